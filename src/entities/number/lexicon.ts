/**
 * The words of numbers, as a table from normalized form to the part each plays.
 *
 * @example
 * numberWord("ثلاثه");    // { kind: "unit", value: 3, definite: false, plural: false }
 * numberWord("العشرين");  // { kind: "tens", value: 20, definite: true, plural: false }
 */
import { normalize } from "../../normalize/index.js";
import { numberWordsJson } from "../../tables/number-words.generated.js";

/**
 * What a word does in a number: `unit` 0–9, `ten`, fused `teen`, `tens`, `hundred`, `scale` (thousand and up), `dual` of a
 * scale, `fraction` (half), `parts` (fifths), `point` (decimal), `minus`; `ordinal` words are kept apart.
 */
export type NumberKind = "unit" | "ten" | "teen" | "tens" | "hundred" | "scale" | "dual" | "fraction" | "parts" | "point" | "minus";

/** One word of a number. */
export interface NumberWord {
  readonly kind: NumberKind;
  /** Of a dual the scale itself: ألفان is a dual of 1000. */
  readonly value: number;
  /** Said with ال. */
  readonly definite: boolean;
  /** A plural, which counts nothing alone: آلاف. */
  readonly plural: boolean;
}

interface NumberRecord {
  readonly id: string;
  readonly kind: NumberKind | "ordinal";
  readonly value: number;
  readonly forms: readonly string[];
  readonly plural?: boolean;
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
    for (const { kind, value, forms, plural = false } of JSON.parse(numberWordsJson) as NumberRecord[]) {
      for (const form of forms) {
        const norm = normalize(form);
        if (kind === "ordinal") ordinals.set(norm, value);
        else if (!cardinals.has(norm)) {
          cardinals.set(norm, { kind, value, definite: false, plural });
          if (!cardinals.has(`ال${norm}`)) cardinals.set(`ال${norm}`, { kind, value, definite: true, plural });
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

/**
 * The cardinal word a token's reading is.
 *
 * The fold of ئ makes مئتين and ميتين (two dead) one, so there the surface decides; and no number follows ك, nor ست a ل:
 * كمية is an amount, لست a verb.
 */
export function numberWordOf(surface: string, { norm, proclitics }: { readonly norm: string; readonly proclitics: string }): NumberWord | undefined {
  const word = numberWord(norm);
  if (!word || proclitics.endsWith("ك") || (norm === "ست" && proclitics.endsWith("ل"))) return undefined;
  return word.value === 200 && norm.includes("ميت") && !surface.includes("ئ") ? undefined : word;
}

/** The ordinal 1 to 10 of a normalized form without ال: ثالث is 3. */
export function ordinalWord(norm: string): number | undefined {
  return numberTables().ordinals.get(norm);
}
