/**
 * Which words in quotation marks are speech, and which cue tells so. Names, titles of works and scare words (الاتفاق «التاريخي») are no
 * speech, although a cue may stand in their sentence.
 *
 * @example
 * // قال النائب إن القانون «المثير للجدل» سيعاد
 * introductionOf(speech, quotation); // undefined
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import { SURE_WORDS, isComplement, isThat } from "./content.js";
import { lowerBound } from "./lower-bound.js";
import type { Quotation } from "./marks.js";
import { isName, namesThing } from "./named-thing.js";
import type { CueMatch } from "./cue-match.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

/** How far a cue may stand before its quote, in tokens; one that is also an ordinary word must stand close. */
const REACH = 45;
const COMMON_REACH = 6;
/** How far before marks behind a preposition: طالبت النقابة بـ«…». */
const NEAR = 14;
/** How far behind its quote, the closing mark's comma and هكذا included. */
const BEHIND = 5;
/** Words that no name or title in marks has, and enough for a quote behind a verb that asks for a clause or a preposition and has neither. */
const LONG = 8;

const isCopula = wordList("that-copulas");
const isPreposition = wordList("mark-prepositions");
/** Words of people who speak, which names in marks seldom hold. */
const isSpoken = wordList("spoken-words");
/** What may stand between a quote and the verb behind it: هكذا قالت، هذا ما قاله، كما قال. */
const isLead = wordList("cue-leads");

/** The cue of words in marks; `undefined` where they are no speech. */
export function introductionOf(speech: SpeechText, quotation: Quotation): CueMatch | undefined {
  const { table } = speech;
  if (isName(speech, quotation) || namesThing(table, quotation.open, wordsOf(table, quotation) < LONG)) return undefined;
  return cueBefore(speech, quotation) ?? (quotation.closed ? cueBehind(speech, quotation) : undefined);
}

/** How the marks are joined to what stands before them. */
type Joint = "colon" | "that" | "preposition" | "comma" | "verb" | "noun";

function jointOf({ forms, gaps }: TokenTable, open: number, cue: CueMatch): Joint {
  const before = forms[open - 1]!;
  if (before.norm === ":") return "colon";
  if (open - 1 === cue.last) return "verb";
  if (isThat(before.norm) || (isCopula(before.norm) && isThat(forms[open - 2]?.norm ?? ""))) return "that";
  if (before.norm === "،" || before.norm === ",") return "comma";
  return isPreposition(before.norm.replace(/^[وف]/u, "")) && gaps[open] !== GAP.line ? "preposition" : "noun";
}

/** The nearest cue before the marks, in their sentence, that introduces them. */
function cueBefore(speech: SpeechText, quotation: Quotation): CueMatch | undefined {
  const { cues, context } = speech;
  const { open } = quotation;
  let setting: CueMatch | undefined;
  for (let i = lowerBound(cues.length, (index) => cues[index]!.first >= open) - 1; i >= 0 && open - cues[i]!.first <= REACH; i--) {
    const cue = cues[i]!;
    if (context.sentenceOf[cue.first] !== context.sentenceOf[open] || cue.cue.kind === "impersonal") break;
    if (!introduces(speech, cue, quotation)) continue;
    if (cue.cue.kind !== "setting") return cue;
    setting ??= cue;
  }
  return setting;
}

function introduces(speech: SpeechText, match: CueMatch, quotation: Quotation): boolean {
  const { table, contents, cueAt } = speech;
  const { cue, last } = match;
  const { open, closed } = quotation;
  const joint = jointOf(table, open, match);
  if (!closed && joint !== "colon" && joint !== "verb") return false;
  if (joint === "colon") return !cue.common || open - last <= 2 * COMMON_REACH;
  if (cue.common && open - last > COMMON_REACH) return false;
  const words = wordsOf(table, quotation);
  const spoken = words >= SURE_WORDS || isSpeechLike(table, quotation);
  const ends = endsPhrase(speech, quotation.close);
  const predicate = words > 1 && ends && !table.forms[open + 1]!.norm.startsWith("ال");
  const clause = contents[cueAt[match.first]!];
  const inClause = clause?.kind === "clause" && clause.at < open;
  // أفاد فلان «أن …»
  if (cue.reports && !inClause && spoken && isThat(table.forms[open + 1]!.norm)) return true;
  switch (joint) {
    case "verb":
      return cue.kind !== "attribute" && (spoken || (ends && words > 1)) && !isSubject(speech, quotation.close, words);
    case "that":
      return (inClause || !cue.reports) && (spoken || (ends && (words > 1 || predicate || !table.forms[open + 1]!.norm.startsWith("ال"))));
    case "preposition":
      return cue.kind !== "setting" && (cue.cue === "وصف" || ((spoken || predicate) && (inClause || open - last <= NEAR)));
    case "comma":
      return (cue.kind === "attribute" || cue.kind === "setting" || cue.utters === true) && spoken;
    case "noun":
      if (inClause || cue.cue === "وصف") return spoken || predicate;
      return cue.utters === true ? spoken || (ends && words > 1 && endsName(speech, open - 1)) : words >= LONG && cue.kind !== "setting";
  }
}

