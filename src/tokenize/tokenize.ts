/**
 * A text as tokens: words, numbers, punctuation and symbols, each with its attached particles told apart.
 *
 * @example
 * tokenize("وبالكتاب").at(0)?.segments.map((s) => s.norm); // ["و", "ب", "ال", "كتاب"]
 */
import { requireText, type Span } from "../span.js";
import { NO_AFFIXES } from "./affixes.js";
import type { TokenKind, WordForm } from "./form.js";
import { scan } from "./scan.js";
import type { TokenTable } from "./token-table.js";

/** What a piece of a word is: a particle attached before, the word itself, or a pronoun attached behind. */
export type SegmentRole = "proclitic" | "stem" | "enclitic";

/** A piece of a token. Segments cover their token in order and are never empty. */
export interface Segment extends Span {
  readonly role: SegmentRole;
  /** Normalized; in لل the second ل is a proclitic with norm `ال`. */
  readonly norm: string;
}

/** One token of a text. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Normalized surface (preset `search`). */
  readonly norm: string;
  /** Light stem. */
  readonly stem: string;
  /** و + ال + كتاب + هم; punctuation, numbers and symbols are one `stem`. */
  readonly segments: readonly Segment[];
}

/**
 * The tokens of a text, sorted and disjoint; white space belongs to none.
 *
 * @throws {TypeError} where `text` is not a string.
 * @example
 * tokenize("للعراق 2500 جندي").map((t) => [t.kind, t.norm]);
 * // [["word", "للعراق"], ["number", "2500"], ["word", "جندي"]]
 */
export function tokenize(text: string): Token[] {
  requireText("tokenize", text);
  return tokensOf(scan(text));
}

/** The tokens of a scanned text as objects: for the public edge; stages read the columns. */
export function tokensOf({ count, starts, ends, forms }: TokenTable): Token[] {
  const tokens = new Array<Token>(count);
  for (let i = 0; i < count; i++) {
    const form = forms[i]!;
    const start = starts[i]!;
    const end = ends[i]!;
    tokens[i] = { start, end, kind: form.kind, norm: form.norm, stem: form.stem, segments: segmentsOf(form, start, end) };
  }
  return tokens;
}

function segmentsOf({ affixes, bare }: WordForm, start: number, end: number): Segment[] {
  if (affixes === NO_AFFIXES) return [{ start, end, role: "stem", norm: bare }];
  const { proclitics, enclitic } = affixes;
  const count = proclitics.length;
  const segments = new Array<Segment>(enclitic ? count + 2 : count + 1);
  let at = start;
  for (let i = 0; i < count; i++) {
    const { norm, length } = proclitics[i]!;
    segments[i] = { start: at, end: at + length, role: "proclitic", norm };
    at += length;
  }
  const stemEnd = enclitic ? end - enclitic.length : end;
  segments[count] = { start: at, end: stemEnd, role: "stem", norm: bare };
  if (enclitic) segments[count + 1] = { start: stemEnd, end, role: "enclitic", norm: enclitic.norm };
  return segments;
}
