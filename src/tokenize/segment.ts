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
import { ENTITY, frequencyOfCode, LISTED, NAME } from "../tables/word-code.js";
import { logFrequency } from "../tables/word-frequencies.js";
import { wordCode } from "../tables/words.js";
import { type Affix, type Affixes, affixesOf, NO_AFFIXES } from "./affixes.js";
import { hasArticle } from "./article.js";
import * as is from "./characters.js";
import { cliticWords } from "./clitic-words.js";
import { frequencyAlone, frequencyIn, frequencyOf, hidesArticle, hidesParticle, restScore, UNKNOWN } from "./rest.js";

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

/** A run of particles a word may begin with, and what it costs: the sum of what its particles do. */
interface Chain {
  readonly proclitics: readonly string[];
  readonly length: number;
  readonly last: string;
  readonly bits: number;
}

/** What a particle costs, in bits, by particle. */
const PROCLITIC_BITS: Readonly<Record<string, number>> = { و: -1, ف: -7, ب: -3, ل: -3, ك: -5.5, س: -5 };

/** What a pronoun costs, in bits, by pronoun. */
const ENCLITIC_BITS: Readonly<Record<string, number>> = { ه: -0.5, ها: -2, هم: -4, هما: -5, هن: -7, نا: -6, ني: -7, ك: -7, كم: -7, كما: -9 };

const PRONOUNS = Object.keys(ENCLITIC_BITS);
/** The letters that listed words with particles begin with, and that those with pronouns end in. */
const FIRST_OF_PARTICLES = new Set(Object.keys(PROCLITIC_BITS));
const LAST_OF_PRONOUNS = new Set([...PRONOUNS.map((pronoun) => pronoun.slice(-1)), "ي"]);

/** The chain of particles head + particle: (و | ف)? (ب | ل | ك | س)?. */
function chainOf(head: string, particle: string): Chain {
  const proclitics = [head, particle].filter((one) => one !== "");
  return { proclitics, length: proclitics.length, last: proclitics.at(-1) ?? "", bits: proclitics.reduce((sum, one) => sum + PROCLITIC_BITS[one]!, 0) };
}
const HEADS = ["", "و", "ف"];
const PARTICLES = ["", "ب", "ل", "ك", "س"];
/** The chains by head and particle. */
const CHAINS = HEADS.map((head) => PARTICLES.map((particle) => chainOf(head, particle)));

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
/** What a rest gains that begins with a hamza behind its particle, where long enough not to be the end of كأس, بأس or فأر. */
const HAMZA_BONUS = 4;
/** Shortest rest, in letters. */
const SHORTEST = 2;

