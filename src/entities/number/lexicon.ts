/**
 * The words of numbers, as a table from normalized form to the part each plays; what a word form reads as is worked out once.
 *
 * @example
 * numberWord("ثلاثه");    // { kind: "unit", value: 3, definite: false, plural: false }
 * numberWord("العشرين");  // { kind: "tens", value: 20, definite: true, plural: false }
 */
import { normalize } from "../../normalize/index.js";
import { numberWordsJson } from "../../tables/number-words.generated.js";
import { perForm, type WordForm } from "../../tokenize/index.js";

/**
 * What a word does in a number: `unit` 0–9, `ten`, fused `teen`, `tens`, `hundred`, `scale` (dozen, thousand and up), `dual`
 * of a scale, `fraction` (half), `parts` (fifths), `point` (decimal), `minus`; `ordinal` words are kept apart.
 */
export type NumberKind = "unit" | "ten" | "teen" | "tens" | "hundred" | "scale" | "dual" | "fraction" | "parts" | "point" | "minus";

/** One word of a number. */
export interface NumberWord {
  readonly kind: NumberKind;
  /** Of a dual the scale itself: ألفان is a dual of 1000; of parts how many make one: أخماس is 5. */
  readonly value: number;
  /** Said with ال. */
  readonly definite: boolean;
  /** A plural, which counts nothing alone: آلاف. */
  readonly plural: boolean;
  /** Reads as a part of a whole too: خمس is five, and a fifth. */
  readonly part: boolean;
}

/** A word of a number as one reading of a token. */
export interface NumberReading {
  readonly word: NumberWord;
  /** Where it begins in the token, in UTF-16 units. */
  readonly from: number;
  /** The particles before it, normalized. */
  readonly proclitics: string;
}

/** A word of an ordinal as one reading of a token. */
export interface OrdinalReading {
  readonly value: number;
  readonly definite: boolean;
  readonly from: number;
  readonly proclitics: string;
}

interface NumberRecord {
  readonly id: string;
  readonly kind: NumberKind | "ordinal";
  readonly value: number;
  readonly forms: readonly string[];
  readonly plural?: boolean;
  readonly part?: readonly string[];
}

interface NumberTables {
  readonly cardinals: ReadonlyMap<string, NumberWord>;
  readonly ordinals: ReadonlyMap<string, number>;
}

let tables: NumberTables | undefined;

function numberTables(): NumberTables {
  if (!tables) {
    const cardinals = new Map<string, NumberWord>();
    const ordinals = new Map<string, number>();
    for (const { kind, value, forms, plural = false, part = [] } of JSON.parse(numberWordsJson) as NumberRecord[]) {
      for (const form of forms) {
        const norm = normalize(form);
        if (kind === "ordinal") ordinals.set(norm, value);
        else if (!cardinals.has(norm)) {
          cardinals.set(norm, { kind, value, definite: false, plural, part: part.includes(form) });
          if (!cardinals.has(`ال${norm}`)) cardinals.set(`ال${norm}`, { kind, value, definite: true, plural, part: false });
        }
      }
    }
    tables = { cardinals, ordinals };
  }
  return tables;
}

/** The cardinal word of a normalized form. */
export function numberWord(norm: string): NumberWord | undefined {
  return numberTables().cardinals.get(norm);
}

/** The ordinal 1 to 10 of a normalized form without ال: ثالث is 3. */
export function ordinalWord(norm: string): number | undefined {
  return numberTables().ordinals.get(norm);
}

let openers: ReadonlySet<string> | undefined;

/**
 * Every form that a number in words may begin with, particles and all, normalized: one look-up of a string a token, where
 * readings cost several. The particles are those of `WordForm.readings`.
 */
export function numberOpeners(): ReadonlySet<string> {
  if (!openers) {
    const forms = new Set<string>();
    for (const norm of numberTables().cardinals.keys()) {
      for (const joint of ["", "و", "ف"]) {
        for (const particle of ["", "ب", "ل"]) forms.add(joint + particle + norm);
        if (norm.startsWith("ال")) forms.add(`${joint}ل${norm.slice(1)}`);
      }
    }
    openers = forms;
  }
  return openers;
}

const NONE: readonly never[] = [];
/** The words of numbers a form reads as, the untouched word first; none for most forms. */
export function numberReadingsOf(form: WordForm): readonly NumberReading[] {
  return cardinals(form) ?? NONE;
}

const cardinals = perForm((form): readonly NumberReading[] | null => {
  const words: NumberReading[] = [];
  for (const { norm, from, proclitics } of form.kind === "word" ? form.readings : NONE) {
    const word = cardinalOf(form.surface, norm, proclitics);
    if (word) words.push({ word, from, proclitics });
  }
  return words.length === 0 ? null : words;
});

/**
 * The cardinal a reading is. The fold of ئ makes مئتين and ميتين (two dead) one, so there the surface decides; and no number
 * follows ك, nor ست a ل: كمية is an amount, لست a verb.
 */
function cardinalOf(surface: string, norm: string, proclitics: string): NumberWord | undefined {
  const word = numberWord(norm);
  if (!word || proclitics.endsWith("ك") || (norm === "ست" && proclitics.endsWith("ل"))) return undefined;
  return word.value === 200 && norm.includes("ميت") && !surface.includes("ئ") ? undefined : word;
}

/** The words of ordinals a form reads as; none for most forms. */
export function ordinalReadingsOf(form: WordForm): readonly OrdinalReading[] {
  return ordinals(form) ?? NONE;
}

const ordinals = perForm((form): readonly OrdinalReading[] | null => {
  const words: OrdinalReading[] = [];
  for (const { norm, from, proclitics } of form.kind === "word" ? form.readings : NONE) {
    const definite = norm.startsWith("ال") && norm.length > 4;
    const value = (definite ? ordinalWord(norm.slice(2)) : undefined) ?? ordinalWord(norm);
    if (value !== undefined) words.push({ value, definite, from, proclitics });
  }
  return words.length === 0 ? null : words;
});
