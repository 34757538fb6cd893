/**
 * natural's NGrams over Arabic words. natural keeps its tokenizer for the whole process; here each text is handed over as
 * words, so that other users of the module keep theirs.
 *
 * @example
 * import { NGrams } from "natural/lib/natural/ngrams/index.js";
 * const { bigrams } = createArabicNGrams(NGrams);
 * bigrams("سدّ أم الغيث"); // [["سد", "ام"], ["ام", "الغيث"]]
 */
import { createArabicTokenizer, type NaturalTokenizer } from "./tokenizer.js";

const COUNTED = ["bigrams", "trigrams"] as const;
const SIZED = ["ngrams", "multrigrams"] as const;

/** The calls of natural's NGrams that read a text. */
export type NGramsCall = (typeof COUNTED | typeof SIZED)[number];

/** natural's NGrams, as far as it is used. */
export type NGramsLike = Readonly<Record<NGramsCall, (sequence: string[], ...rest: never[]) => unknown>>;

/** Options of `createArabicNGrams`. */
export interface NGramsOptions {
  /** Default: normalized words and numbers, stop words kept. */
  readonly tokenizer?: Pick<NaturalTokenizer, "tokenize">;
}

/**
 * natural's `ngrams`, `bigrams`, `trigrams` and `multrigrams`, their parameters and answers as they are, that read an Arabic
 * text; a list of words passes through as it is. They need no `this`.
 *
 * @throws {TypeError} where `NGrams` is not natural's.
 * @throws {RangeError} from a call of `ngrams` or `multrigrams` whose `n` is not a whole number above 0.
 * @example
 * const { ngrams } = createArabicNGrams(NGrams, { tokenizer: createArabicTokenizer({ form: "stem", keepStops: false }) });
 * ngrams("وصل المعلمون إلى المدرسة", 2, "<", ">", true).frequencies; // { "(<, وصل)": 1, "(وصل, معلم)": 1, … }
 */
export function createArabicNGrams<Inner extends NGramsLike>(NGrams: Inner, { tokenizer = createArabicTokenizer() }: NGramsOptions = {}): Pick<Inner, NGramsCall> {
  for (const name of [...COUNTED, ...SIZED]) {
    if (typeof (NGrams as Partial<NGramsLike> | undefined)?.[name] !== "function") throw new TypeError(`createArabicNGrams: NGrams must be natural's, but it has no ${name}`);
  }
  const wordsOf = (sequence: string | string[]): string[] => (typeof sequence === "string" ? tokenizer.tokenize(sequence) : sequence);
  const counted = COUNTED.map((name) => [name, (sequence: string | string[], ...rest: never[]) => NGrams[name](wordsOf(sequence), ...rest)] as const);
  const sized = SIZED.map((name) => {
    const call = (sequence: string | string[], n: never, ...rest: never[]): unknown => {
      if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${name}: n must be a whole number above 0, got ${String(n)}`);
      return NGrams[name](wordsOf(sequence), n, ...rest);
    };
    return [name, call] as const;
  });
  return Object.fromEntries<unknown>([...counted, ...sized]) as Pick<Inner, NGramsCall>;
}