/** The segmentation of a word. `norm` is the surface under the `search` preset. */
export function segmentWord(surface: string, norm: string): Segmentation {
  // A foreign letter or a ligature breaks the one-to-one walk of surface and norm: such a word stays whole.
  if (norm.length < SHORTEST || !ARABIC.test(norm)) return { affixes: NO_AFFIXES, stem: norm };
  if (surface.length === norm.length) return segmentationOf(surface, norm, analyse(norm, surface), undefined);
  const letters = lettersOf(surface);
  if (letters.length !== norm.length) return { affixes: NO_AFFIXES, stem: norm };
  const bare = letters.map((at) => surface.charAt(at)).join("");
  return segmentationOf(bare, norm, analyse(norm, TANWEEN.test(surface) ? "" : bare), [...letters, surface.length]);
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

const WHOLE: Analysis = { proclitics: [], enclitic: "", score: 0 };
const NO_PRONOUN = [""];

/** The best analysis of a word. `bare` is the surface without marks, which still tells ة from ه; empty where tanween rules a pronoun out. */
function analyse(norm: string, bare: string): Analysis {
  const mayEnd = bare !== "" && LAST_OF_PRONOUNS.has(bare.charAt(bare.length - 1));
  const mayBegin = FIRST_OF_PARTICLES.has(norm.charAt(0));
  if (!mayBegin && !mayEnd && bare !== "") return WHOLE;
  const code = wordCode(norm);
  const fixed = fixedAnalysis(norm, bare, code);
  if (fixed) return fixed;
  const pronouns = mayEnd ? pronounsOf(bare) : NO_PRONOUN;
  let best = WHOLE;
  let bestScore = (frequencyIn(code) || UNKNOWN) - WHOLE_PENALTY;
  for (const chain of chainsOf(norm)) {
    const rest = norm.slice(chain.length);
    for (const enclitic of pronouns) {
      if (chain.length === 0 && enclitic === "") continue;
      const stem = enclitic === "" ? rest : rest.slice(0, -enclitic.length);
      if (stem.length < SHORTEST || (enclitic !== "" && stem.length > 2 && bare.startsWith("ال", chain.length))) continue;
      const score = chain.bits + evidence({ chain, rest, stem, enclitic, norm, bare }) + restScore(stem, chain.last, enclitic !== "");
      if (score > bestScore) {
        best = { proclitics: chain.proclitics, enclitic, score };
        bestScore = score;
      }
    }
  }
  return best;
}

/** What speaks for or against an analysis beside what its particles cost and how well its stem stands: see the constants. */
function evidence({ chain, rest, stem, enclitic, norm, bare }: { readonly chain: Chain; readonly rest: string; readonly stem: string; readonly enclitic: string; readonly norm: string; readonly bare: string }): number {
  let bits = chain.length > 0 && stem.length > 3 && isHamza(bare, chain.length) ? HAMZA_BONUS : 0;
  if (enclitic !== "") {
    if (enclitic.length > 1 && enclitic !== "ني" && stem.length > 2 && frequencyAlone(stem) > frequencyOf(rest)) bits += COMMON_STEM_BONUS;
    if (!isPreposition(chain.last) && hidesParticle(stem, frequencyAlone)) bits -= HIDDEN_PARTICLE_PENALTY;
    return bits + ENCLITIC_BITS[enclitic]!;
  }
  // ف joins whole clauses: a rest that is commoner than the word is what the word is made of (فقال).
  if (chain.proclitics[0] === "ف" && logFrequency(rest) >= logFrequency(norm)) bits += DERIVED_BONUS;
  if (chain.length === 1 && (chain.last === "و" || chain.last === "ف") && hidesParticle(stem, frequencyOf)) bits -= HIDDEN_PARTICLE_PENALTY;
  return bits;
}

function isPreposition(particle: string): boolean {
  return particle === "ب" || particle === "ل" || particle === "ك";
}

/** Whether an alef with hamza stands at a letter of a surface, which begins a word far oftener than it stands within one. */
function isHamza(bare: string, at: number): boolean {
  const letter = bare.charAt(at);
  return letter === "أ" || letter === "إ" || letter === "آ";
}

/** Function words and their kin, whose cuts are listed, also behind و or ف; and names of places, bodies and figures, also behind particles. */
function fixedAnalysis(norm: string, bare: string, code: number): Analysis | undefined {
  const listed = (code & LISTED) !== 0 ? cliticWords().get(norm) : undefined;
  if (listed) return { ...listed, score: 0 };
  const name = nameAnalysis(norm, bare, code);
  if (name) return name;
  const first = norm.charAt(0);
  if (norm.length < 4 || (first !== "و" && first !== "ف") || (wordCode(norm.slice(1)) & LISTED) === 0) return undefined;
  const behind = cliticWords().get(norm.slice(1))!;
  return { proclitics: [first, ...behind.proclitics], enclitic: behind.enclitic, score: 0 };
}

/** Fewest letters of a name for particles to come off before it unweighed, and of one to stay whole. */
const NAME_BEHIND_PARTICLE = 4;
const NAME_ALONE = 3;
/** From this frequency on a word is one of its own, whatever name it may hold. */
const COMMON_WORD = 6;

/** A name as it stands, or behind و ف, then ب ل ك. A hamza behind a particle begins a word: بأميان is not باميان. */
function nameAnalysis(norm: string, bare: string, code: number): Analysis | undefined {
  if (norm.length >= NAME_ALONE && (code & ENTITY) !== 0 && !(beginsWithParticle(norm, 0) && isHamza(bare, 1))) return WHOLE;
  // A hamza behind particles can only begin a word: بأبها is no بابها.
  const hamza = beginsWithParticle(norm, 0) && (isHamza(bare, 1) || (isPreposition(norm.charAt(1)) && isHamza(bare, 2)));
  if (frequencyOfCode(code) >= COMMON_WORD && !hamza) return undefined;
  const particles = LEADING_PARTICLES.exec(norm)![0];
  for (let length = 1; length <= particles.length; length++) {
    const rest = norm.slice(length);
    if (rest.length < NAME_BEHIND_PARTICLE) break;
    if (beginsWithParticle(norm, length) && isHamza(bare, length + 1)) continue;
    const behindArticle = particles[length - 1] === "ل" && rest.startsWith("ل") && isEntityWord(`ا${rest}`);
    if (behindArticle || isEntityWord(rest)) return { proclitics: [...particles.slice(0, length)], enclitic: "", score: 0 };
  }
  return undefined;
}
const LEADING_PARTICLES = /^[وف]?[بلك]?/u;

function isEntityWord(norm: string): boolean {
  return (wordCode(norm) & ENTITY) !== 0;
}

function beginsWithParticle(norm: string, at: number): boolean {
  const letter = norm.charAt(at);
  return letter === "و" || letter === "ف" || isPreposition(letter);
}

/** The runs of particles a word may begin with, the empty one first. */
function chainsOf(norm: string): Chain[] {
  const chains = [CHAINS[0]![0]!];
  const head = HEADS.indexOf(norm.charAt(0));
  if (head > 0) chains.push(CHAINS[head]![0]!);
  for (let at = 0; at <= (head > 0 ? 1 : 0); at++) {
    const particle = PARTICLES.indexOf(norm.charAt(at));
    if (particle <= 0 || (PARTICLES[particle] === "س" && !(norm.length - at >= 4 && IMPERFECT_FIRST.has(norm.charAt(at + 1))))) continue;
    chains.push(CHAINS[at === 0 ? 0 : head]![particle]!);
  }
  return chains;
}
/** The future particle stands before an imperfect verb only. */
const IMPERFECT_FIRST = new Set(["ي", "ت", "ن", "ا"]);

/** No pronoun, and those that a word may end in, told on the surface: ة is none. */
function pronounsOf(bare: string): string[] {
  return ["", ...PRONOUNS.filter((pronoun) => bare.endsWith(pronoun) && bare.length - pronoun.length >= SHORTEST)];
}

/** An analysis in letters as affixes of the surface; the article becomes one of its own. `offsets` are those of the letters, where marks lie between. */
function segmentationOf(bare: string, norm: string, { proclitics, enclitic }: Analysis, offsets: readonly number[] | undefined): Segmentation {
  if (proclitics.length === 0 && enclitic === "" && !norm.startsWith("ال")) return { affixes: NO_AFFIXES, stem: norm };
  const lengthOf = (from: number, to: number): number => (offsets ? offsets[to]! - offsets[from]! : to - from);
  const before: Affix[] = [];
  let letter = 0;
  const push = (particle: string, letters: number): void => {
    before.push({ norm: particle, length: lengthOf(letter, letter + letters) });
    letter += letters;
  };
  for (const particle of proclitics) push(particle, 1);
  const end = norm.length - enclitic.length;
  const rest = norm.slice(letter, end);
  if (proclitics.at(-1) === "ل" && hidesArticle(rest) && (wordCode(rest) & (ENTITY | NAME)) === 0) push("ال", 1);
  else if (hasArticle(rest) && !isHamza(bare, letter)) push("ال", 2);
  const behind = enclitic === "" ? undefined : { norm: enclitic, length: lengthOf(end, norm.length) };
  return { affixes: affixesOf(before, behind), stem: norm.slice(letter, end) };
}
