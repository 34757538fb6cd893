/**
 * Clitic segmentation: و + ال + كتاب + هم. A word is weighed as it stands against every way of taking particles off
 * its front and a pronoun off its back; frequencies of the rests decide, since وزير is a common word of its own, and زير is not
 * one that و would join.
 *
 * @example
 * segmentWord("وللعراق", normalize("وللعراق")); // و + ل + ال, then stem "عراق"
 *
 * The score of an analysis is log2 of the rest's frequency less what its particles cost; the costs and constants below were chosen by
 * coordinate descent on the odd sentences of UD Arabic PUD (`npm run eval` reports the even ones).
 */
import { normalize } from "../normalize/index.js";
import { type Affix, type Affixes, affixesOf, NO_AFFIXES } from "./affixes.js";
import { brokenPlurals } from "./broken-plurals.js";
import { cliticWords } from "./clitic-words.js";
import { entityWords, nameVocabulary, nameWords } from "../tables/name-words.js";
import { logFrequency, wordFrequencies } from "../tables/word-frequencies.js";
import * as is from "./characters.js";

/** A word taken apart: what is attached, and the rest, normalized. */
export interface Segmentation {
  readonly affixes: Affixes;
  readonly stem: string;
}

/** An analysis in letters: how many are particles before, how many a pronoun behind, and the score in bits. */
interface Analysis {
  readonly proclitics: readonly string[];
  readonly enclitic: string;
  readonly score: number;
}

/** What a particle costs, in bits, by particle. */
const PROCLITIC_BITS: Readonly<Record<string, number>> = { و: -1, ف: -7, ب: -3, ل: -3, ك: -5.5, س: -5 };

/** What a pronoun costs, in bits, by pronoun. */
const ENCLITIC_BITS: Readonly<Record<string, number>> = { ه: -0.5, ها: -2, هم: -4, هما: -5, هن: -7, نا: -6, ني: -7, ك: -7, كم: -7, كما: -9 };

const PRONOUNS = Object.keys(ENCLITIC_BITS);
const PRONOUN_ENDS = new Set(PRONOUNS.map((pronoun) => pronoun.charCodeAt(pronoun.length - 1)));

/** log2 frequency of a word or rest that the list lacks, and of a name that the tables know. */
const UNKNOWN = 1;
const NAME = 9;
/** The least for a noun of the table of broken plurals, and for an ordinary word that a name holds. */
const LISTED_NOUN = 9;
const NAME_VOCABULARY = 8;
/** The same for a rest of four letters or more, which is likelier a word that the list merely lacks. */
const UNKNOWN_LONG = 1.5;
/**
 * What a word as it stands loses against one taken apart: the list counts forms as printed, so a common form may owe its
 * whole count to its particles (بنسبة).
 */
const WHOLE_PENALTY = 2.5;
/** What a reading with ف gains where the rest is commoner than the whole. */
const DERIVED_BONUS = 4;
/** What a pronoun of two letters or more gains where the word before it is commoner than the two together (حياتنا). */
const COMMON_STEM_BONUS = 4;
/** What an analysis loses that leaves a particle inside, where the word behind it is the commoner one (لتحقيق + ها). */
const HIDDEN_PARTICLE_PENALTY = 2.5;
/** What a verb in the imperfect gains behind ل (لتصبح). */
const IMPERFECT_BONUS = 2;
/** A rest with the article is surely a noun. */
const ARTICLE_BONUS = 4;
/** What a rest gains that begins with a hamza behind its particle, where long enough not to be the end of كأس, بأس or فأر. */
const HAMZA_BONUS = 4;
/** Shortest rest, in letters. */
const SHORTEST = 2;

/** The segmentation of a word. `norm` is the surface under the `search` preset. */
export function segmentWord(surface: string, norm: string): Segmentation {
  // A foreign letter or a ligature breaks the one-to-one walk of surface and norm: such a word stays whole.
  if (norm.length < SHORTEST || !ARABIC.test(norm)) return { affixes: NO_AFFIXES, stem: norm };
  const letters = surface.length === norm.length ? undefined : lettersOf(surface);
  if (letters && letters.length !== norm.length) return { affixes: NO_AFFIXES, stem: norm };
  const bare = letters ? letters.map((at) => surface.charAt(at)).join("") : surface;
  return segmentationOf(bare, norm, analyse(norm, letters && TANWEEN.test(surface) ? "" : bare), (letter) => (letters ? (letters[letter] ?? surface.length) : letter));
}

