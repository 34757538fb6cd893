/**
 * What words say for each language of their script, and which language that makes likeliest.
 *
 * @example
 * const profiles = profilesOf("Arab")!;
 * const evidence = noEvidence(profiles);
 * addEvidence("زمانی", profiles, evidence);               // ی speaks for Persian and Urdu, against Arabic
 * likeliest(profiles, probabilities(evidence)).language; // "pes"
 *
 * Evidence is a sum of logarithms (nats): letters, words and spellings as data/languages.json lists them. A softmax over it is the
 * probability of each language, once divided by how much a script's signs repeat one another.
 */
import type { Profiles } from "./profiles.js";

/** A language (ISO 639-3; `"und"` where none can be told) with the probability that it is right, 0..1; 0 for `"und"`. */
export interface LanguageGuess {
  readonly language: string;
  readonly confidence: number;
}

/** What one of a language's common words says for it: such a word is about 90 times as frequent there as elsewhere. */
const WORD = 4.5;
/** As `WORD`, of words of one or two letters: they are often the rest of another. */
const SHORT_WORD = 3.5;
/** What a spelling that only one language has says for it, about 20 to 1. */
const SIGN = 3;

/** A sum that has heard no word yet. */
export function noEvidence({ priors }: Profiles): Float64Array {
  return Float64Array.from(priors);
}

/** Adds what a word says for each language to `evidence`. */
export function addEvidence(word: string, { letters, words, signs }: Profiles, evidence: Float64Array): void {
  const folded = word.normalize("NFKC").toLowerCase().replace(/[\u064b-\u0652\u0670\u0640]/gu, "");
  for (const letter of folded) {
    const said = letters.get(letter);
    if (said) for (let i = 0; i < evidence.length; i++) evidence[i]! += said[i]!;
  }
  for (const language of words.get(folded) ?? []) evidence[language]! += folded.length > 2 ? WORD : SHORT_WORD;
  for (const [sign, language] of signs) if (sign.test(folded)) evidence[language]! += SIGN;
}

/** The probability of each language; `flatten` (1 and above) divides the evidence, since its pieces are not independent. */
export function probabilities(evidence: Float64Array, flatten = 1): Float64Array {
  const top = Math.max(...evidence);
  const shares = evidence.map((said) => Math.exp((said - top) / flatten));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** The likeliest language and its probability, all its spellings taken together. */
export function likeliest({ languages }: Profiles, shares: Float64Array): LanguageGuess {
  const sums = new Map<string, number>();
  languages.forEach((language, i) => sums.set(language, (sums.get(language) ?? 0) + shares[i]!));
  const [language, confidence] = [...sums].reduce<readonly [string, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ["und", 0]);
  return { language, confidence };
}
