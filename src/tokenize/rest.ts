/**
 * How well a rest stands as a word of its own, once particles and a pronoun are off: what the segmenter weighs.
 *
 * @example
 * restScore("كتاب", "ب", false) > restScore("غداد", "ب", false); // true
 *
 * Scores are log2 frequencies with the constants below, in bits.
 */
import { ENTITY, frequencyOfCode, KNOWN, NAME, NOUN } from "../tables/word-code.js";
import { logFrequency } from "../tables/word-frequencies.js";
import { wordCode } from "../tables/words.js";

/** log2 frequency of a word or rest that the list lacks. */
export const UNKNOWN = 1;
/** The same for a rest of four letters or more, which is likelier a word that the list merely lacks. */
const UNKNOWN_LONG = 1.5;
/** The least for a name, for a noun of the table of broken plurals, and for an ordinary word that a name holds. */
const LEAST_NAME = 9;
const LEAST_NOUN = 9;
const LEAST_KNOWN = 8;
/** What a verb in the imperfect gains behind ل (لتصبح). */
const IMPERFECT_BONUS = 2;
/** A rest with the article is surely a noun. */
const ARTICLE_BONUS = 4;

/** log2 frequency of a form; a name or noun of the tables counts as a common word. 0 where nothing knows it. */
export function frequencyOf(norm: string): number {
  return frequencyIn(wordCode(norm));
}

/** The same of a form whose code is known. */
export function frequencyIn(code: number): number {
  const frequency = frequencyOfCode(code);
  if (code === frequency) return frequency;
  const least = (code & (ENTITY | NAME)) !== 0 ? LEAST_NAME : (code & NOUN) !== 0 ? LEAST_NOUN : (code & KNOWN) !== 0 ? LEAST_KNOWN : 0;
  return Math.max(frequency, least);
}

/** Whether a normalized form is a word of running text or of the tables as it stands. */
export function isKnownWord(norm: string): boolean {
  return frequencyOf(norm) > 0;
}

/** How well a rest stands as a word; spelling that changes before a pronoun (ة to ت, final ى to ا, ء to its seat) is undone. */
export function restScore(stem: string, particle: string, beforePronoun: boolean): number {
  if (particle === "ل" && stem.startsWith("ل")) {
    if (hidesArticle(stem)) return Math.max(frequencyOf(`ا${stem}`), UNKNOWN) + ARTICLE_BONUS;
    // للجنة: a noun in ل, with its article or without.
    if (stem.length > 3) return Math.max(frequencyOf(stem), frequencyOf(`ال${stem}`), UNKNOWN) + ARTICLE_BONUS;
  }
  if (particle !== "" && stem.length > 3 && stem.startsWith("ال")) {
    return Math.max(frequencyOf(stem), UNKNOWN) + (particle === "ب" || particle === "ك" ? 2 * ARTICLE_BONUS : ARTICLE_BONUS);
  }
  const frequency = beforePronoun ? frequencyAlone(stem) : particle === "س" || particle === "ل" ? imperfectFrequency(stem) : frequencyOf(stem);
  if (particle === "ل" && !beforePronoun && isImperfect(stem)) return frequency + IMPERFECT_BONUS;
  return frequency || (stem.length >= 4 ? UNKNOWN_LONG : 0);
}

/** Whether the ل that a rest behind ل begins with is the article's: للعراق, but not للجنة, whose لجنة is the commoner word than جنة with its article. */
export function hidesArticle(rest: string): boolean {
  if (!rest.startsWith("ل") || rest.length < 3) return false;
  const definite = frequencyOf(`ا${rest}`);
  return definite >= Math.max(frequencyOf(rest), frequencyOf(`ال${rest}`)) && (definite > 0 || rest.length > 3);
}

/** Whether a rest begins with a ب or ل behind which stands a commoner word. */
export function hidesParticle(rest: string, frequency: (stem: string) => number): boolean {
  if (rest.length <= 3) return false;
  const first = rest.charAt(0);
  return (first === "ب" || first === "ل") && frequency(rest.slice(1)) > frequency(rest);
}

/** The frequency of a stem before a pronoun, in whichever spelling it has alone. */
export function frequencyAlone(stem: string): number {
  let frequency = frequencyOf(stem);
  for (const spelling of spellingsAlone(stem)) frequency = Math.max(frequency, frequencyOf(spelling));
  return frequency;
}

/** Whether a form is known with ي and with ت before the same body, as verbs are (يصبح, تصبح). */
function isImperfect(form: string): boolean {
  return /^[يت].../u.test(form) && logFrequency(`ي${form.slice(1)}`) > 0 && logFrequency(`ت${form.slice(1)}`) > 0;
}

/** The frequency of an imperfect verb, in whichever person and number the list has it (سيستغرقون: يستغرق). */
function imperfectFrequency(verb: string): number {
  const bodies = /..(?:ون|وا|ان)$/u.test(verb) ? [verb.slice(1), verb.slice(1, -2)] : [verb.slice(1)];
  let frequency = frequencyOf(verb);
  if (!/^[يتن]/u.test(verb)) return frequency;
  for (const body of bodies) for (const person of "يتن") if (body.length > 2) frequency = Math.max(frequency, frequencyOf(person + body));
  return frequency;
}

/** How a stem before a pronoun is spelt when it stands alone. */
function spellingsAlone(stem: string): string[] {
  const last = stem.at(-1);
  const base = stem.slice(0, -1);
  if (stem.endsWith("ات")) return [stem.slice(0, -2), `${stem.slice(0, -2)}ه`, `${base}ه`];
  if (last === "ت") return [`${base}ه`];
  if (last === "ا") return [`${base}ي`];
  if (last === "و") return [`${stem}ا`, ...(base.endsWith("ا") ? [`${base}ء`] : []), `${stem}ن`];
  if (last === "ي") return [...(base.endsWith("ا") ? [`${base}ء`] : []), `${stem}ن`];
  return [];
}

