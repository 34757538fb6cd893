/**
 * Near spellings of one-word names: نتنياهوو, زيلنسكي. The distance is handed in, so that nothing loads it who does not ask.
 *
 * @example
 * const find = createFuzzyFinder({ distance: levenshtein.get, gazetteers });
 * // "زيلنسكي": person volodymyr-zelensky, source "fuzzy"
 *
 * Only words that running text does not know are looked at, so that no ordinary word is taken for a name. Candidates are those
 * of nearly the same length that share the first or the last two letters; the distance is counted on folded forms.
 */
import { isUnknownName } from "./person/name-word.js";
import type { Mention } from "./context.js";
import type { Entry, Gazetteer } from "./gazetteer/index.js";
import type { Finder } from "./index.js";

/** What the finder needs. */
export interface FuzzyOptions {
  /** Edits between two words (Levenshtein), in UTF-16 units. */
  readonly distance: (a: string, b: string) => number;
  readonly gazetteers: readonly Gazetteer[];
}

/** Shortest word looked at: of shorter ones, one edit makes another word. */
const SHORTEST = 5;
/** Letters from which two edits are allowed. */
const TWO_EDITS_FROM = 9;
/** Share of near spellings that are the name; set low until measured. */
const SCORE = 0.6;
/** Letters a name and its near spelling share at one end. */
const SHARED_END = 2;

/** A finder of near spellings. Building it reads every one-word name once. */
export function createFuzzyFinder({ distance, gazetteers }: FuzzyOptions): Finder {
  const byEnd = new Map<string, [name: string, entry: Entry][]>();
  for (const { names } of gazetteers) {
    for (const [name, entries] of names.words()) {
      const entry = entries.find(({ form, type }) => form === "plain" && type !== "nationality");
      if (!entry || name.length < SHORTEST) continue;
      for (const key of endsOf(name)) byEnd.set(key, [...(byEnd.get(key) ?? []), [name, entry]]);
    }
  }
  return ({ table }) => {
    const found: Mention[] = [];
    table.forms.forEach((form, token) => {
      if (form.norm.length < SHORTEST || !isUnknownName(form)) return;
      const entry = nearest(form.norm);
      if (!entry) return;
      const { id, name, kind } = entry.record;
      found.push({ first: token, last: token, start: table.starts[token]!, end: table.ends[token]!, type: entry.type, id, name, ...(kind === undefined ? {} : { kind }), score: SCORE, source: "fuzzy" });
    });
    return found;
  };

  /** The one thing whose name is nearest; none where two are as near. */
  function nearest(norm: string): Entry | undefined {
    const most = norm.length >= TWO_EDITS_FROM ? 2 : 1;
    let best = most + 1;
    let entry: Entry | undefined;
    for (const key of endsOf(norm)) {
      for (const [name, candidate] of byEnd.get(key) ?? []) {
        if (Math.abs(name.length - norm.length) > most) continue;
        const edits = distance(norm, name);
        if (edits === 0) return undefined;
        if (edits < best) {
          best = edits;
          entry = candidate;
        } else if (edits === best && candidate.record !== entry?.record) entry = undefined;
      }
    }
    return best <= most ? entry : undefined;
  }
}

function endsOf(word: string): [string, string] {
  return [`${word.slice(0, SHARED_END)}…`, `…${word.slice(-SHARED_END)}`];
}
