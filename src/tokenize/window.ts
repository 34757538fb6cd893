/**
 * Token tables cut from other things than a whole text: from parts of it, or from tokens that a caller has already.
 *
 * @example
 * withinSpans(scan("قائمة\nنص المقال"), [{ start: 6, end: 15 }]).count; // 2: the menu's word is left out, offsets stay
 */
import type { Span } from "../span.js";
import type { TokenKind } from "./form.js";
import type { Lexicon } from "./lexicon.js";
import { GAP, TokenTable } from "./token-table.js";

/** The tokens that lie in some spans (sorted, disjoint); each span opens like a new line. */
export function withinSpans(table: TokenTable, spans: readonly Span[]): TokenTable {
  const kept: number[] = [];
  const opens = new Set<number>();
  let token = 0;
  for (const { start, end } of spans) {
    while (token < table.count && table.starts[token]! < start) token++;
    opens.add(kept.length);
    for (; token < table.count && table.ends[token]! <= end; token++) kept.push(token);
  }
  const columns = {
    starts: Uint32Array.from(kept, (i) => table.starts[i]!),
    ends: Uint32Array.from(kept, (i) => table.ends[i]!),
    gaps: Uint8Array.from(kept, (i, at) => (opens.has(at) ? GAP.line : table.gaps[i]!)),
    numbers: Uint32Array.from(kept, (i) => table.numbers[i]!),
  };
  return new TokenTable(table.text, columns, table.known);
}

/** What a ready-made token is, by its characters. */
function kindOf(token: string): TokenKind {
  if (/\p{L}/u.test(token)) return "word";
  if (/\p{Nd}/u.test(token)) return "number";
  return /^\p{P}+$/u.test(token) ? "punctuation" : "symbol";
}

/** A table over ready-made tokens, sentence by sentence: one row a token, in a text that joins them by spaces and lines. */
export function tableOfTokens(sentences: readonly (readonly string[])[], lexicon: Lexicon): TokenTable {
  const count = sentences.reduce((sum, { length }) => sum + length, 0);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const gaps = new Uint8Array(count);
  const numbers = new Uint32Array(count);
  const known = lexicon.table();
  let token = 0;
  let at = 0;
  for (const sentence of sentences) {
    sentence.forEach((word, i) => {
      gaps[token] = i === 0 ? GAP.line : GAP.space;
      starts[token] = at;
      ends[token] = at + word.length;
      numbers[token++] = known.numberOf(word, kindOf(word));
      at += word.length + 1;
    });
  }
  return new TokenTable(sentences.map((sentence) => sentence.join(" ")).filter((line) => line !== "").join("\n"), { starts, ends, gaps, numbers }, known);
}