/** Words of plain Arabic letters. */
const ARABIC = /^[\u0621-\u064a]+$/u;
const TANWEEN = /[\u064b-\u064d]/u;

/** Offsets of a word's letters; marks, tatweel and invisible characters belong to the letter before. */
function lettersOf(surface: string): number[] {
  const classes = is.characterClasses();
  const letters: number[] = [];
  for (let at = 0; at < surface.length; at++) {
    const kind = classes[surface.charCodeAt(at)];
    if (kind !== is.MARK && kind !== is.FORMAT) letters.push(at);
  }
  return letters;
}

/** The best analysis of a word. `bare` is the surface without marks, which still tells ة from ه; empty where tanween rules a pronoun out. */
function analyse(norm: string, bare: string): Analysis {
  const fixed = fixedAnalysis(norm, bare);
  if (fixed) return fixed;
  const pronouns = ["", ...pronounsOf(bare)];
  let best: Analysis = { proclitics: [], enclitic: "", score: wholeScore(norm) - WHOLE_PENALTY };
  for (const proclitics of procliticChains(norm)) {
    const rest = norm.slice(proclitics.join("").length);
    const rate = proclitics.reduce((sum, particle) => sum + PROCLITIC_BITS[particle]!, 0);
    for (const enclitic of pronouns) {
      if (proclitics.length === 0 && enclitic === "") continue;
      const stem = rest.slice(0, rest.length - enclitic.length);
      if (stem.length < SHORTEST || (enclitic && bare.startsWith("ال", norm.length - rest.length) && stem.length > 2)) continue;
      // ف joins whole clauses: a rest that is commoner than the word is what the word is made of (فقال).
      const derived = proclitics[0] === "ف" && enclitic === "" && logFrequency(rest) >= logFrequency(norm) ? DERIVED_BONUS : 0;
      const pronoun = enclitic ? ENCLITIC_BITS[enclitic]! + pronounEvidence(rest, stem, enclitic, proclitics.at(-1) ?? "") : 0;
      const hidden = enclitic === "" && /^[وف]$/u.test(proclitics.join("")) && hidesParticle(stem, frequencyOf) ? HIDDEN_PARTICLE_PENALTY : 0;
      const hamza = proclitics.length > 0 && stem.length > 3 && isHamza(bare, norm.length - rest.length) ? HAMZA_BONUS : 0;
      const score = rate + derived + hamza - hidden + pronoun + restScore(stem, proclitics.at(-1) ?? "", enclitic !== "");
      if (score > best.score) best = { proclitics, enclitic, score };
    }
  }
  return best;
}

/** Whether an alef with hamza stands at a letter of a surface, which begins a word far oftener than it stands within one. */
function isHamza(bare: string, at: number): boolean {
  const letter = bare.charAt(at);
  return letter === "أ" || letter === "إ" || letter === "آ";
}

/** What speaks for or against a pronoun beside frequency of the stem: see the constants. */
function pronounEvidence(rest: string, stem: string, enclitic: string, particle: string): number {
  const bonus = enclitic.length > 1 && enclitic !== "ني" && stem.length > 2 && frequencyAlone(stem) > frequencyOf(rest) ? COMMON_STEM_BONUS : 0;
  return bonus - (!/^[بلك]$/u.test(particle) && hidesParticle(stem, frequencyAlone) ? HIDDEN_PARTICLE_PENALTY : 0);
}

/** Whether a rest begins with a ب or ل behind which stands a commoner word. */
function hidesParticle(rest: string, frequency: (stem: string) => number): boolean {
  return rest.length > 3 && /^[بل]/u.test(rest) && frequency(rest.slice(1)) > frequency(rest);
}

