/**
 * Who a cue itself names as its speaker: the name in the noun phrase behind a verb, behind عن of نقل عن, behind بحسب; or the subject before the
 * verb. Hearers (قال لوكالة …) and names in relative clauses or occasions (بعد لقائه فلانا) are not it.
 *
 * @example
 * // قال رئيس البلدية فهد السالم إن …
 * subjectBehind(speech, 1, 5); // { entity: فهد السالم }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { headPhrases } from "../group/head.js";
import type { Entity } from "../types.js";
import { isComplement } from "./content.js";
import { isAttached, isPreposition, particlesOf, titleStart } from "./noun-phrase.js";
import { isComma } from "./punctuation.js";
import { lastTokenOf, sourceAt } from "./source.js";
import type { SpeechText } from "./speech-text.js";
import { bodyAt, personIn } from "./subject-name.js";
import { wordList } from "./word-list.js";

/** A subject as found: a name, or the first noun of one without a name. */
export interface Subject {
  readonly entity?: Entity;
  /** The token of the noun, where there is no name: قال الوزير. */
  readonly noun?: number;
}

/** Most tokens of a subject with its title. */
const LONGEST = 45;

/** Titles that stand for somebody named before, as a pronoun does: سماحته، معاليها. */
const isHonorific = wordList("styles-with-pronoun");

const isAdverb = wordList("adverbs");
/** Occasions, behind which the subject is a pronoun: خلال لقائه الوزير فلان. */
const isOccasionOpening = wordList("occasion-openings");

/** The subject between a cue and what it introduces, tokens `from` to `limit`; `undefined` where none stands there. */
export function subjectBehind(speech: SpeechText, from: number, limit: number, { attached = false } = {}): Subject | undefined {
  const end = Math.min(limit, from + LONGEST);
  const noun = attached ? from : nounFrom(speech, from, end);
  if (noun === undefined || noun >= end) return undefined;
  const person = personIn(speech, noun, end);
  if (person === "relation") return { noun };
  const entity = person ?? bodyAt(speech, noun, end);
  return entity ? { entity } : { noun };
}

/** Where the subject's noun phrase begins: behind days, adverbs, hearers and places. */
function nounFrom(speech: SpeechText, from: number, end: number): number | undefined {
  const { table, entities, entityAt, quotationAt } = speech;
  const { forms } = table;
  for (let token = from; token < end; token++) {
    const form = forms[token]!;
    const entity = entities[entityAt[token]!];
    if (entity?.type === "date") {
      token = lastTokenOf(table, entityAt, token);
    } else if (form.kind === "punctuation" || form.kind === "symbol") {
      if (form.norm === "(") while (token + 1 < end && forms[token]!.norm !== ")") token++;
      else if (!isComma(form.norm) && quotationAt[token] === -1) return undefined;
    } else if (isComplement(table, token)) {
      return undefined;
    } else if (isAdverb(form.norm) || isHonorific(form.norm) || isManner(form.surface, form.norm, entity !== undefined)) {
      continue;
    } else if (isPreposition(form.norm) || (isAttached(form) && !isOwnWord(speech, token))) {
      const behind = behindPhrase(speech, token, end);
      if (behind === undefined) return undefined;
      token = behind - 1;
    } else return token;
  }
  return undefined;
}

/** An accusative that tells how somebody spoke: ضاحكا، متحسرا. */
function isManner(surface: string, norm: string, named: boolean): boolean {
  return !named && /^[\u0621-\u064a]{3,}ا$/u.test(norm) && !norm.startsWith("ال") && !/[وى]ا?$/u.test(surface.slice(-2)) && norm.length > 4;
}

/** Whether a word that seems to bear a particle is a name or a head noun as it stands: لجنة، لبنى. */
function isOwnWord({ table, entities, entityAt }: SpeechText, token: number): boolean {
  const entity = entities[entityAt[token]!];
  if (entity && entity.start <= table.starts[token]!) return true;
  return headPhrases().matchesAt(table, token).some(({ proclitics }) => proclitics === "");
}

/** Behind a phrase with a preposition: the next title or person in it that the preposition does not govern. */
function behindPhrase(speech: SpeechText, token: number, end: number): number | undefined {
  const { table, entities, entityAt } = speech;
  if (isOccasionOpening(table.forms[token]!.norm)) return behindComma(table, token, end);
  const first = isAttached(table.forms[token]) && !isPreposition(table.forms[token]!.norm) ? token + 1 : token + 2;
  for (let at = first; at < end; at++) {
    if (isComma(table.forms[at]!.norm) || isComplement(table, at)) return at;
    const entity = entities[entityAt[at]!];
    if (entity?.type === "person") return titleStart(table, at) > first ? titleStart(table, at) : at;
    if (entity === undefined && isNounOfSpeaker(table, at)) return at;
  }
  return undefined;
}

function isNounOfSpeaker(table: TokenTable, at: number): boolean {
  const source = sourceAt(table, at);
  return source?.kind === "person" && particlesOf(table.forms[at]) === "";
}

function behindComma({ forms }: TokenTable, token: number, end: number): number | undefined {
  for (let at = token; at < end; at++) if (isComma(forms[at]!.norm)) return at + 1;
  return undefined;
}
