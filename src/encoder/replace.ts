/**
 * Letters rewritten before a text is cut: the pieces were learned on compatibility-normalized text (SentencePiece's nmt_nfkc, as a table of letters).
 *
 * @example
 * const letters = readReplacements('ﻻ\t"لا"'); // lines: hexadecimal code point, JSON string
 */

/** What a code point becomes, where it is not itself. */
export type Replacements = ReadonlyMap<number, string>;

/** A text rewritten; unit i stands for the original's `starts[i]` to `ends[i]`. */
export interface Rewritten {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Reads a table of lines: a hexadecimal code point, a tab, a JSON string. @throws {SyntaxError} where a line is none. */
export function readReplacements(lines: string): Replacements {
  const letters = new Map<number, string>();
  for (const line of lines.split("\n")) {
    if (line === "") continue;
    const tab = line.indexOf("\t");
    const point = Number.parseInt(line.slice(0, tab), 16);
    const text: unknown = JSON.parse(line.slice(tab + 1));
    if (Number.isNaN(point) || typeof text !== "string") throw new SyntaxError(`no replacement: ${line}`);
    letters.set(point, text);
  }
  return letters;
}

/** Rewrites a text; as it is where nothing in it is replaced. */
export function rewrite(text: string, letters: Replacements): string {
  let written = "";
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!;
    const next = at + (point > 0xffff ? 2 : 1);
    const instead = letters.get(point);
    if (instead !== undefined) {
      written += text.slice(from, at) + instead;
      from = next;
    }
    at = next;
  }
  return from === 0 ? text : written + text.slice(from);
}

/** Rewrites a text and keeps where each unit came from. */
export function rewriteAligned(text: string, letters: Replacements): Rewritten {
  const written = rewrite(text, letters);
  const starts = new Uint32Array(written.length);
  const ends = new Uint32Array(written.length);
  let to = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!;
    const length = point > 0xffff ? 2 : 1;
    const size = letters.get(point)?.length ?? length;
    starts.fill(at, to, to + size);
    ends.fill(at + length, to, to + size);
    to += size;
    at += length;
  }
  return { text: written, starts, ends };
}
