/**
 * What the readers of dates look at, and how they look: at one token, for one kind of word.
 *
 * @example
 * const reader = dateReader(scan("يوم الأحد"), DATES);
 * wordAt(reader, 1, "weekday"); // { value: { kind: "weekday", value: 7 }, next: 2, from: 0, proclitics: "" }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, type OrdinalMatch, type PhraseHit, readNumber, readOrdinal } from "../number/index.js";
import type { Convention } from "./convention.js";
import type { CalendarWord, WordNode, WordOf } from "./lexicon.js";
import { isNumberWord, type Opening } from "./mark-tokens.js";
import { MARK } from "./marks.js";
import type { PartsMatch } from "./parts.js";

/** A text in the hands of the readers. What has been read at a token is kept, since ranges look at the same ones again. */
export interface DateReader {
  readonly table: TokenTable;
  /** As `markTokens` gives them; ask by `mayBe` and `marksAt`. */
  readonly marks: Uint32Array;
  readonly openings: readonly (readonly Opening[] | undefined)[];
  readonly convention: Convention;
  /** The longest date that begins at a token. */
  readonly dateAt: (i: number) => PartsMatch | undefined;
  /** As `dateAt`, for the date that another is counted from, which is counted from none itself: «يومين بعد الغد». */
  readonly baseAt: (i: number) => PartsMatch | undefined;
  readonly numbers: Map<number, NumberMatch | undefined>;
  readonly ordinals: Map<number, OrdinalMatch | undefined>;
}

/** Whether token `i` may begin one of the kinds in `bits`. */
export function mayBe(reader: DateReader, i: number, bits: number): boolean {
  if (i >= reader.marks.length) return false;
  return (reader.marks[i]! & bits) !== 0 || ((bits & MARK.number) !== 0 && (marksAt(reader, i) & bits) !== 0);
}

/** Set once it is known whether a token is a number word. */
const KNOWN = 1 << 31;

/** All marks of token `i`. */
export function marksAt({ marks, table }: DateReader, i: number): number {
  const bits = marks[i]!;
  if ((bits & KNOWN) !== 0) return bits;
  return (marks[i] = bits | KNOWN | (isNumberWord(table.forms[i]!) ? MARK.number : 0));
}

/** The longest phrase of a kind at token `i`; of two as long, the one with fewer particles before it. */
export function wordAt<K extends CalendarWord["kind"]>(
  reader: DateReader,
  i: number,
  kind: K,
  wanted: (word: WordOf<K>, proclitics: string) => boolean = () => true,
): PhraseHit<WordOf<K>> | undefined {
  if (!mayBe(reader, i, MARK[kind])) return undefined;
  let best: PhraseHit<WordOf<K>> | undefined;
  for (const { node, from, proclitics } of reader.openings[i] ?? []) {
    let at: WordNode | undefined = node;
    for (let next = i + 1; at; next++) {
      if (!best || next > best.next) {
        const word = at.words.find((one): one is WordOf<K> => one.kind === kind && wanted(one as WordOf<K>, proclitics));
        if (word) best = { value: word, next, from, proclitics };
      }
      at = at.next && goesOn(reader.table, next) ? at.next.get(reader.table.forms[next]!.norm) : undefined;
    }
  }
  return best;
}

/** As `wordAt`, for a word inside a date: in the same line as the one before it, and without a particle of its own. */
export function plainWordAt<K extends CalendarWord["kind"]>(reader: DateReader, i: number, kind: K, wanted: (word: WordOf<K>) => boolean = () => true): PhraseHit<WordOf<K>> | undefined {
  if (!mayBe(reader, i, MARK[kind]) || !goesOn(reader.table, i)) return undefined;
  return wordAt(reader, i, kind, (word, proclitics) => proclitics === "" && wanted(word));
}

/** Whether token `i` goes on in the line of the one before and is exactly one of these words, normalized. */
export function isWord({ table }: DateReader, i: number, ...norms: readonly string[]): boolean {
  return goesOn(table, i) && norms.includes(table.forms[i]!.norm);
}

/** The number at token `i`. */
export function numberAt(reader: DateReader, i: number): NumberMatch | undefined {
  if (!mayBe(reader, i, MARK.digits | MARK.number)) return undefined;
  return keep(reader.numbers, i, () => readNumber(reader.table, i));
}

/** The ordinal at token `i`. */
export function ordinalAt(reader: DateReader, i: number): OrdinalMatch | undefined {
  if (!mayBe(reader, i, MARK.number)) return undefined;
  return keep(reader.ordinals, i, () => readOrdinal(reader.table, i));
}

function keep<T>(kept: Map<number, T | undefined>, i: number, read: () => T | undefined): T | undefined {
  if (kept.has(i)) return kept.get(i);
  const value = read();
  kept.set(i, value);
  return value;
}
