/**
 * What the readers of dates look at, and how they look: at one token, for one kind of word.
 *
 * @example
 * const reader = dateReader(scan("يوم الأحد"), DATES);
 * wordAt(reader, 1, "weekday"); // { value: { kind: "weekday", value: 7 }, next: 2, from: 0, proclitics: "" }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, type OrdinalMatch, type PhraseHit } from "../number/index.js";
import type { Convention } from "./convention.js";
import type { CalendarWord, WordNode, WordOf } from "./lexicon.js";
import { marksOfToken, openingsOf } from "./mark-tokens.js";
import { MARK } from "./marks.js";
import type { PartsMatch } from "./parts.js";

/** A text in the hands of the readers. What has been read at a token is kept, since ranges look at the same ones again. */
export interface DateReader {
  readonly table: TokenTable;
  /** What tokens may be, where it was asked; ask by `mayBe` and `marksAt`. */
  readonly marks: Int32Array;
  readonly convention: Convention;
  /** The longest date that begins at a token. */
  readonly dateAt: (i: number) => PartsMatch | undefined;
  /** As `dateAt`, for the date that another is counted from, which is counted from none itself: «يومين بعد الغد». */
  readonly baseAt: (i: number) => PartsMatch | undefined;
  /** The number in digits or words, and the ordinal, that begins at a token; ask by the functions of these names. */
  readonly numberAt: (i: number) => NumberMatch | undefined;
  readonly ordinalAt: (i: number) => OrdinalMatch | undefined;
}

/** Whether token `i` may begin one of the kinds in `bits`. */
export function mayBe(reader: DateReader, i: number, bits: number): boolean {
  return i < reader.marks.length && (marksAt(reader, i) & bits) !== 0;
}

/** Set once a token's marks are known. */
const KNOWN = 1 << 31;

/** All marks of token `i`. */
export function marksAt({ marks, table }: DateReader, i: number): number {
  const known = marks[i]!;
  return known === 0 ? (marks[i] = marksOfToken(table, i) | KNOWN) : known;
}

/** The longest phrase of a kind at token `i`; of two as long, the one with fewer particles before it. */
export function wordAt<K extends CalendarWord["kind"]>(
  reader: DateReader,
  i: number,
  kind: K,
  wanted: (word: WordOf<K>, proclitics: string) => boolean = anything,
): PhraseHit<WordOf<K>> | undefined {
  if (!mayBe(reader, i, MARK[kind])) return undefined;
  let best: PhraseHit<WordOf<K>> | undefined;
  for (const { node, from, proclitics } of openingsOf(reader.table.forms[i]!)) {
    let at: WordNode | undefined = node;
    for (let next = i + 1; at; next++) {
      if (!best || next > best.next) {
        for (const one of at.words) {
          if (one.kind !== kind || !wanted(one as WordOf<K>, proclitics)) continue;
          best = { value: one as WordOf<K>, next, from, proclitics };
          break;
        }
      }
      at = at.next && goesOn(reader.table, next) ? at.next.get(reader.table.forms[next]!.norm) : undefined;
    }
  }
  return best;
}

const anything = (): boolean => true;

/** As `wordAt`, for a word inside a date: in the same line as the one before it, and without a particle of its own. */
export function plainWordAt<K extends CalendarWord["kind"]>(reader: DateReader, i: number, kind: K, wanted: (word: WordOf<K>) => boolean = anything): PhraseHit<WordOf<K>> | undefined {
  if (!goesOn(reader.table, i) || !mayBe(reader, i, MARK[kind])) return undefined;
  return wordAt(reader, i, kind, (word, proclitics) => proclitics === "" && wanted(word));
}

/** Whether token `i` goes on in the line of the one before and is exactly one of these words, normalized. */
export function isWord({ table }: DateReader, i: number, ...norms: readonly string[]): boolean {
  return goesOn(table, i) && norms.includes(table.forms[i]!.norm);
}

/** The number at token `i`. */
export function numberAt(reader: DateReader, i: number): NumberMatch | undefined {
  return mayBe(reader, i, MARK.digits | MARK.number) ? reader.numberAt(i) : undefined;
}

/** The ordinal at token `i`. */
export function ordinalAt(reader: DateReader, i: number): OrdinalMatch | undefined {
  return mayBe(reader, i, MARK.number) ? reader.ordinalAt(i) : undefined;
}
