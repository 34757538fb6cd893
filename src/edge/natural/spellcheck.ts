/**
 * natural's Spellcheck over Arabic words.
 *
 * Three things natural's lacks: an alphabet (here the letters of the list's own words), the knowledge that a listed word may
 * stand behind particles and before a pronoun, and that most Arabic misspellings are one word in another spelling (ه for ة,
 * ا for أ, ي for ى), however many letters that concerns. Words are therefore compared as `normalize` gives them, and answered as
 * they are listed.
 *
 * @example
 * import { Spellcheck } from "natural/lib/natural/spellcheck/index.js";
 * const { isCorrect, getCorrections } = createArabicSpellcheck(Spellcheck, ["مدرسة", "كتاب", "الإسكندرية"]);
 * isCorrect("وبمدرستهم"); // true
 * getCorrections("والاسكندريه")[0]; // "والإسكندرية"
 * getCorrections("والمدرصة"); // ["والمدرسة"]
 */
import { normalize } from "../../index.js";
import { editsOf, withinEdits } from "./edits.js";
import { readings, rejoin, type WordReading } from "./particles.js";

/** Code units of the longest word that is looked up or listed. */
const LONGEST_WORD = 30;
/** Letters of the rest for each edit, at the least, where anything was taken off: of fewer, anything can be made. */
const SHORTEST_MENDED = 3;

/** What is used of natural's Spellcheck. */
export interface SpellcheckLike {
  getCorrections(word: string, maxDistance?: number): string[];
  edits(word: string): string[];
}

/** natural's Spellcheck class. */
export type SpellcheckClass<Inner extends SpellcheckLike> = new (words: string[]) => Inner;

/** A spelling checker of Arabic words. Vowel marks and tatweel make no difference; corrections come without them. */
export interface ArabicSpellcheck<Inner extends SpellcheckLike> {
  /**
   * Whether a word is listed, alone or with particles and a pronoun. A listed word in another spelling is not, though it could
   * be read as another listed word with a pronoun: «مدرسه» where «مدرسة» and «مدرس» are listed. What holds no letter is correct;
   * what is longer than 30 code units is not.
   */
  readonly isCorrect: (word: string) => boolean;
  /**
   * Listed words that may have been meant, in the word's own particles: first the same word in another spelling, then words
   * one edit away, then two where `maxDistance` is 2; of each, the more frequent in the list first. A word longer than 30 code
   * units has none.
   *
   * @throws {RangeError} where `maxDistance` is neither 1, the default, nor 2.
   */
  readonly getCorrections: (word: string, maxDistance?: number) => string[];
  /** natural's own object, over the normalized words, its `edits` in their letters. */
  readonly inner: Inner;
}

/**
 * Makes a spelling checker.
 *
 * @param words - the words that are correct; one that is repeated is the more frequent. The words of a corpus come from
 * `createArabicTokenizer({ form: "surface" })`.
 * @throws {TypeError} where `Spellcheck` is not a class.
 */
export function createArabicSpellcheck<Inner extends SpellcheckLike>(Spellcheck: SpellcheckClass<Inner>, words: readonly string[]): ArabicSpellcheck<Inner> {
  if (typeof Spellcheck !== "function") throw new TypeError(`createArabicSpellcheck: Spellcheck must be natural's class, got ${typeof Spellcheck}`);
  const listed = words.map(written).filter((word) => word !== "" && word.length <= LONGEST_WORD);
  const counts = countsOf(listed);
  const spellings = spellingsOf(counts);
  const inner = new Spellcheck([...spellings.keys()]);
  const alphabet = new Set([...spellings.keys()].join(""));
  inner.edits = (word) => editsOf(word, alphabet);

  /** Normalized words some edits from one. Two edits make too many strings to look up each (see `withinEdits`). */
  const near = (norm: string, distance: number): readonly string[] => {
    if (distance === 0) return spellings.has(norm) ? [norm] : [];
    return distance === 1 ? inner.getCorrections(norm, 1) : [...spellings.keys()].filter((word) => withinEdits(norm, word, distance));
  };
  const corrections = (all: readonly WordReading[], distance: number): readonly string[] =>
    all
      .filter(({ front, rest, back }) => front + back === "" || rest.length >= SHORTEST_MENDED * distance)
      .flatMap((reading) => near(normalize(reading.rest), distance).flatMap((norm) => (spellings.get(norm) ?? []).map((word) => ({ reading, word }))))
      .sort((a, b) => (counts.get(b.word) ?? 0) - (counts.get(a.word) ?? 0))
      .map(({ reading, word }) => rejoin(reading, word));

  return {
    isCorrect: (word) => {
      const form = written(word);
      if (form.length > LONGEST_WORD) return false;
      // The reading that takes off least decides: as it stands, or as another spelling.
      const decisive = readings(form).find(({ rest }) => spellings.has(normalize(rest)));
      return decisive === undefined ? !/\p{L}/u.test(form) : counts.has(decisive.rest);
    },
    getCorrections: (word, maxDistance = 1) => {
      if (maxDistance !== 1 && maxDistance !== 2) throw new RangeError(`getCorrections: maxDistance must be 1 or 2, got ${String(maxDistance)}`);
      const form = written(word);
      if (form.length > LONGEST_WORD) return [];
      const all = readings(form);
      const found = new Set([0, 1, 2].slice(0, maxDistance + 1).flatMap((distance) => corrections(all, distance)));
      return [...found].filter((correction) => correction !== form);
    },
    inner,
  };
}

/** A word as it is spelled: hamza, teh marbuta and alef maksura are spelling, marks and tatweel are not. */
function written(word: string): string {
  return normalize(word, { preset: "light", harakat: true, daggerAlef: true }).trim();
}

/** How often each word is listed. */
function countsOf(listed: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of listed) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The listed words of each normalized form. */
function spellingsOf(counts: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>();
  for (const word of counts.keys()) {
    const norm = normalize(word);
    const known = spellings.get(norm);
    if (known === undefined) spellings.set(norm, [word]);
    else known.push(word);
  }
  return spellings;
}