/** Function words and their kin, whose cuts are listed, also behind و or ف; and names of places, bodies and figures, also behind particles. */
function fixedAnalysis(norm: string, bare: string): Analysis | undefined {
  const listed = cliticWords().get(norm);
  if (listed) return { ...listed, score: 0 };
  const name = nameAnalysis(norm, bare);
  if (name) return name;
  const first = norm.charAt(0);
  const behind = first === "و" || first === "ف" ? cliticWords().get(norm.slice(1)) : undefined;
  if (!behind || norm.length < 4) return undefined;
  return { proclitics: [first, ...behind.proclitics], enclitic: behind.enclitic, score: 0 };
}

/** Fewest letters of a name for particles to come off before it unweighed, and of one to stay whole. */
const NAME_BEHIND_PARTICLE = 4;
const NAME_ALONE = 3;
/** From this frequency on a word is one of its own, whatever name it may hold. */
const COMMON_WORD = 6;

/** A hamza behind particles, which can only begin a word: بأبها is no بابها. */
const HAMZA_BEHIND = /^[وف]?[بلك][أإآ]/u;

/** A name as it stands, or behind و ف, then ب ل ك. A hamza behind a particle begins a word: بأميان is not باميان. */
function nameAnalysis(norm: string, bare: string): Analysis | undefined {
  const names = entityWords(normalize);
  if (norm.length >= NAME_ALONE && names.has(norm) && !/^[وفبلك][أإآ]/u.test(bare)) return { proclitics: [], enclitic: "", score: 0 };
  if (logFrequency(norm) >= COMMON_WORD && !HAMZA_BEHIND.test(bare)) return undefined;
  const particles = /^[وف]?[بلك]?/u.exec(norm)![0];
  for (let length = 1; length <= particles.length; length++) {
    const rest = norm.slice(length);
    if (/^[وفبلك][أإآ]/u.test(bare.slice(length))) continue;
    const behindArticle = particles[length - 1] === "ل" && rest.startsWith("ل") && names.has(`ا${rest}`);
    if (rest.length >= NAME_BEHIND_PARTICLE && (behindArticle || names.has(rest))) return { proclitics: [...particles.slice(0, length)], enclitic: "", score: 0 };
  }
  return undefined;
}

/** The runs of particles a word may begin with: (و | ف)? (ب | ل | ك | س)?, the empty one first. */
function procliticChains(norm: string): string[][] {
  const chains: string[][] = [[]];
  const first = norm.charAt(0);
  const joined = first === "و" || first === "ف" ? [[], [first]] : [[]];
  for (const head of joined) {
    if (head.length > 0) chains.push(head);
    const at = head.length;
    const particle = norm.charAt(at);
    if (particle === "ب" || particle === "ل" || particle === "ك") chains.push([...head, particle]);
    // The future particle stands before an imperfect verb only: ي ت ن ا.
    if (particle === "س" && /[يتنا]/u.test(norm.charAt(at + 1)) && norm.length - at >= 4) chains.push([...head, particle]);
  }
  return chains;
}

/** The pronouns a word may end in, told on the surface: ة is none. */
function pronounsOf(bare: string): string[] {
  if (!PRONOUN_ENDS.has(bare.charCodeAt(bare.length - 1))) return [];
  return PRONOUNS.filter((pronoun) => bare.endsWith(pronoun) && bare.length - pronoun.length >= SHORTEST);
}

let frequencies: ReadonlyMap<string, number> | undefined;

/** log2 frequency of a form; a name or noun of the tables counts as a common word. One map, so that a look-up is one. */
function frequencyOf(norm: string): number {
  if (!frequencies) {
    const map = new Map(wordFrequencies());
    for (const name of nameWords(normalize)) map.set(name, Math.max(NAME, map.get(name) ?? 0));
    for (const word of nameVocabulary()) map.set(word, Math.max(NAME_VOCABULARY, map.get(word) ?? 0));
    for (const word of [...brokenPlurals()].flat()) map.set(word, Math.max(LISTED_NOUN, map.get(word) ?? 0));
    frequencies = map;
  }
  return frequencies.get(norm) ?? 0;
}

/** Whether a normalized form is a word of running text or of the tables as it stands. */
export function isKnownWord(norm: string): boolean {
  return frequencyOf(norm) > 0;
}

