/**
 * What a cue introduces: a clause with أن or إن, words behind a colon, or words in quotation marks.
 *
 * @example
 * // قال رئيس البلدية فهد السالم إن الطريق مفتوح
 * contentOf(speech, cue); // { kind: "clause", at: 5 }: the token إن
 */
import { normalize } from "../../normalize/index.js";
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { Cue } from "./cue.js";
import type { CueMatch } from "./cue-match.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

/** What stands behind a cue, and at which token: أن, the colon, or the opening mark. */
export interface Content {
  readonly kind: "clause" | "colon" | "marks";
  readonly at: number;
}

/** How far behind its cue what it introduces may stand, in tokens: titles, places and occasions come between. */
const REACH = 45;
/** The same for cues that are ordinary words as well. */
const COMMON_REACH = 14;
/** Fewest tokens between marks that count as speech without a further look. */
export const SURE_WORDS = 4;

const THAT = /^ب?ان(?:ه|ها|هم|هما|هن|ي|ني|نا|ك|كم)?$/u;

/** Whether a normalized word is أن or إن, with or without a pronoun, or behind ب. */
export function isThat(norm: string): boolean {
  return THAT.test(norm);
}

/** Words whose أن belongs to them: بعد أن، يمكن أن، من المقرر أن، إلا أن. */
const takesThat = wordList("that-takers");

/** Nouns that are a verb's object and take the clause to themselves: أشار إلى احتمال أن يتأخر. */
const isObject = wordList("clause-objects");

/** إن شاء الله، إن وجدت: a condition. */
const isCondition = wordList("conditions");
const isPreposition = wordList("clause-prepositions");

/** Whether a token is a أن that a cue before it may govern. */
export function isComplement({ forms, gaps }: TokenTable, at: number): boolean {
  const form = forms[at]!;
  if (form.kind !== "word" || !isThat(form.norm) || form.surface.startsWith("آ")) return false;
  return (gaps[at] === GAP.line || !takesThat(forms[at - 1]?.norm)) && !isCondition(forms[at + 1]?.norm);
}

/** Where a clause with أن begins, in units: behind a bare أن, at one that bears the clause's subject (إنه), and behind its ب. */
export function clauseStart({ forms, starts, ends }: TokenTable, at: number): number {
  const { norm, readings } = forms[at]!;
  if (norm === "ان" || norm === "بان") return at + 1 < starts.length ? starts[at + 1]! : ends[at]!;
  return starts[at]! + (readings.find(({ proclitics }) => proclitics === "ب" && norm.startsWith("ب"))?.from ?? 0);
}

/** The token with which the clause behind a أن begins. */
export function firstOfClause({ forms }: TokenTable, at: number): number {
  const { norm } = forms[at]!;
  return norm === "ان" || norm === "بان" ? at + 1 : at;
}

/** What a cue introduces. A cue between takes it over; what lies in quotation marks is not looked at. */
export function contentOf(speech: SpeechText, { cue, agreement, last }: CueMatch): Content | undefined {
  const { table, context, quotationAt, quotations, cueAt, cues } = speech;
  const { forms } = table;
  if (cue.kind === "setting" || cue.kind === "impersonal" || (cue.kind === "attribute" && !cue.reports)) return undefined;
  const end = Math.min(table.count, last + 1 + (cue.common ? COMMON_REACH : REACH));
  const sentence = context.sentenceOf[last]!;
  for (let token = last + 1; token < end && context.sentenceOf[token] === sentence; token++) {
    const marked = quotationAt[token]!;
    if (marked !== -1) {
      const { open, close } = quotations[marked]!;
      if (close - open > SURE_WORDS) return { kind: "marks", at: open };
      token = close;
      continue;
    }
    const other = cues[cueAt[token]!];
    if (other && takesOver(other)) return undefined;
    if (forms[token]!.norm === ":" && forms[token + 1] && !isComplement(table, token + 1)) return { kind: "colon", at: token };
    if (isThat(forms[token]!.norm) && isObject(forms[token - 1]!.norm)) return undefined;
    if (isComplement(table, token) && joins(table, token, cue)) return cue.reports && !agreement.first ? { kind: "clause", at: preferred(speech, token, end, cue.cue) } : undefined;
  }
  return undefined;
}

/** Whether a preposition before أن is one of the verb's: شدد على أن, but not أعلن المهلة على أن تبدأ. */
function joins({ forms }: TokenTable, at: number, { takes = [] }: Cue): boolean {
  const before = forms[at - 1]!.norm;
  return !isPreposition(before) || takes.some((one) => normalize(one) === before);
}

/** A verb, or the noun قوله, that is no ordinary word as well: what stands behind it is its own. */
function takesOver({ cue: { kind, reports, utters, common, object } }: CueMatch): boolean {
  if (kind === "tell" || object) return true;
  return kind !== "attribute" && kind !== "setting" && kind !== "impersonal" && !common && (reports === true || utters === true);
}

/** قال takes إن: a أن before it belongs to something between (قال الوزير الذي يعتزم أن يستقيل إن …). Texts that print neither hamza keep the first. */
function preferred({ table, context, cueAt }: SpeechText, at: number, end: number, cue: string): number {
  if (cue !== "قال" || !table.forms[at]!.surface.includes('أ')) return at;
  for (let token = at + 1; token < end && context.sentenceOf[token] === context.sentenceOf[at] && cueAt[token] === -1; token++) {
    if (isComplement(table, token) && table.forms[token]!.surface.includes("إ")) return token;
  }
  return at;
}
