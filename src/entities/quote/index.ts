/**
 * Quotes: words between quotation marks that somebody says, and who says them.
 *
 * @example
 * findQuotes(context, entities); // «…» of "قالت سلمى: «نعمل ليلا ونهارا»", speaker سلمى, cue قالت
 */
import { normalize } from "../../normalize/index.js";
import type { Span } from "../../span.js";
import { GAP, type TokenTable } from "../../tokenize/index.js";
import { isWord, type TextContext } from "../context.js";
import type { PhraseMatch } from "../phrase-trie.js";
import type { Entity } from "../types.js";
import { type Cue, cues } from "./cue.js";

/** Words quoted in a text, without their marks; who said them and the words that tell so, where found. */
export interface Quote extends Span {
  readonly speaker?: Entity;
  readonly cue?: Span;
}

/** Opening marks with the marks that close them. */
const MARKS: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", '"': '"', "”": "“" };
/** Longest quote, in tokens: an unclosed mark must not swallow the text. */
const LONGEST_QUOTE = 400;
/** How far a cue may stand before its quote, in tokens; one that is also an ordinary word must stand next to it. */
const CUE_REACH = 25;
const COMMON_REACH = 6;
/** How far behind its quote, the closing mark's comma included. */
const CUE_BEHIND = 5;

/** What stands before the name of a work or a company in quotation marks: those words nobody says. */
const NAMING = ["كتاب", "رواية", "فيلم", "مسلسل", "مسرحية", "ديوان", "أغنية", "قصيدة", "لوحة", "صحيفة", "مجلة", "قناة", "برنامج", "شركة", "مؤسسة", "مشروع", "عملية", "حملة", "مبادرة", "حركة", "بعنوان", "عنوان", "اسم", "يسمى", "تسمى", "المسماة", "المسمى"];
let naming: readonly string[] | undefined;

/** A quotation in tokens: `open` and `close` are the marks. */
interface Quotation {
  readonly open: number;
  readonly close: number;
}

/** The quotes of a text with their speakers, in order. Words in quotation marks that no cue introduces are no quote. */
export function findQuotes(context: TextContext, entities: readonly Entity[]): Quote[] {
  const { table } = context;
  const speakers = entities.filter(({ type }) => type === "person" || type === "group");
  const marked = quotations(table);
  const inside = new Uint8Array(table.count);
  for (const { open, close } of marked) inside.fill(1, open, close + 1);
  const found = cues().matches(table).filter(({ first }) => inside[first] === 0);
  const quotes: Quote[] = [];
  for (const quotation of marked) {
    if (namesWork(table, quotation.open) || isName(table, quotation, speakers)) continue;
    const cue = cueOf(context, quotation, found);
    if (!cue) continue;
    const speaker = speakerOf(context, quotation, cue, speakers) ?? (goesOn(cue) ? earlierSpeaker(context, cue, quotes, speakers) : undefined);
    quotes.push({ start: table.starts[quotation.open + 1]!, end: table.ends[quotation.close - 1]!, ...(speaker ? { speaker } : {}), cue: { start: cue.start, end: cue.end } });
  }
  return quotes;
}

/** Pairs of quotation marks, outermost only, none over a line break. */
function quotations(table: TokenTable): Quotation[] {
  const pairs: Quotation[] = [];
  for (let open = 0; open < table.count; open++) {
    const closing = MARKS[table.forms[open]!.surface];
    if (closing === undefined) continue;
    for (let close = open + 1; close < Math.min(table.count, open + LONGEST_QUOTE) && table.gaps[close] !== GAP.line; close++) {
      if (table.forms[close]!.surface !== closing) continue;
      if (close > open + 1) pairs.push({ open, close });
      open = close;
      break;
    }
  }
  return pairs;
}

function namesWork(table: TokenTable, open: number): boolean {
  naming ??= NAMING.map((word) => normalize(word));
  const before = table.forms[open - 1];
  return naming.some((word) => isWord(before, word));
}

