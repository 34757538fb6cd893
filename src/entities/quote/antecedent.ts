/**
 * Whom a speaker without a name stands for: the pronoun of وأضافت, the role of «وقال الوزير», after somebody who was named.
 *
 * The rule for pronouns: the last speaker, where the form agrees; else the first name in subject position that agrees, sentence by sentence
 * backwards. A speaker without a name (مصدر أمني) who agrees ends the search: the words are his.
 *
 * @example
 * // زار الفنان سامي كنعان المعرض مع زوجته منى شاهين. وقال …
 * antecedent(speech, cue, said); // سامي كنعان
 */
import type { Entity } from "../types.js";
import { fit } from "./agreement.js";
import { type Agreement, isVerb } from "./cue.js";
import { lowerBound } from "./lower-bound.js";
import { isGoverned } from "./noun-phrase.js";
import { roleBearer } from "./role.js";
import { isSpeaker, sourceAt } from "./source.js";
import { subjectBehind } from "./subject.js";
import type { CueMatch } from "./cue-match.js";
import type { SpeechText } from "./speech-text.js";

/** Somebody's words already told: the sentence and cue, and who spoke; nobody where the speaker has no name. */
export interface Said {
  readonly sentence: number;
  /** Their last token. */
  readonly last: number;
  readonly cue: CueMatch | undefined;
  readonly speaker: Entity | undefined;
}

/** Sentences looked back over for a subject, and for a speaker. */
const MOST_SENTENCES = 3;
const MOST_SENTENCES_OF_SPEECH = 6;
/** Utterances and cues looked back over. */
const MOST_SAID = 12;
/** Tokens of one sentence looked over. */
const LONGEST_SENTENCE = 300;

/** Whom a pronoun stands for. `said` are the utterances so far, the last one at the end. */
export function antecedent(speech: SpeechText, { first, agreement }: CueMatch, said: readonly Said[], { ownSentence = true } = {}): Entity | undefined {
  const { context } = speech;
  const own = context.sentenceOf[first]!;
  let index = said.length - 1;
  const oldest = said.length - MOST_SAID;
  for (let sentence = own; sentence >= 0 && own - sentence <= MOST_SENTENCES; sentence--) {
    for (; index >= 0 && index >= oldest && said[index]!.sentence >= sentence; index--) {
      const answer = answerOf(speech, said[index]!, agreement);
      if (answer !== "other") return answer === "unnamed" ? undefined : answer;
    }
    if (sentence === own && !ownSentence) continue;
    const told = speakerInSentence(speech, sentence, first, agreement, said);
    if (told !== "other") return told === "unnamed" ? undefined : told;
    const subject = firstSubject(speech, sentence, first, agreement);
    if (subject) return subject;
  }
  const last = said[index];
  if (!last || own - last.sentence > MOST_SENTENCES_OF_SPEECH) return undefined;
  const answer = answerOf(speech, last, agreement);
  return typeof answer === "string" ? undefined : answer;
}

/** The subject of a sentence's last verb of speech, also of one that tells no words (وكشفت مصادر مطلعة عن خطة). */
function speakerInSentence(speech: SpeechText, sentence: number, before: number, agreement: Agreement, said: readonly Said[]): Entity | "unnamed" | "other" {
  const { context, cues } = speech;
  const recent = new Set(said.slice(-MOST_SAID).map(({ cue }) => cue));
  const end = Math.min(before, context.sentenceStarts[sentence + 1]!);
  const last = lowerBound(cues.length, (index) => cues[index]!.first >= end) - 1;
  for (let index = last; index >= 0 && last - index < MOST_SAID && context.sentenceOf[cues[index]!.first] === sentence; index--) {
    const cue = cues[index]!;
    if (!isVerb(cue.cue) || cue.participle || cue.cue.object || cue.agreement.first || recent.has(cue)) continue;
    const subject = subjectBehind(speech, cue.last + 1, end);
    if (!subject) continue;
    const bearer = subject.entity ?? (subject.noun === undefined ? undefined : roleBearer(speech, subject.noun));
    if (bearer) return fit(speech, bearer, agreement) > 0 ? bearer : "other";
    // وأكد أهمية …: the noun is an object unless it is one for people, bodies or what they write.
    if (subject.noun === undefined || sourceAt(speech.table, subject.noun) === undefined) continue;
    return cue.agreement.gender === agreement.gender || agreement.number === "many" ? "unnamed" : "other";
  }
  return "other";
}

/** Whether an earlier speaker is meant: he is, somebody without a name is, or another one is. */
function answerOf(speech: SpeechText, { cue, speaker }: Said, agreement: Agreement): Entity | "unnamed" | "other" {
  const earlier = cue?.agreement;
  // The verb before tells the gender of a name that no table knows.
  if (speaker) return fit(speech, speaker, agreement) > 0 || (earlier?.gender !== undefined && earlier.gender === agreement.gender && earlier.number === agreement.number) ? speaker : "other";
  if (!earlier || earlier.first) return "other";
  return earlier.gender === agreement.gender || earlier.gender === undefined || agreement.number === "many" ? "unnamed" : "other";
}

/** The first name of a sentence, up to a token, that agrees and is not governed by a preposition; what surely agrees before what may. */
export function firstSubject(speech: SpeechText, sentence: number, before: number, agreement: Agreement): Entity | undefined {
  const { context, entities, entityAt } = speech;
  const from = context.sentenceStarts[sentence]!;
  const to = Math.min(before, context.sentenceStarts[sentence + 1]!, from + LONGEST_SENTENCE);
  let perhaps: Entity | undefined;
  for (let token = from; token < to; token++) {
    const index = entityAt[token]!;
    if (index === -1) continue;
    let entity = entities[index]!;
    const start = token;
    while (token + 1 < to && entityAt[token + 1] === index) token++;
    if (!isSpeaker(entity.type)) continue;
    // مدير شركة النور فلان: the name behind a body is whom the phrase is about.
    const next = entities[entityAt[token + 1] ?? -1];
    if (entity.type === "group" && next?.type === "person" && token + 1 < to) entity = next;
    const agrees = fit(speech, entity, agreement);
    if (agrees === 0) continue;
    if (isGoverned(speech, start)) continue;
    if (agrees === 2) return entity;
    perhaps ??= entity;
  }
  return perhaps;
}
