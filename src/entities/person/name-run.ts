/**
 * How far a person's name runs from a word on: محمد عبد الله آل ثاني، دانييل ستوريدج.
 *
 * @example
 * nameRun(scan("الدكتور سامي عبد الكريم وزير"), 1); // tokens 1..3, two of its words surely names
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import { isUnknownName, nameWordOf, type NameWord } from "./name-word.js";

/** A run of name words. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** Where the name begins in the text: behind attached particles. */
  readonly start: number;
  readonly end: number;
  /** The kind of each word, particles joined to what they govern left out. */
  readonly kinds: readonly NameWord[];
}

/** Most tokens a name runs. */
const LONGEST = 7;

/** The run of name words that begins at a token, behind particles if need be; `undefined` where none does. */
export function nameRun(table: TokenTable, first: number, stopAt: (token: number) => boolean): NameRun | undefined {
  const form = table.forms[first];
  if (form?.kind !== "word") return undefined;
  // The untouched word first: a name that begins with و (وليد) is not و + ليد.
  const readings = form.readings.map((reading) => ({ ...reading, kind: nameWordOf(reading.norm) }));
  const head = readings.find(({ kind }) => kind !== undefined) ?? (isUnknownName(form) ? { norm: form.norm, from: 0, kind: "unknown" as const } : undefined);
  if (head?.kind === undefined) return undefined;
  const kinds: NameWord[] = [];
  let last = first;
  let pending = head.kind === "particle"; // a particle wants one more word
  if (!pending) kinds.push(head.kind);
  for (let token = first + 1; token < table.count && token - first < LONGEST; token++) {
    if (table.gaps[token] !== GAP.space || stopAt(token)) break;
    const next = table.forms[token]!;
    if (next.kind !== "word") break;
    const kind = nameWordOf(next.norm) ?? (isUnknownName(next) ? "unknown" : undefined);
    if (kind === "particle") {
      if (pending) break;
      pending = true;
      continue;
    }
    if (kind === undefined && !(pending && /^[\u0621-\u064a]{2,}$/u.test(next.norm))) break;
    kinds.push(kind ?? "family");
    pending = false;
    last = token;
  }
  if (kinds.length === 0) return undefined;
  return { first, last, start: table.starts[first]! + head.from, end: table.ends[last]!, kinds };
}
