/**
 * Stems: the part of a word that its inflected kin share. *Light* takes inflection off and keeps the word; *root* goes down
 * to the consonants. Neither is a lemma.
 *
 * @example
 * stem("والجنود"); // "جند", as stem("جندي"): a broken plural shares the stem of its singular
 * stem("بغداد");   // "بغداد": a name is not ب + غداد
 */
import { normalize } from "../normalize/index.js";
import { requireText } from "../span.js";
import { ENTITY, NAME, NOUN } from "../tables/word-code.js";
import { wordCode } from "../tables/words.js";
import { singularOf } from "./broken-plurals.js";
import { stripEnding } from "./endings.js";
import { luceneStem } from "./lucene-stem.js";
import { rootOf } from "./root.js";
import { isKnownWord } from "./rest.js";
import { type Segmentation, segmentWord } from "./segment.js";

/**
 * The light stem of a bare stem segment (no particles, no pronoun), normalized. Names stay whole; a broken plural gives the stem of its
 * singular.
 */
export function stripInflection(word: string): string {
  // A hamza of asking before another (أأباد), or the seatless spelling of آ (ءامن).
  const norm = word.startsWith("اا") || word.startsWith("ءا") ? word.replace(/^.ا(?=..)/u, "ا") : word;
  const code = wordCode(norm);
  if ((code & ENTITY) !== 0) return norm;
  // Before a pronoun a final hamza sits on و or ي: شهداؤنا.
  const singular = (code & NOUN) !== 0 ? singularOf(norm) : /ا[وي]$/u.test(norm) ? singularOf(`${norm.slice(0, -1)}ء`) : undefined;
  if (singular !== undefined) return (wordCode(singular) & (ENTITY | NAME)) !== 0 ? singular : stripEnding(singular, wordCode(singular));
  if ((code & NAME) !== 0) return norm;
  return stripEnding(norm, code);
}

/** Fewest letters of a stem that may still hold a particle. */
const SHORTEST_HIDING = 4;

/** The light stem of a segmented word. */
export function stemOf({ affixes, stem: bare }: Segmentation): string {
  // القاهرة is a name only with its article.
  if (affixes.definite && (wordCode(`ال${bare}`) & ENTITY) !== 0) return bare;
  const stem = stripInflection(bare);
  if (affixes.proclitics.length > 0 || (stem === bare && affixes.enclitic === undefined) || stem.length < SHORTEST_HIDING || [bare, `${stem}ه`, `${stem}ي`].some(isKnownWord)) return stem;
  // An ending may have hidden the particle of a word that no list knows from the segmenter (باختصاراتهما): look again at what is left.
  const again = segmentWord(stem, stem);
  return again.affixes.definite || again.affixes.enclitic !== undefined ? stem : again.stem;
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
  const light = stemOf(segmentWord(word, norm));
  if (kind === "light") return light;
  if ((kind as string) !== "root") throw new RangeError(`stem: kind must be "light", "lucene" or "root", got ${JSON.stringify(kind)}`);
  return rootOf(light);
}
