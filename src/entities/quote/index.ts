/**
 * Quotes: what somebody says, in quotation marks or reported, and who says it.
 *
 * What counts, and how far it runs:
 *
 * - *direct*: words between marks (the outermost pair, marks left out) that a cue introduces or follows; words behind a verb of uttering and a
 *   colon, to the end of the sentence; words behind a name and a colon at the head of a line. Names, titles and scare words in marks are none.
 * - *reported*: the clause behind أن of a verb of speech (without a bare أن; إنه stays, since it bears the subject), to the end of the
 *   sentence or to where somebody speaks anew; and what an attribution attributes (بحسب …), which is the sentence without it, or around it
 *   where it stands in the midst. Where a clause holds words in marks, those are the quote, and of the clause only what is joined before them
 *   (… وإنها «لن تتراجع») is reported besides. Noun phrases (نفى وجود خلاف), questions (عما إذا) and what was not said are none.
 *
 * Quotes are sorted and disjoint.
 *
 * @example
 * findQuotes(context, entities); // «…» of "قالت سلمى: «نعمل ليلا ونهارا»", direct, speaker سلمى, cue قالت
 */
import type { Span } from "../../span.js";
import type { TextContext } from "../context.js";
import type { Entity } from "../types.js";
import { lineUtterances, markedUtterances } from "./direct.js";
import { attributedUtterances, clauseUtterances } from "./reported.js";
import { speakersOf } from "./speaker.js";
import { speechText } from "./speech-text.js";
import type { Utterance } from "./utterance.js";

/** Words that somebody says, without their marks; who says them and the words that tell so, where found. */
export interface Quote extends Span {
  /** `direct`: the speaker's own words; `reported`: told in the author's. */
  readonly kind: "direct" | "reported";
  readonly speaker?: Entity;
  readonly cue?: Span;
}

/** Longest quote between marks, in tokens: an unclosed mark must not swallow the text. */
const LONGEST_QUOTE = 400;

/** The quotes of a text with their speakers, in order. Time is linear in the text. */
export function findQuotes(context: TextContext, entities: readonly Entity[]): Quote[] {
  const speech = speechText(context, entities, LONGEST_QUOTE);
  const direct = settled([...lineUtterances(speech), ...markedUtterances(speech)]);
  const told = settled([...direct, ...clauseUtterances(speech, direct)]);
  const utterances = settled([...told, ...attributedUtterances(speech, told)]);
  const speakers = speakersOf(speech, utterances);
  return utterances.map(({ start, end, kind, cue }, i) => {
    const speaker = speakers[i];
    return { start, end, kind, ...(speaker ? { speaker } : {}), ...(cue ? { cue: { start: cue.start, end: cue.end } } : {}) };
  });
}

/** In order, without what overlaps something before it in the list. */
function settled(utterances: readonly Utterance[]): Utterance[] {
  const order = utterances.map((utterance, i) => ({ utterance, i })).sort((a, b) => a.utterance.first - b.utterance.first || a.i - b.i);
  const kept: { utterance: Utterance; i: number }[] = [];
  for (const one of order) {
    const last = kept.at(-1);
    if (!last || one.utterance.first > last.utterance.last) kept.push(one);
    // Of two that overlap, what was found first stays.
    else if (one.i < last.i) kept[kept.length - 1] = one;
  }
  return kept.map(({ utterance }) => utterance);
}
