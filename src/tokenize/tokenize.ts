/**
 * A text as tokens: words, numbers, punctuation and symbols, each with its attached particles told apart.
 *
 * @example
 * tokenize("وبالكتاب").at(0)?.segments.map((s) => s.norm); // ["و", "ب", "ال", "كتاب"]
 */
import { requireText, type Span } from "../span.js";
import type { TokenKind } from "./form.js";
import { scan, type TokenTable } from "./scan.js";

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
export function tokensOf(table: TokenTable): Token[] {
  return table.forms.map((form, i) => {
    const start = table.starts[i]!;
    return {
      start,
      end: table.ends[i]!,
      kind: form.kind,
      norm: form.norm,
      stem: form.stem,
      segments: form.cuts.map(({ from, to, role, norm }) => ({ start: start + from, end: start + to, role, norm })),
    };
  });
}