/** Whether what stands in the marks is a name and nothing else: موقع «السومرية نيوز». */
function isName(table: TokenTable, { open, close }: Quotation, speakers: readonly Entity[]): boolean {
  const [start, end] = [table.starts[open + 1]!, table.ends[close - 1]!];
  const at = lowerBound(speakers, (entity) => entity.start >= start);
  return speakers[at]?.start === start && speakers[at].end === end;
}

/** The cue of a quotation: the nearest before it in its sentence, else the first right behind it. `found` is sorted. */
function cueOf({ table, sentenceOf }: TextContext, { open, close }: Quotation, found: readonly PhraseMatch<Cue>[]): PhraseMatch<Cue> | undefined {
  const next = lowerBound(found, ({ first }) => first > open);
  for (let i = next - 1; i >= 0 && open - found[i]!.first <= CUE_REACH; i--) {
    const { first, last, values } = found[i]!;
    if (last < open && sentenceOf[first] === sentenceOf[open] && (!isCommon(values) || open - first <= COMMON_REACH)) return found[i];
  }
  for (let i = next; i < found.length && found[i]!.first - close <= CUE_BEHIND; i++) {
    const { first, values } = found[i]!;
    if (first > close && sentenceOf[first] === sentenceOf[close] && table.gaps[first] !== GAP.line && (!isCommon(values) || first - close <= 2)) return found[i];
  }
  return undefined;
}

/** The first index of a sorted list from which on `holds` is true; the list's length where it never is. */
function lowerBound<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isCommon(values: readonly Cue[]): boolean {
  return values.every(({ common = false }) => common);
}

/** Who speaks: the first person between cue and quote (behind the cue where it follows the quote), else the last one before it. */
function speakerOf({ table, sentenceOf, sentenceStarts }: TextContext, { open, close }: Quotation, cue: PhraseMatch<Cue>, speakers: readonly Entity[]): Entity | undefined {
  const sentence = sentenceOf[cue.first]!;
  const limit = cue.first > close ? table.ends[sentenceStarts[sentence + 1]! - 1]! : table.starts[open]!;
  const behind = among(speakers, cue.end, limit);
  const ahead = among(speakers, table.starts[sentenceStarts[sentence]!]!, cue.start);
  return behind.find(({ type }) => type === "person") ?? ahead.findLast(({ type }) => type === "person") ?? behind[0] ?? ahead.at(-1);
}

/** Most entities of one stretch looked at: a sentence has few, a text without full stops may be one sentence. */
const MOST_SPEAKERS = 50;

/** The entities of a sorted list that lie in a stretch of the text. */
function among(sorted: readonly Entity[], from: number, to: number): readonly Entity[] {
  const first = lowerBound(sorted, ({ start }) => start >= from);
  const found: Entity[] = [];
  for (let i = first; i < sorted.length && sorted[i]!.end <= to && found.length < MOST_SPEAKERS; i++) found.push(sorted[i]!);
  return found;
}

/** وأضاف, فقال: a verb joined to what came before has its subject there. */
function goesOn({ proclitics, values }: PhraseMatch<Cue>): boolean {
  return /[وف]/u.test(proclitics) && values.some(({ kind }) => kind !== "attribute");
}

/** The subject of the sentence before: who spoke there, else the last person named. */
function earlierSpeaker({ table, sentenceOf, sentenceStarts }: TextContext, cue: PhraseMatch<Cue>, quotes: readonly Quote[], speakers: readonly Entity[]): Entity | undefined {
  const sentence = sentenceOf[cue.first]!;
  if (sentence === 0) return undefined;
  const from = table.starts[sentenceStarts[sentence - 1]!] ?? 0;
  const last = quotes.at(-1);
  if (last?.speaker && last.end > from) return last.speaker;
  return among(speakers, from, cue.start).findLast(({ type }) => type === "person");
}
