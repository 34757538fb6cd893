/**
 * A page's text cut into blocks: the pieces a reader sees apart. Lines with a blank line between them are apart; lines that
 * an editor broke at a fixed width are one block; else every line is a block of its own.
 *
 * @example
 * splitBlocks("عنوان\n\nفقرة").length; // 2
 */
import type { Span } from "../span.js";

/** A block as found: its span, without white space at the edges, and which run of lines without a blank one it belongs to. */
export interface BlockSpan extends Span {
  readonly run: number;
}

/** What ends a line: CR LF, LF, CR, vertical tab, form feed, NEL, line and paragraph separator. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
/** White space and marks nobody sees, none of which a span begins or ends with. */
const BLANK = /[\s\p{Cf}\u0085]/u;
/** Width in code units beyond which nobody breaks lines by hand, and below which a full line proves nothing. */
const WIDEST = 130;
const NARROWEST = 40;
/** Lines as long as this are the unbroken paragraphs of a page that does not break lines. */
const UNBROKEN = 160;
/** How many full lines in a row it takes to believe in a fixed width. */
const FULL_LINES = 3;

/**
 * The blocks of a text, in order, none empty. Linear in the text's length.
 */
export function splitBlocks(text: string): BlockSpan[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const blocks: BlockSpan[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    let last = first;
    while (width > 0 && isFull(text, last, lines[i + 1], width)) last = lines[++i]!;
    blocks.push({ start: first.start, end: last.end, run: first.run });
  }
  return blocks;
}

/** The lines that hold something, trimmed; a blank line begins a new run. */
function linesOf(text: string): BlockSpan[] {
  const lines: BlockSpan[] = [];
  let run = 0;
  let isFresh = true;
  const add = (from: number, to: number): void => {
    const line = trimSpan(text, from, to);
    if (line.start === line.end) {
      if (!isFresh) run++;
      isFresh = true;
      return;
    }
    isFresh = false;
    lines.push({ ...line, run });
  };
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    add(from, index);
    from = index + mark.length;
  }
  add(from, text.length);
  return lines;
}

/** A range without the white space and invisible marks at its edges. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * The width at which the lines of a page were broken, 0 where they were not: nearly every line of some length is full,
 * that is, the first word of the next line would not have fitted.
 */
function wrapWidth(text: string, lines: readonly BlockSpan[]): number {
  let width = 0;
  let unbroken = 0;
  for (const line of lines) {
    const length = line.end - line.start;
    if (length > UNBROKEN) unbroken++;
    else if (length <= WIDEST) width = Math.max(width, length);
  }
  if (unbroken > 0 || width < NARROWEST) return 0;
  let long = 0;
  let full = 0;
  let finished = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start < width * 0.6 || lines[i + 1]!.run !== line.run) continue;
    long++;
    if (!isFull(text, line, lines[i + 1], width)) continue;
    full++;
    if (/[.!?؟]/u.test(text.charAt(line.end - 1))) finished++;
  }
  // Lines of like length that all end in a full stop are sentences, a line each.
  return full >= FULL_LINES && full >= long * 0.7 && finished <= full * 0.5 ? width : 0;
}

/** Whether a line goes on in the next one: same run, and the next one's first word would not have fitted. */
function isFull(text: string, line: BlockSpan, next: BlockSpan | undefined, width: number): boolean {
  if (next?.run !== line.run) return false;
  let word = next.start;
  const stop = Math.min(next.end, next.start + width);
  while (word < stop && !BLANK.test(text.charAt(word))) word++;
  return line.end - line.start + 1 + (word - next.start) > width;
}
