/**
 * Settles overlaps: of mentions that share a character the longest stays; of equals the one that knows more.
 *
 * @example
 * resolveOverlaps([nationality("العراقي"), group("الجيش العراقي")]); // the group alone: entities are flat
 */
import { overlaps } from "../span.js";
import type { Mention } from "./context.js";

/** Of mentions over the same words, which type stays. Values of a grammar outweigh names, and names outweigh guesses. */
const TYPE_RANK: Readonly<Record<string, number>> = { date: 6, quantity: 5, country: 4, place: 3, person: 3, group: 3, nationality: 2 };

/** Order of preference: more tokens, then more characters, then an id, then type, then score. */
function byPreference(a: Mention, b: Mention): number {
  return (
    b.last - b.first - (a.last - a.first) ||
    b.end - b.start - (a.end - a.start) ||
    Number(b.id !== undefined) - Number(a.id !== undefined) ||
    (TYPE_RANK[b.type] ?? 1) - (TYPE_RANK[a.type] ?? 1) ||
    b.score - a.score ||
    a.start - b.start
  );
}

/** The mentions that stay, in order of reading. Leftover pieces of a mention that lost are not tried again. */
export function resolveOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  /** Which kept mention covers a token, so that a clash is one look-up and not a search. */
  const cover = new Map<number, Mention[]>();
  for (const mention of [...mentions].sort(byPreference)) {
    let clash = false;
    for (let token = mention.first; token <= mention.last && !clash; token++) {
      clash = cover.get(token)?.some((other) => overlaps(other, mention)) ?? false;
    }
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
