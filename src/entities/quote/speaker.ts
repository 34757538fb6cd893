/**
 * Who says each quote, in order of reading: the name that the cue gives, a role that was named before, or whom a pronoun stands for.
 *
 * @example
 * speakersOf(speech, utterances)[1]; // of «وأضافت: …», the speaker of the quote before
 */
import { GAP } from "../../tokenize/index.js";
import type { Entity } from "../types.js";
import { fit } from "./agreement.js";
import { antecedent, type Said } from "./antecedent.js";
import { isVerb } from "./cue.js";
import { roleBearer } from "./role.js";
import { ofSentence } from "./sentence-subject.js";
import { type Subject, subjectBehind } from "./subject.js";
import type { CueMatch } from "./cue-match.js";
import type { SpeechText } from "./speech-text.js";
import type { Utterance } from "./utterance.js";
import { wordList } from "./word-list.js";

const isMarkOrColon = (surface: string): boolean => /^[«“"”„‘:]$/u.test(surface);
const isAbout = wordList("told-of");

/** Cues of one sentence looked back over. */
const MOST_CUES = 12;
/** How far behind نقل its عن stands. */
const REACH = 14;

/** The speakers of utterances, each where one is found. Utterances are sorted by place. */
export function speakersOf(speech: SpeechText, utterances: readonly Utterance[]): (Entity | undefined)[] {
  const said: Said[] = [];
  return utterances.map((utterance) => {
    const { cue, first } = utterance;
    const speaker = utterance.speaker ?? (cue ? speakerOf(speech, utterance, cue, said) : said.at(-1)?.speaker);
    said.push({ last: utterance.last, sentence: speech.context.sentenceOf[cue?.first ?? first]!, cue, speaker });
    return speaker;
  });
}

function speakerOf(speech: SpeechText, utterance: Utterance, cue: CueMatch, said: readonly Said[]): Entity | undefined {
  if (cue.agreement.first) return undefined;
  if (cue.participle) return ofParticiple(speech, cue, said);
  if (cue.cue.kind === "noun") return ofNoun(speech, cue, said);
  const subject = namedBy(speech, utterance, cue);
  if (subject?.entity) return subject.entity;
  if (subject?.noun !== undefined) {
    const bearer = roleBearer(speech, subject.noun);
    if (bearer || !cue.cue.object || !/[وف]/u.test(cue.proclitics)) return bearer;
  }
  if (cue.cue.kind === "attribute" && cue.agreement.gender === undefined && cue.agreement.number === undefined) return undefined;
  return /[وف]/u.test(cue.proclitics) || !isVerb(cue.cue) ? antecedent(speech, cue, said) : ofSentence(speech, cue, said);
}

/** The subject behind a cue: behind the verb, behind عن of نقل عن, behind بحسب or the verb of بحسب ما قال. */
function namedBy(speech: SpeechText, { first, last }: Utterance, cue: CueMatch): Subject | undefined {
  const { table, context, contents, cueAt, cues } = speech;
  const content = contents[cueAt[cue.first]!];
  const sentenceEnd = context.sentenceStarts[context.sentenceOf[cue.last]! + 1]!;
  const limit = content?.at ?? (cue.first < first ? openingBefore(speech, first) : cue.last < last ? last + 1 : stretch(speech, cue.last + 1, sentenceEnd));
  if (cue.cue.kind === "attribute") {
    if (cue.agreement.gender !== undefined || cue.agreement.number !== undefined) return undefined;
    const verb = cues[cueAt[cue.last + 1] ?? -1];
    if (verb && verb.cue.kind !== "setting") return subjectBehind(speech, verb.last + 1, sentenceEnd);
    const end = cue.first < first ? limit : sentenceEnd;
    return subjectBehind(speech, cue.last + 1, end, { attached: true });
  }
  if (cue.cue.kind === "tell") {
    for (let token = cue.last + 1; token < limit; token++) {
      if (isAbout(table.forms[token]!.norm)) return subjectBehind(speech, token + 1, limit, { attached: true });
    }
    return undefined;
  }
  return subjectBehind(speech, cue.last + 1, limit, { attached: cue.cue.kind === "document" });
}

/** The token of the mark before quoted words, or of the words themselves. */
function openingBefore({ table }: SpeechText, first: number): number {
  return first > 0 && table.forms[first - 1]!.kind === "punctuation" ? first - 1 : first;
}

/** Up to the next mark, colon or line. */
function stretch({ table }: SpeechText, from: number, end: number): number {
  let token = from;
  while (token < end && table.gaps[token] !== GAP.line && !isMarkOrColon(table.forms[token]!.surface)) token++;
  return token;
}

/** مؤكدا أن: whoever speaks in the sentence, or is the subject of a verb of speech nearer by; else the sentence's subject. */
function ofParticiple(speech: SpeechText, cue: CueMatch, said: readonly Said[]): Entity | undefined {
  const { context, cues, cueAt } = speech;
  const sentence = context.sentenceOf[cue.first]!;
  const last = said.at(-1);
  const told = last?.sentence === sentence && last.cue && last.cue.cue.kind !== "attribute" ? last : undefined;
  const own = cueAt[cue.first]!;
  for (let index = own - 1; index >= 0 && own - index <= MOST_CUES && cues[index] !== told?.cue && cues[index]!.first > (told?.last ?? -1) && context.sentenceOf[cues[index]!.first] === sentence; index--) {
    const verb = cues[index]!;
    if (!isVerb(verb.cue) || verb.participle) continue;
    const subject = subjectBehind(speech, verb.last + 1, cue.first)?.entity;
    if (subject && fit(speech, subject, cue.agreement) > 0) return subject;
  }
  if (told) return told.speaker && fit(speech, told.speaker, cue.agreement) === 0 && told.cue?.agreement.gender !== cue.agreement.gender ? undefined : told.speaker;
  return ofSentence(speech, cue, said);
}

/** قوله: of نقل عن فلان قوله the speaker is behind عن; else the pronoun's. */
function ofNoun(speech: SpeechText, cue: CueMatch, said: readonly Said[]): Entity | undefined {
  const { context, cues, cueAt, table } = speech;
  const last = cueAt[cue.first]! - 1;
  for (let index = last; index >= 0 && last - index < MOST_CUES && context.sentenceOf[cues[index]!.first] === context.sentenceOf[cue.first]; index--) {
    const { cue: { kind }, last: end } = cues[index]!;
    if (kind !== "tell" && kind !== "attribute") continue;
    for (let token = end + 1; token < Math.min(cue.first, end + REACH); token++) {
      if (!isAbout(table.forms[token]!.norm)) continue;
      const subject = subjectBehind(speech, token + 1, cue.first, { attached: true });
      return subject?.entity ?? (subject?.noun === undefined ? undefined : roleBearer(speech, subject.noun));
    }
  }
  const behind = cue.agreement.gender === undefined && cue.agreement.number === undefined ? subjectBehind(speech, cue.last + 1, cue.last + 12)?.entity : undefined;
  return behind ?? ofParticiple(speech, cue, said);
}
