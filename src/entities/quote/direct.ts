/**
 * Words told as the speaker's own: in quotation marks, or behind a name and a colon at the head of a line.
 *
 * @example
 * markedUtterances(speech)[0]; // of "قالت سلمى: «نعمل ليلا»", the tokens between the marks, with the cue قالت
 */
import { lineQuotes } from "./headline.js";
import { introductionOf } from "./introduction.js";
import type { Quotation } from "./marks.js";
import type { SpeechText } from "./speech-text.js";
import type { Utterance } from "./utterance.js";

/** Fewest tokens of a sentence in marks that goes on with the quote before it, the marks included. */
const FEWEST_TOKENS = 4;

/** Lines that open with a speaker and a colon. */
export function lineUtterances(speech: SpeechText): Utterance[] {
  const { starts, ends } = speech.table;
  return lineQuotes(speech).map(({ first, last, speaker }) => ({ first, last, start: starts[first]!, end: ends[last]!, kind: "direct" as const, ...(speaker ? { speaker } : {}) }));
}

/** Words in marks that a cue introduces, and whole sentences in marks right behind such words. */
export function markedUtterances(speech: SpeechText): Utterance[] {
  const { table, quotations } = speech;
  const found: Utterance[] = [];
  for (const quotation of quotations) {
    const cue = introductionOf(speech, quotation);
    const first = quotation.open + 1;
    const last = quotation.close - 1;
    if (!cue && !(quotation.closed && goesOn(speech, quotation, found.at(-1)))) continue;
    found.push({ first, last, start: table.starts[first]!, end: table.ends[last]!, kind: "direct", ...(cue ? { cue } : {}) });
  }
  return found;
}

/** A sentence all in marks, behind a quoted one: "واليوم لم يبق أحد." */
function goesOn({ context, table }: SpeechText, { open, close }: Quotation, previous: Utterance | undefined): boolean {
  if (!previous) return false;
  const sentence = context.sentenceOf[open]!;
  const opens = context.sentenceStarts[sentence] === open;
  const next = close + 1 < table.count && table.forms[close + 1]!.norm === "." ? close + 2 : close + 1;
  const closes = next >= table.count || context.sentenceStarts[context.sentenceOf[next]!] === next;
  return opens && closes && close - open >= FEWEST_TOKENS && sentence - context.sentenceOf[previous.last]! <= 1;
}
