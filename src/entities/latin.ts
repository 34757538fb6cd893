/**
 * Names in runs of Latin letters, read by compromise. The library is handed in, so that nothing loads it who does not ask.
 *
 * @example
 * const find = createLatinFinder(await import("compromise/three"));
 * // "قال Joe Biden إن": one person, "Joe Biden": the run alone is read, since the mixed line would give "Joe".
 */
import { GAP } from "../tokenize/index.js";
import type { Finder } from "./index.js";
import type { Mention } from "./context.js";

/** What is used of compromise. */
export interface Compromise {
  readonly default: (text: string) => {
    people(): { out(format: "array"): string[] };
    places(): { out(format: "array"): string[] };
    organizations(): { out(format: "array"): string[] };
  };
}

/** compromise is right on about this share of such runs in news. */
const SCORE = 0.7;
/** Longest run read at once, in tokens. */
const LONGEST_RUN = 60;

/** A finder of people, places and groups in Latin letters. */
export function createLatinFinder({ default: nlp }: Compromise): Finder {
  return ({ table }) => {
    const mentions: Mention[] = [];
    const isLatin = (token: number): boolean => /^[\p{Script=Latin}\d'’.&-]+$/u.test(table.forms[token]!.surface);
    for (let first = 0; first < table.count; first++) {
      if (!/^\p{Script=Latin}/u.test(table.forms[first]!.surface)) continue;
      let last = first;
      while (last + 1 < table.count && last - first < LONGEST_RUN && table.gaps[last + 1] !== GAP.line && isLatin(last + 1)) last++;
      const start = table.starts[first]!;
      const run = table.text.slice(start, table.ends[last]);
      const doc = nlp(run);
      for (const [type, names] of [["person", doc.people()], ["place", doc.places()], ["group", doc.organizations()]] as const) {
        let from = 0;
        for (const name of names.out("array").map(trimEnd)) {
          const at = run.indexOf(name, from);
          if (at < 0 || name === "") continue;
          from = at + name.length;
          const tokens = { first: tokenAt(table.starts, start + at, first, last), last: tokenAt(table.starts, start + from - 1, first, last) };
          mentions.push({ ...tokens, start: start + at, end: start + from, type, score: SCORE, source: "pattern" });
        }
      }
      first = last;
    }
    return mentions;
  };
}

/** A name without the punctuation that compromise leaves behind it. */
function trimEnd(name: string): string {
  let end = name.length;
  while (end > 0 && " .,;:".includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/** The token that holds an offset, among `first..last`. */
function tokenAt(starts: Uint32Array, offset: number, first: number, last: number): number {
  let token = first;
  while (token < last && starts[token + 1]! <= offset) token++;
  return token;
}
