/**
 * Lines that open with a speaker and a colon, as headlines and interviews do: فلان: …؛ وزارة الصحة: …؛ فلان لـ«صحيفة»: ….
 *
 * @example
 * // كمال عواد: سنبدأ الأشغال غدا
 * lineQuotes(speech); // speaker كمال عواد, words from سنبدأ to غدا
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import { titles } from "../person/title.js";
import type { Entity } from "../types.js";
import { isSpeaker } from "./source.js";
import type { SpeechText } from "./speech-text.js";

/** Most tokens of what stands before the colon. */
const LONGEST_HEAD = 14;
/** Most tokens of a headline; of a longer line only the first sentence is surely said. */
const LONGEST_LINE = 40;
/** Fewest words behind the colon: behind a role alone more, since lists of staff look alike (رئيس التحرير: فلان). */
const FEWEST = 2;
const FEWEST_BEHIND_ROLE = 3;

/** Words behind a speaker's colon: tokens `first..last`, and the speaker, where a name stands there. */
export interface LineQuote {
  readonly first: number;
  readonly last: number;
  readonly speaker?: Entity;
}

/** The lines of a text that are somebody's words. */
export function lineQuotes(speech: SpeechText): LineQuote[] {
  const { table } = speech;
  const found: LineQuote[] = [];
  for (let line = 0; line < table.count; line++) {
    if (line > 0 && table.gaps[line] !== GAP.line) continue;
    const quote = lineQuote(speech, line);
    if (quote) found.push(quote);
  }
  return found;
}

function lineQuote(speech: SpeechText, line: number): LineQuote | undefined {
  const { table, cueAt, entities, entityAt } = speech;
  const colon = colonOf(table, line);
  if (colon === undefined) return undefined;
  for (let token = line; token < colon; token++) if (cueAt[token] !== -1 && entityAt[token] === -1) return undefined;
  const head = headOf(speech, line, colon);
  if (head === undefined) return undefined;
  const first = colon + 1;
  const end = endOfWords(speech, first);
  const words = wordCount(table, first, end);
  const named = entities[entityAt[first]!];
  if (words < (head === "role" ? FEWEST_BEHIND_ROLE : FEWEST)) return undefined;
  // A list: رئيس التحرير: فلان الفلاني.
  if (named && entityAt[end - 1] === entityAt[first]) return undefined;
  if (head === "role") return named?.type === "person" ? undefined : inner(table, first, end);
  // A body before a long line is an agency before its dispatch.
  if (head.type !== "person" && end - line > LONGEST_LINE) return undefined;
  return { ...inner(table, first, end), speaker: head };
}

function colonOf({ forms, gaps, count }: TokenTable, line: number): number | undefined {
  for (let token = line + 1; token < Math.min(count - 1, line + LONGEST_HEAD) && gaps[token] !== GAP.line; token++) {
    if (forms[token]!.norm === ":") return gaps[token + 1] === GAP.line ? undefined : token;
  }
  return undefined;
}

/** Who stands before the colon: a name with or without a role before it, or a role alone; behind it at most the paper that was told. */
function headOf({ table, entities, entityAt }: SpeechText, line: number, colon: number): Entity | "role" | undefined {
  const end = withoutPaper(table, line, colon);
  const last = entities[entityAt[end - 1]!];
  const role = titles().matchesAt(table, line)[0];
  if (last && isSpeaker(last.type)) {
    let first = end - 1;
    while (first > line && entityAt[first - 1] === entityAt[end - 1]) first--;
    // A title and its noun phrase, without a break, may stand before a person; nothing may before a body.
    if (first === line || (last.type === "person" && role !== undefined && isPlain(table, line, first))) return last;
    return role !== undefined && last.type !== "person" && isPlain(table, line, first) ? "role" : undefined;
  }
  return role !== undefined && isPlain(table, line, end) ? "role" : undefined;
}

function isPlain({ forms }: TokenTable, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (forms[token]!.kind !== "word") return false;
  return true;
}

/** Where the head ends before لـ«صحيفة». */
function withoutPaper({ forms }: TokenTable, line: number, colon: number): number {
  for (let token = line + 1; token < colon; token++) if (/^ل\u0640?$/u.test(forms[token]!.surface) || (forms[token]!.surface.startsWith("لـ") && forms[token]!.kind === "word")) return token;
  return colon;
}

/** The end of the line, or of the first sentence where the line is long. */
function endOfWords({ table, context }: SpeechText, first: number): number {
  let end = first;
  while (end < table.count && table.gaps[end] !== GAP.line && end - first <= LONGEST_LINE) end++;
  if (end - first <= LONGEST_LINE) return end;
  return Math.min(end, context.sentenceStarts[context.sentenceOf[first]! + 1]!);
}

function wordCount({ forms }: TokenTable, from: number, to: number): number {
  let words = 0;
  for (let token = from; token < to; token++) if (forms[token]!.kind === "word") words++;
  return words;
}

const OPENERS = new Set(["«", "“", '"', "”", "„", "‘"]);
const CLOSERS = new Set(["»", "”", '"', "“", "’"]);

/** The words without a full stop, and without marks around the whole. */
function inner({ forms }: TokenTable, first: number, end: number): { readonly first: number; readonly last: number } {
  let last = end - 1;
  while (last > first && forms[last]!.norm === ".") last--;
  return OPENERS.has(forms[first]!.surface) && CLOSERS.has(forms[last]!.surface) && last - first > 1 ? { first: first + 1, last: last - 1 } : { first, last };
}
