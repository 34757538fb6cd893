/**
 * Reported speech told by an attribution: بحسب الوزارة، …؛ …، وفقا لفلان؛ …، كما قال فلان. What is attributed is the sentence: behind the
 * attribution where that opens it, before it where that closes it, and the whole of it, the attribution inside, where that stands in the midst.
 *
 * @example
 * // أخمدت الفرق الحريق، وفقا للدفاع المدني.
 * attributedSpan(speech, cue); // from أخمدت to الحريق
 */
import { GAP } from "../../tokenize/index.js";
import { clauseEnd, closesSentence } from "./clause.js";
import { isThat } from "./content.js";
import { isAttached, isPreposition } from "./noun-phrase.js";
import { isTrailing } from "./punctuation.js";
import { namesSource } from "./source.js";
import type { CueMatch } from "./cue-match.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

/** Most tokens of an attribution's noun phrase. */
const LONGEST_PHRASE = 40;
/** Most tokens of a sentence that is attributed as a whole. */
const LONGEST_SENTENCE = 250;
/** Most tokens of a subject behind كما قال. */
const LONGEST_SUBJECT = 12;
/** Fewest tokens that say something. */
const SHORTEST = 2;

/** Tokens `first..last` that somebody is said to have said; the span begins at `start`. */
export interface Reported {
  readonly first: number;
  readonly last: number;
  readonly start: number;
}

const isLead = wordList("sentence-openers");
const isRelative = wordList("relatives");
const isAs = (norm: string | undefined): boolean => norm === "كما";

/** Whether a cue is an attribution: بحسب with a source behind it, or كما with a verb that introduces nothing else. */
export function isAttribution(speech: SpeechText, match: CueMatch, index: number): boolean {
  const { cue, first } = match;
  if (cue.kind === "attribute") return speech.contents[index] === undefined && namesSource(speech, match);
  return isAs(speech.table.forms[first - 1]?.norm) && !match.participle && !match.agreement.first && cue.reports === true && speech.contents[index] === undefined && endsWithSubject(speech, match);
}

/**
 * …، كما قال الوزير: behind a comma, and the sentence ends with the subject. At the head of a sentence كما joins something new (كما أعلن المعهد
 * عن وظيفة).
 */
function endsWithSubject({ table, context, entityAt }: SpeechText, { first, last }: CueMatch): boolean {
  const { forms } = table;
  if (first < 2 || !/^[،,]$/u.test(forms[first - 2]!.norm)) return false;
  const end = context.sentenceStarts[context.sentenceOf[first]! + 1]!;
  if (end - last > LONGEST_SUBJECT) return false;
  for (let token = last + 1; token < end; token++) {
    if (entityAt[token] === -1 && (isPreposition(forms[token]!.norm) || isAttached(forms[token]))) return false;
  }
  return true;
}

/** What an attribution attributes; `undefined` where nothing is left. */
export function attributedSpan(speech: SpeechText, cue: CueMatch): Reported | undefined {
  const { table, context } = speech;
  const sentence = context.sentenceOf[cue.first]!;
  const from = context.sentenceStarts[sentence]!;
  const to = context.sentenceStarts[sentence + 1]!;
  if (to - from > LONGEST_SENTENCE) return undefined;
  if (isLeading(speech, from, cue.first)) {
    const first = behindPhrase(speech, cue, to);
    if (first === undefined || first >= to) return undefined;
    return reported(speech, isFa(table.forms[first]!.norm) ? table.starts[first]! + 1 : table.starts[first]!, first, clauseEnd(speech, first));
  }
  const before = isAs(table.forms[cue.first - 1]?.norm) ? cue.first - 1 : cue.first;
  const end = closesSentence(speech, cue) ? before : to;
  return reported(speech, table.starts[from]!, from, withoutPunctuation(speech, from, end));
}

function reported({ table }: SpeechText, start: number, first: number, end: number): Reported | undefined {
  let words = 0;
  for (let token = first; token < end && words < SHORTEST; token++) if (table.forms[token]!.kind === "word") words++;
  return words < SHORTEST ? undefined : { first, last: end - 1, start };
}

function withoutPunctuation({ table }: SpeechText, from: number, end: number): number {
  let last = end;
  while (last > from && (isTrailing(table.forms[last - 1]!.surface) || table.forms[last - 1]!.norm === "وذلك")) last--;
  return last;
}

/** Whether an attribution opens its sentence, but for a day or a connective before it. */
function isLeading({ table, entities, entityAt }: SpeechText, from: number, first: number): boolean {
  for (let token = from; token < first; token++) {
    const { norm, kind } = table.forms[token]!;
    if (entities[entityAt[token]!]?.type !== "date" && !isLead(norm) && !(kind === "punctuation" && norm !== ":")) return false;
  }
  return true;
}

const isFa = (norm: string): boolean => norm.startsWith("ف") && isThat(norm.slice(1)) && norm !== "فان";

/** Where the sentence goes on behind an attribution's noun phrase: a comma, فإن, a colon, or the end of the name. */
function behindPhrase({ table, entities, entityAt, context }: SpeechText, { last }: CueMatch, to: number): number | undefined {
  const { forms, gaps } = table;
  for (let token = last + 1; token < to && token - last <= LONGEST_PHRASE; token++) {
    const { norm } = forms[token]!;
    if (norm === "فان" || norm === "فقد") return token + 1;
    if (isFa(norm)) return token;
    if (norm === ":" || ((norm === "،" || norm === ",") && !isRelative(forms[token + 1]?.norm))) {
      const next = forms[token + 1]?.norm ?? "";
      if (norm !== ":" && entities[entityAt[token + 1]!]?.type === "person" && forms[token + 2] !== undefined) {
        // وفقا لمدير المصنع، فلان الفلاني، …: a name between commas is the source's.
        let end = token + 1;
        while (end < to && entityAt[end] === entityAt[token + 1]) end++;
        if (forms[end]?.norm === "،") return end + 1;
      }
      return next === "فان" || next === "فقد" ? token + 2 : token + 1;
    }
  }
  const name = entityAt[last + 1]!;
  if (name === -1 || gaps[last + 1] === GAP.line) return undefined;
  let end = last + 1;
  while (end < to && entityAt[end] === name) end++;
  return context.sentenceOf[end] === context.sentenceOf[last] ? end : undefined;
}