function wordsOf({ forms }: TokenTable, { open, close }: Quotation): number {
  let words = 0;
  for (let token = open + 1; token < close && words < LONG; token++) if (forms[token]!.kind === "word" || forms[token]!.kind === "number") words++;
  return words;
}

/** Whether short words in marks hold what names do not: a negation, a pronoun, a question, an exclamation. */
function isSpeechLike({ forms }: TokenTable, { open, close }: Quotation): boolean {
  for (let token = open + 1; token < Math.min(close, open + 2 * SURE_WORDS); token++) if (isSpoken(forms[token]!.norm) || /[!؟?]/u.test(forms[token]!.surface)) return true;
  return false;
}

/** Whether a phrase ends at a closing mark: punctuation, the end of the sentence, a word joined by و, or another cue. */
function endsPhrase({ table, context, cueAt }: SpeechText, close: number): boolean {
  const next = close + 1;
  if (next >= table.count || table.gaps[next] === GAP.line || context.sentenceOf[next] !== context.sentenceOf[close]) return true;
  const form = table.forms[next]!;
  return form.kind === "punctuation" || cueAt[next] !== -1 || form.norm.startsWith("و");
}

/** Whether words in marks right behind a verb are its subject: قال «المجلس» إن …. */
function isSubject({ table, context }: SpeechText, close: number, words: number): boolean {
  if (words >= SURE_WORDS) return false;
  for (let token = close + 1; token < Math.min(table.count, close + 1 + 2 * COMMON_REACH) && context.sentenceOf[token] === context.sentenceOf[close]; token++) if (isComplement(table, token)) return true;
  return false;
}

function endsName({ entities, entityAt }: SpeechText, token: number): boolean {
  const type = entities[entityAt[token]!]?.type;
  return type === "person" || type === "group";
}

/** على حد تعبير فلان, بحسب وصفه. */
function isOnWording({ cue: { kind, cue }, agreement: { gender, number } }: CueMatch): boolean {
  return kind === "attribute" && (cue === "على حد قول" || gender !== undefined || number !== undefined);
}

/** The cue right behind the marks: «…»، قال فلان; not one that begins a clause or a quote of its own. */
function cueBehind({ table, context, cues, contents, cueAt, quotationAt, quotations }: SpeechText, { open, close }: Quotation): CueMatch | undefined {
  const opensSentence = open === 0 || context.sentenceOf[open - 1] !== context.sentenceOf[open] || table.gaps[open] === GAP.line || table.forms[open - 1]!.kind === "punctuation";
  const words = wordsOf(table, { open, close, closed: true });
  for (let token = close + 1; token < Math.min(table.count, close + 1 + BEHIND) && table.gaps[token] !== GAP.line; token++) {
    const index = cueAt[token]!;
    if (index === -1) {
      if (table.forms[token]!.kind === "punctuation" ? /[!؟?:(]/u.test(table.forms[token]!.surface) && token > close + 1 : !isLead(table.forms[token]!.norm)) return undefined;
      if (quotationAt[token] !== -1) return undefined;
      continue;
    }
    const cue = cues[index]!;
    const content = contents[index];
    if (cue.cue.kind === "impersonal" || cue.cue.kind === "setting" || /[وف]/u.test(cue.proclitics)) return undefined;
    if (cue.cue.common && token - close > 2) return undefined;
    // على حد قوله, بحسب تعبيره speak of the wording itself, however short.
    if (!opensSentence && words < SURE_WORDS && !isOnWording(cue)) return undefined;
    // «وصلنا»، قالت سعاد، «لكننا متعبون»: the second half is the first one's.
    const splits = content?.kind === "marks" && table.forms[content.at - 1]!.kind === "punctuation" && table.forms[content.at - 1]!.norm !== ":";
    const marks = content && quotations[quotationAt[content.at]!];
    return content === undefined || splits || (marks === undefined && content.kind !== "clause" && cue.participle) ? cue : undefined;
  }
  return undefined;
}
