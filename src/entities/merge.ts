/**
 * Settles overlaps: of mentions that share a character the longest stays; of equals the one that knows more.
 *
 * @example
 * resolveOverlaps([nationality("العراقي"), group("الجيش العراقي")]); // the group alone: entities are flat
 */
import { overlaps } from "../span.js";
import type { Mention } from "./context.js";
import type { EntitySource } from "./types.js";

/** Of mentions over the same words, which type stays. Values of a grammar outweigh names; a club named like its city is
 * found only where the text speaks of clubs, and then outweighs the city. */
const TYPE_RANK: Readonly<Record<string, number>> = { date: 6, quantity: 5, country: 4, group: 3, place: 2.5, person: 2.5, nationality: 2 };

/** A table's name is known, in a near spelling too; a pattern's is guessed. */
const SOURCE_RANK: Readonly<Record<EntitySource, number>> = { gazetteer: 3, fuzzy: 2.5, pattern: 2, tagger: 1 };

/** Order of preference: more tokens, then more characters, then what a table knows (a user's own first), then type, then score. */
function byPreference(a: Mention, b: Mention): number {
  return (
    b.last - b.first - (a.last - a.first) ||
    b.end - b.start - (a.end - a.start) ||
    SOURCE_RANK[b.source] - SOURCE_RANK[a.source] ||
    (b.rank ?? 0) - (a.rank ?? 0) ||
    (TYPE_RANK[b.type] ?? 1) - (TYPE_RANK[a.type] ?? 1) ||
    b.score - a.score ||
    a.start - b.start
  );
}

/** The mentions that stay, in order of reading. Leftover pieces of a mention that lost are not tried again. */
export function resolveOverlaps(mentions: readonly Mention[]): Mention[] {
  const byPlace = [...mentions].sort((a, b) => a.start - b.start);
  const kept: Mention[] = [];
  // Mentions that hang together by overlaps are settled among themselves; most stand alone.
  for (let from = 0; from < byPlace.length; ) {
    let to = from + 1;
    let end = byPlace[from]!.end;
    while (to < byPlace.length && byPlace[to]!.start < end) end = Math.max(end, byPlace[to++]!.end);
    if (to === from + 1) kept.push(byPlace[from]!);
    else for (const mention of settle(byPlace.slice(from, to))) kept.push(mention);
    from = to;
  }
  return kept;
}

/** Of mentions that overlap, those that stay, in order of reading. */
function settle(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  /** The kept mentions that cover a token, so that a clash is one look-up and not a search. */
  const cover = new Map<number, Mention[]>();
  for (const mention of [...mentions].sort(byPreference)) {
    let clash = false;
    for (let token = mention.first; token <= mention.last && !clash; token++) clash = cover.get(token)?.some((other) => overlaps(other, mention)) ?? false;
    if (clash) continue;
    kept.push(mention);
    for (let token = mention.first; token <= mention.last; token++) {
      const at = cover.get(token);
      if (at) at.push(mention);
      else cover.set(token, [mention]);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
