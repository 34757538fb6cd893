/**
 * Pairs of quotation marks: «…», “…”, "…", ‘…’, '…', the reversed and low ones that Arabic papers print, nested ones, quotes over several
 * paragraphs, and marks that are never closed.
 *
 * @example
 * quotations(scan("قال «قال لي: \"نعم\"»")); // [{ open: 1, close: 9, closed: true }]: the outer pair alone
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";

/** A quotation in tokens: its opening mark, and its closing one or, where there is none, the token behind its last. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  /** Whether the closing mark stands in the text. One never closed ends with its paragraph. */
  readonly closed: boolean;
}

/** Opening marks with the marks that close them. */
const CLOSERS: Readonly<Record<string, string>> = { "«": "»", "»": "«»", "“": "”“\"", "”": "“”", "„": "“”", "‟": "”", '"': '"', "‘": "’", "’": "’‘", "'": "'", "‹": "›", "＂": "＂" };
/** Marks that open and close alike, or stand the wrong way round: what is beside them tells which they do. */
const TWO_FACED = new Set(['"', "'", "»", "”", "’", "＂"]);
/** Marks that are apostrophes as well. */
const APOSTROPHES = new Set(["'", "’", "‘"]);

/** Most paragraphs that one quotation runs over. */
const MOST_PARAGRAPHS = 8;

/**
 * The quotations of a text, outermost only, in order. `longest` is the most tokens one may hold: an unclosed mark must not swallow the text.
 *
 * A closing mark in a later paragraph counts; a mark that opens such a paragraph again belongs to the same quotation.
 */
export function quotations(table: TokenTable, longest: number): Quotation[] {
  const pairs: Quotation[] = [];
  for (let open = 0; open < table.count; open++) {
    if (!opens(table, open)) continue;
    const found = closing(table, open, longest);
    if (found.close > open + 1) pairs.push(found);
    if (found.closed) open = found.close;
  }
  return pairs;
}

function opens(table: TokenTable, at: number): boolean {
  const { surface: mark, kind } = table.forms[at]!;
  if (kind === "word" || CLOSERS[mark] === undefined) return false;
  if (!TWO_FACED.has(mark)) return !APOSTROPHES.has(mark) || facesOpen(table, at);
  return mark === '"' ? !facesClosed(table, at) : facesOpen(table, at);
}

/** Free before it, joined to what follows: at the head of a word. A particle may be attached (بـ"نعم"). */
function facesOpen({ gaps, forms, count }: TokenTable, at: number): boolean {
  const before = forms[at - 1];
  if (at > 0 && forms[at - 1]!.surface === ":" && !APOSTROPHES.has(forms[at]!.surface)) return true;
  const free = at === 0 || gaps[at] !== GAP.none || before!.kind === "punctuation" || /^[ولبكف]?[لبك]?\u0640?$/u.test(before!.surface);
  return free && at + 1 < count && gaps[at + 1] === GAP.none && forms[at + 1]!.kind !== "punctuation";
}

/** Joined to what is before it, free behind. */
function facesClosed({ gaps, forms, count }: TokenTable, at: number): boolean {
  if (at === 0 || gaps[at] !== GAP.none || forms[at - 1]!.surface.endsWith("\u0640") || /[:(]/u.test(forms[at - 1]!.surface)) return false;
  return at + 1 >= count || gaps[at + 1] !== GAP.none || forms[at + 1]!.kind === "punctuation";
}

/** Where a quotation ends. */
function closing(table: TokenTable, open: number, longest: number): Quotation {
  const { forms, gaps, text, starts, ends } = table;
  const mark = forms[open]!.surface;
  const closers = CLOSERS[mark]!;
  const apostrophe = APOSTROPHES.has(mark);
  const last = Math.min(table.count, open + longest);
  let depth = 1;
  let paragraphs = 1;
  /** The end of its first paragraph, where it is never closed. */
  let paragraphEnd = -1;
  /** The first mark that would close it, should all look like nested ones. */
  let fallback = -1;
  let at = open + 1;
  for (; at < last; at++) {
    if (gaps[at] === GAP.line) {
      if (paragraphEnd < 0) paragraphEnd = at;
      // Over a gap in what was scanned (a caption, a menu) no quotation runs.
      if (apostrophe || fallback >= 0 || ++paragraphs > MOST_PARAGRAPHS || /\S/u.test(text.slice(ends[at - 1], starts[at]))) break;
      if (forms[at]!.surface === mark) continue;
    }
    const { surface } = forms[at]!;
    if (closers.includes(surface) && (!apostrophe || facesClosed(table, at))) {
      const nested = TWO_FACED.has(surface) && surface === mark && facesOpen(table, at);
      if (nested && paragraphs > 1) break;
      if (nested) {
        depth++;
        if (fallback < 0) fallback = at;
      } else if (--depth === 0) return { open, close: at, closed: true };
    } else if (surface === mark && !TWO_FACED.has(mark)) depth++;
  }
  if (fallback >= 0) return { open, close: fallback, closed: true };
  if (paragraphEnd < 0 && at < table.count) return { open, close: open, closed: false };
  return { open, close: paragraphEnd < 0 ? at : paragraphEnd, closed: false };
}
