/**
 * The subject of a verb of speech that stands before the verb, in its sentence: فلان، الذي …، قال; كان فلان قد قال; فلان الذي قال.
 *
 * @example
 * // رئيس الوفد إلياس طعمة، الذي شارك في الجلسات، قال إن …
 * ofSentence(speech, cue, []); // إلياس طعمة
 */
import type { Entity } from "../types.js";
import { fit } from "./agreement.js";
import { antecedent, firstSubject, type Said } from "./antecedent.js";
import { isVerb } from "./cue.js";
import type { CueMatch } from "./cue-match.js";
import { isAttached } from "./noun-phrase.js";
import { roleBearer } from "./role.js";
import { isSpeaker, sourceAt } from "./source.js";
import type { SpeechText } from "./speech-text.js";
import { subjectBehind } from "./subject.js";
import { wordList } from "./word-list.js";

/** Cues of one sentence looked back over. */
const MOST_CUES = 12;
/** How far before a verb its auxiliary stands: كان الأمين العام للاتحاد فلان قد قال. */
const AUXILIARY_REACH = 20;
/** How far before its verb a noun for a source stands: مصادر مصرفية مطلعة تؤكد. */
const SOURCE_REACH = 5;

const isWas = wordList("was");
const isRelative = wordList("relative-pronouns");

/** The subject before a verb; where there is none, whom a pronoun stands for. */
export function ofSentence(speech: SpeechText, cue: CueMatch, said: readonly Said[]): Entity | undefined {
  const sentence = speech.context.sentenceOf[cue.first]!;
  const was = auxiliary(speech, cue);
  if (was !== undefined) {
    const subject = subjectBehind(speech, was + 1, cue.first);
    if (subject?.entity) return subject.entity;
    if (subject?.noun !== undefined) return roleBearer(speech, subject.noun);
  }
  const related = relativeHead(speech, cue);
  if (related) return related;
  const from = speech.context.sentenceStarts[sentence]!;
  if (opensWithParticiple(speech, from)) return antecedent(speech, cue, said, { ownSentence: false });
  const source = sourceBefore(speech, cue, from);
  if (source !== undefined) return roleBearer(speech, source);
  // A cue verb earlier in the sentence has a subject of its own.
  const main = mainVerb(speech, cue);
  if (main) {
    const subject = subjectBehind(speech, main.last + 1, cue.first);
    if (subject?.entity && fit(speech, subject.entity, cue.agreement) > 0) return subject.entity;
    if (subject?.noun !== undefined && !main.cue.object) return roleBearer(speech, subject.noun);
  }
  return firstSubject(speech, sentence, cue.first, cue.agreement) ?? antecedent(speech, cue, said);
}


/** The كان of «وكان فلان قد قال», as a token. */
function auxiliary({ table, context }: SpeechText, { first }: CueMatch): number | undefined {
  if (table.forms[first - 1]?.norm !== "قد") return undefined;
  for (let token = first - 2; token >= 0 && first - token <= AUXILIARY_REACH && context.sentenceOf[token] === context.sentenceOf[first]; token--) {
    if (isWas(table.forms[token]!.norm)) return token;
  }
  return undefined;
}

/** الرئيس فلان الذي قال: the name before the relative pronoun. */
function relativeHead({ table, entities, entityAt }: SpeechText, { first }: CueMatch): Entity | undefined {
  const pronoun = table.forms[first - 1]?.norm === "قد" ? first - 2 : first - 1;
  if (!isRelative(table.forms[pronoun]?.norm)) return undefined;
  const entity = entities[entityAt[pronoun - 1] ?? -1];
  return entity && isSpeaker(entity.type) ? entity : undefined;
}

/** مثمنا جهود …، موضحا أن …: a sentence that only goes on with the one before. */
function opensWithParticiple({ table, cues, cueAt }: SpeechText, from: number): boolean {
  return cues[cueAt[from]!]?.participle === true || /^م[\u0621-\u064a]{2,}ا$/u.test(table.forms[from]!.norm);
}

/** A source without a name right before its verb, as a token. */
function sourceBefore({ table, entityAt }: SpeechText, { first, participle }: CueMatch, from: number): number | undefined {
  for (let token = first - 1; !participle && token >= from && first - token <= SOURCE_REACH && entityAt[token] === -1 && table.forms[token]!.kind === "word"; token--) {
    if (sourceAt(table, token)?.kind === "person") return isAttached(table.forms[token]) ? undefined : token;
  }
  return undefined;
}

/** The first verb of speech of a cue's sentence, where it stands before the cue. */
function mainVerb({ context, cues, cueAt }: SpeechText, { first }: CueMatch): CueMatch | undefined {
  let index = cueAt[first]!;
  const oldest = index - MOST_CUES;
  while (index > 0 && index > oldest && context.sentenceOf[cues[index - 1]!.first] === context.sentenceOf[first]) index--;
  for (; index < cueAt[first]!; index++) if (isVerb(cues[index]!.cue) && !cues[index]!.participle) return cues[index];
  return undefined;
}
