/**
 * Stems: the part of a word that its inflected kin share. *Light* takes inflection off and keeps the word; *root* goes down
 * to the consonants. Neither is a lemma.
 *
 * @example
 * stem("والجنود"); // "جنود"
 * stem("بغداد");   // "بغداد": a name is not ب + غداد
 */
import { normalize } from "../normalize/index.js";
import { requireText } from "../span.js";
import { nameWords } from "../tables/name-words.js";
import { luceneStem } from "./lucene-stem.js";
import { rootOf } from "./root.js";
import { type Cut, segmentWord } from "./segment.js";

/** Endings of number, gender and origin, the longer first. */
const SUFFIXES = ["يون", "يين", "يات", "تان", "تين", "ون", "ين", "ان", "ات", "يه", "يا", "ه", "ي", "ا"] as const;

/** Fewest letters that stay when an ending is taken off: by the ending's length, since short endings are often the word's own. */
const SHORTEST_STEM: Readonly<Record<number, number>> = { 1: 3, 2: 3, 3: 3 };

/** The light stem of a bare stem segment (no particles, no pronoun), normalized. Names stay whole. */
export function stripSuffix(norm: string): string {
  if (nameWords(normalize).has(norm)) return norm;
  for (const suffix of SUFFIXES) {
    if (norm.length - suffix.length >= SHORTEST_STEM[suffix.length]! && norm.endsWith(suffix)) return norm.slice(0, -suffix.length);
  }
  return norm;
}

/** The light stem of a segmented word. */
export function stemOfCuts(cuts: readonly Cut[], norm: string): string {
  return stripSuffix(cuts.find(({ role }) => role === "stem")?.norm ?? norm);
}

/**
 * The stem of a word.
 *
 * `kind` is `"light"` (default): particles, pronouns and inflection off, by analysis of the word; `"lucene"`: what Lucene's
 *   ArabicStemmer gives, for indexes that must agree with one; `"root"`: the three or four consonants, by templates.
 * @throws {TypeError} where `word` is not a string. @throws {RangeError} on an unknown kind.
 * @example
 * stem("وبالمعلمين");                    // "معلم"
 * stem("المعلمين", { kind: "lucene" });  // "معلم"
 * stem("استقبال", { kind: "root" });     // "قبل"
 */
export function stem(word: string, { kind = "light" }: { readonly kind?: "light" | "lucene" | "root" } = {}): string {
  requireText("stem", word, "word");
  if (kind === "lucene") return luceneStem(normalize(word, { preset: "lucene" }));
  const norm = normalize(word);
  const light = stemOfCuts(segmentWord(word, norm), norm);
  if (kind === "light") return light;
  if ((kind as string) !== "root") throw new RangeError(`stem: kind must be "light", "lucene" or "root", got ${JSON.stringify(kind)}`);
  return rootOf(light);
}
