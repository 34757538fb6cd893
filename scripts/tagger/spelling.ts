/**
 * Text as it is also written: hamzas and the dots of ة left out, numbers in other digits, short vowels, particles glued to names. Training learns from
 * some of it, and the evaluation measures what each costs.
 *
 * @example
 * withSpelling(sentences, { kinds: ["hamza", "particle"], share: 0.5, seed: 1 }); // ["أحمد"] → ["احمد"], ["مصر"] → ["بمصر"]
 */
import { TAGS } from "../../src/bio/labels.js";
import type { Sentence } from "./corpus.js";
import { createRandom } from "../random.js";

/** What is changed. */
export type SpellingKind = "hamza" | "taMarbuta" | "digits" | "vowels" | "particle";

/** Settings: which kinds, and the share of the tokens that each changes (of names, for particles). */
export interface SpellingOptions {
  readonly kinds: readonly SpellingKind[];
  readonly share: number;
  readonly seed: number;
}

/** Particles that are written with the next word. */
const PARTICLES = ["و", "ب", "ل", "ف", "ك"] as const;

/** Fatha, damma, kasra, sukun. */
const VOWELS = ["\u064e", "\u064f", "\u0650", "\u0652"] as const;

const CHANGES: Readonly<Record<Exclude<SpellingKind, "particle">, (token: string, random: () => number) => string>> = {
  hamza: (token) => token.replace(/[أإآ]/gu, "ا"),
  taMarbuta: (token) => token.replace(/ة$/u, "ه"),
  digits: (token, random) => (random() < 0.5 ? token.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit))) : token.replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))),
  vowels: (token, random) => token.replace(/[\u0621-\u064a]/gu, (letter) => letter + VOWELS[Math.floor(random() * VOWELS.length)]!),
};

/** The sentences with the changes asked for; tags stay where they are. */
export function withSpelling(sentences: readonly Sentence[], { kinds, share, seed }: SpellingOptions): Sentence[] {
  const random = createRandom(seed);
  return sentences.map(({ tokens, tags }) => ({
    tags,
    tokens: tokens.map((token, i) =>
      kinds.reduce((written, kind) => {
        if (random() >= share) return written;
        if (kind !== "particle") return CHANGES[kind](written, random);
        return TAGS[tags[i]!]!.startsWith("B-") ? glued(PARTICLES[Math.floor(random() * PARTICLES.length)]!, written) : written;
      }, token),
    ),
  }));
}

/** A particle and a word as one; ل takes the place of an article's alef. Foreign words and numbers take none. */
function glued(particle: string, word: string): string {
  if (!/^[\u0621-\u064a]{3}/u.test(word)) return word;
  return particle === "ل" && word.startsWith("ال") ? `لل${word.slice(2)}` : particle + word;
}