function wholeScore(norm: string): number {
  return frequencyOf(norm) || UNKNOWN;
}

/** How well a rest stands as a word; spelling that changes before a pronoun (ة to ت, final ى to ا, ء to its seat) is undone. */
function restScore(stem: string, particle: string, beforePronoun: boolean): number {
  if (particle === "ل" && hidesArticle(stem)) {
    return Math.max(frequencyOf(`ا${stem}`), UNKNOWN) + ARTICLE_BONUS;
  }
  if (stem.startsWith("ال") && stem.length > 3 && (particle === "ب" || particle === "ك")) return Math.max(frequencyOf(stem), UNKNOWN) + 2 * ARTICLE_BONUS;
  if (stem.startsWith("ال") && stem.length > 3 && particle) return Math.max(frequencyOf(stem), UNKNOWN) + ARTICLE_BONUS;
  // للجنة: a noun in ل, with its article or without.
  if (particle === "ل" && stem.startsWith("ل") && stem.length > 3) return Math.max(frequencyOf(stem), frequencyOf(`ال${stem}`), UNKNOWN) + ARTICLE_BONUS;
  const frequency = beforePronoun ? frequencyAlone(stem) : particle === "س" || particle === "ل" ? imperfectFrequency(stem) : frequencyOf(stem);
  if (particle === "ل" && !beforePronoun && isImperfect(stem)) return frequency + IMPERFECT_BONUS;
  return frequency || (stem.length >= 4 ? UNKNOWN_LONG : 0);
}

/** Whether the ل that a rest behind ل begins with is the article's: للعراق, but not للجنة, whose لجنة is the commoner word than جنة with its article. */
function hidesArticle(rest: string): boolean {
  if (!rest.startsWith("ل") || rest.length < 3) return false;
  const definite = frequencyOf(`ا${rest}`);
  return definite >= Math.max(frequencyOf(rest), frequencyOf(`ال${rest}`)) && (definite > 0 || rest.length > 3);
}

/** The frequency of a stem before a pronoun, in whichever spelling it has alone. */
function frequencyAlone(stem: string): number {
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

/** An analysis in letters as affixes of the surface; the article becomes one of its own. */
function segmentationOf(bare: string, norm: string, { proclitics, enclitic }: Analysis, offsetOf: (letter: number) => number): Segmentation {
  if (proclitics.length === 0 && enclitic === "" && !norm.startsWith("ال")) return { affixes: NO_AFFIXES, stem: norm };
  const before: Affix[] = [];
  let letter = 0;
  const push = (particle: string, letters: number): void => {
    before.push({ norm: particle, length: offsetOf(letter + letters) - offsetOf(letter) });
    letter += letters;
  };
  for (const particle of proclitics) push(particle, 1);
  const end = norm.length - enclitic.length;
  const rest = norm.slice(letter, end);
  if (proclitics.at(-1) === "ل" && hidesArticle(rest) && !nameWords(normalize).has(rest)) push("ال", 1);
  else if (hasArticle(rest) && !/[أإآ]/u.test(bare.charAt(letter))) push("ال", 2);
  const behind = enclitic === "" ? undefined : { norm: enclitic, length: offsetOf(norm.length) - offsetOf(end) };
  return { affixes: affixesOf(before, behind), stem: norm.slice(letter, end) };
}

/** Words that begin with ال of their own. */
const ARTICLE_LIKE = new Set(["الي", "الا", "الان", "التي", "الذي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللاتي", "اللواتي", "الف", "الاف", "الله", "اللهم", "الم", "الفا", "الفي", "الفين", "الفان", "الياذه", "البوم", "التزام", "التزم", "التقي", "التقط", "التحق", "التهاب", "التفت", "الغاء", "الغي", "القي", "القاء", "الهام", "الماس", "المانيا", "الماني", "المانيه", "البانيا", "الباني", "الكترون", "الكتروني", "الكترونيه"]);

function hasArticle(rest: string): boolean {
  return rest.startsWith("ال") && rest.length >= 4 && !ARTICLE_LIKE.has(rest);
}
