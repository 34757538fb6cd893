/**
 * A word form: everything known about one distinct surface, worked out once however often the word occurs.
 *
 * @example
 * new WordForm("وللعراق", "word").readings.map((r) => r.norm); // ["وللعراق", "للعراق", "العراق"]
 */
import { normalize } from "../normalize/index.js";
import { type Affixes, type Cut, cutsOf, NO_AFFIXES } from "./affixes.js";
import { segmentWord } from "./segment.js";
import { stemOf } from "./stem.js";

/** What a token is. */
export type TokenKind = "word" | "number" | "punctuation" | "symbol";

/** One way to take a word: some attached particles before, and the rest, which a table may know. */
export interface Reading {
  /** Normalized rest, ال restored where لل hides it. */
  readonly norm: string;
  /** Where the rest begins in the surface, in UTF-16 units. */
  readonly from: number;
  /** The particles before it, normalized: "", "و", "ب", "ول" … */
  readonly proclitics: string;
}

/** A distinct surface and what follows from it alone, worked out when first asked for. */
export class WordForm {
  readonly surface: string;
  readonly kind: TokenKind;
  /** The surface under the `search` preset. */
  readonly norm: string;
  /** What stages have worked out about the form, and which of it (per-form.ts). */
  flags = 0;
  flags2 = 0;
  flags3 = 0;
  /** What stages have asked of the form that is answered yes or no (per-form.ts). */
  tests = 0;
  tests2 = 0;
  readonly notes: unknown[] = [];
  #affixes: Affixes | undefined;
  #bare = "";
  #stem: string | undefined;
  #readings: readonly Reading[] | undefined;

  constructor(surface: string, kind: TokenKind) {
    this.surface = surface;
    this.kind = kind;
    this.norm = normalize(surface);
  }

  /** The particles and the pronoun attached to the word. */
  get affixes(): Affixes {
    return this.#affixes ?? this.#segment();
  }

  /** The word without what is attached to it, normalized. */
  get bare(): string {
    if (this.#affixes === undefined) this.#segment();
    return this.#bare;
  }

  /** Clitic segmentation, in offsets of the surface. */
  get cuts(): readonly Cut[] {
    return cutsOf(this.affixes, this.bare, this.surface.length);
  }

  /** Light stem of the form's main segment. */
  get stem(): string {
    return (this.#stem ??= this.kind === "word" ? stemOf({ affixes: this.affixes, stem: this.bare }) : this.norm);
  }

  /** Ways to strip attached particles (و ف, then ب ك ل), the untouched word first. */
  get readings(): readonly Reading[] {
    return (this.#readings ??= this.kind === "word" ? readingsOf(this.surface, this.norm) : [{ norm: this.norm, from: 0, proclitics: "" }]);
  }

  /** The word without particles and pronoun, where it ends in a pronoun: عراق of عراقنا. In offsets of the surface. */
  get base(): Omit<Cut, "role"> | undefined {
    // Told by the last letter first, so that most words need not be cut.
    if (this.kind !== "word" || !/[هامنيك]$/u.test(this.norm) || this.affixes.enclitic === undefined) return undefined;
    return this.cuts.find(({ role }) => role === "stem");
  }

  #segment(): Affixes {
    const { affixes, stem } = this.kind === "word" ? segmentWord(this.surface, this.norm) : { affixes: NO_AFFIXES, stem: this.norm };
    this.#bare = stem;
    return (this.#affixes = affixes);
  }
}

/** Fewest letters a rest may have for a particle to be taken off before it. */
const SHORTEST_REST = 2;

function readingsOf(surface: string, norm: string): Reading[] {
  const readings: Reading[] = [{ norm, from: 0, proclitics: "" }];
  let at = 0; // in norm
  let from = 0; // in surface
  const strip = (): void => {
    at++;
    from = nextLetter(surface, from);
  };
  const first = norm.charAt(0);
  if ((first === "و" || first === "ف") && norm.length - 1 >= SHORTEST_REST) {
    strip();
    readings.push({ norm: norm.slice(at), from, proclitics: first });
  }
  const particle = norm.charAt(at);
  if ((particle === "ب" || particle === "ك" || particle === "ل") && norm.length - at - 1 >= SHORTEST_REST) {
    strip();
    const rest = norm.slice(at);
    const proclitics = norm.slice(0, at);
    // للعراق: the article hides in the second ل, and the span starts there; لليبيا has a ل of its own, so both are offered.
    if (particle === "ل" && rest.startsWith("ل") && rest.length > SHORTEST_REST) readings.push({ norm: `ا${rest}`, from, proclitics });
    readings.push({ norm: rest, from, proclitics });
  }
  return readings;
}

/** The offset of the next base letter after the one at `at`: past its vowel marks, tatweel and invisible characters. */
export function nextLetter(surface: string, at: number): number {
  let next = at + 1;
  while (next < surface.length && /[\p{M}\p{Cf}\u0640]/u.test(surface.charAt(next))) next++;
  return next;
}
