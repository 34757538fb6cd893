/**
 * How each language of a script is told: its letters, its common words and spellings. The table is data/languages.json.
 *
 * @example
 * profilesOf("Arab")?.languages; // ["arb", "ckb", "pbu", "pes", …]
 *
 * What one letter says is the logarithm of how often a language writes it against a letter of middling frequency (3 in 100): 8 in 100
 * for its common letters, 1 in 100 for other letters of its own, 1 in 1,000 for those it knows from loans, 1 in 10,000 for strange ones.
 * Letters that the script's languages share say only that the writer needed none beyond them.
 */
import { languagesJson } from "../tables/languages.generated.js";

/** One record of data/languages.json: a language as one keyboard or custom spells it. A language may have several. */
interface Spelling {
  readonly language: string;
  readonly script: string;
  /** How likely it is before a letter is read, in nats below the likeliest. */
  readonly prior: number;
  /** The alphabet, as CLDR gives it. */
  readonly letters: string;
  /** Letters of it beyond the plain ones that come often. */
  readonly common: string;
  /** Letters met in loans, names and other people's keyboards. */
  readonly rare: string;
  /** Share of running letters that are beyond the plain ones, 0..1. */
  readonly beyond: number;
  readonly words: readonly string[];
  /** Spellings that only this language has, as patterns. */
  readonly signs: readonly string[];
}

/** The records of one script, and what letters and words say for each, by index in `languages`, in nats. */
export interface Profiles {
  /** The language of each record: twice where it is spelled in two ways. */
  readonly languages: readonly string[];
  readonly priors: Float64Array;
  readonly letters: ReadonlyMap<string, Float64Array>;
  /** Languages that have a word among their common ones. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly signs: readonly (readonly [sign: RegExp, language: number])[];
}

/** The plain letters of each script: those that nearly all its languages write. */
const PLAIN: Readonly<Record<string, string>> = {
  Arab: "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
  Cyrl: "абвгдежзиклмнопрстуфхцчш",
  Latn: "abcdefghijklmnopqrstuvwxyz",
};

const COMMON = Math.log(8 / 3);
const OWN = Math.log(1 / 3);
const RARE = Math.log(0.1 / 3);
const STRANGE = Math.log(0.01 / 3);

let all: ReadonlyMap<string, Profiles> | undefined;

/** The profiles of a script (ISO 15924); `undefined` where its languages are not told apart. */
export function profilesOf(script: string): Profiles | undefined {
  all ??= new Map(Object.keys(PLAIN).map((name) => [name, compile(name, (JSON.parse(languagesJson) as Spelling[]).filter((record) => record.script === name))]));
  return all.get(script);
}

function compile(script: string, records: readonly Spelling[]): Profiles {
  const plain = PLAIN[script] ?? "";
  const letters = new Map<string, Float64Array>();
  for (const letter of records.flatMap((record) => [...record.letters, ...record.rare])) {
    letters.set(letter, Float64Array.from(records, (record) => evidenceOfLetter(letter, record, plain)));
  }
  const words = new Map<string, number[]>();
  records.forEach((record, index) => {
    for (const word of new Set(record.words.flatMap(keyboardSpellings))) words.set(word, [...(words.get(word) ?? []), index]);
  });
  const signs = records.flatMap((record, index) => record.signs.map((sign) => [new RegExp(sign, "u"), index] as const));
  return { languages: records.map(({ language }) => language), priors: Float64Array.from(records, ({ prior }) => prior), letters, words, signs };
}

function evidenceOfLetter(letter: string, { letters, common, rare, beyond }: Spelling, plain: string): number {
  if (letters.includes(letter)) return plain.includes(letter) ? Math.log(1 - beyond) : common.includes(letter) ? COMMON : OWN;
  return rare.includes(letter) ? RARE : STRANGE;
}

/** A word of Arabic keys as keyboards without ي and ك write it as well: في is فی. */
function keyboardSpellings(word: string): readonly string[] {
  return /[يك]/u.test(word) ? [word, word.replaceAll("ي", "ی").replaceAll("ك", "ک")] : [word];
}
