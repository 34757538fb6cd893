/**
 * What a word tells about being part of a person's name.
 *
 * @example
 * nameWordOf(normalize("محمد")); // "given"
 * nameWordOf(normalize("كريم")); // "common": a name, and an adjective
 * nameWordOf(normalize("عبد"));  // "particle"
 */
import { normalize } from "../../normalize/index.js";
import { familyNamesJson } from "../../tables/family-names.generated.js";
import { givenNamesJson } from "../../tables/given-names.generated.js";
import { logFrequency } from "../../tables/word-frequencies.js";
import { isStopForm, perForm, type WordForm } from "../../tokenize/index.js";
import { isTableWord } from "./known-word.js";

/**
 * - `given`, `family`: in the tables of names and no ordinary word;
 * - `common`: a name that is also an ordinary word;
 * - `particle`: joins the word after it (عبد، أبو، بن، آل);
 * - `suffix`: ends a name and stands nowhere else (الثاني، الابن);
 * - `unknown`: no word that running text knows, as foreign names are.
 */
export type NameWord = "given" | "family" | "common" | "particle" | "suffix" | "unknown";

type NameRow = string | { readonly name: string; readonly common?: boolean; readonly particle?: boolean; readonly suffix?: boolean };

/** A name as the table spells it (أنا and آنا fold alike): folding loses what tells صديقة from صديقه “his friend”, and منى from مني “of me”. */
interface Listed {
  readonly kind: NameWord;
  readonly spellings: string[];
}

let names: ReadonlyMap<string, Listed> | undefined;

function namesByForm(): ReadonlyMap<string, Listed> {
  if (names) return names;
  const map = new Map<string, Listed>();
  const add = (json: string, kind: NameWord): void => {
    for (const row of JSON.parse(json) as NameRow[]) {
      const entry = typeof row === "string" ? { name: row } : row;
      const norm = normalize(entry.name);
      const listed = entry.particle ? "particle" : entry.suffix ? "suffix" : entry.common ? "common" : kind;
      const known = map.get(norm);
      if (known) known.spellings.push(entry.name);
      else map.set(norm, { kind: listed, spellings: [entry.name] });
    }
  };
  add(givenNamesJson, "given");
  add(familyNamesJson, "family");
  return (names = map);
}

/**
 * The kind of name word a normalized form is; `undefined` where it is none. A stop word is one only as the table spells the name,
 * with letters that tell it from the stop word.
 */
export function nameWordOf(norm: string, surface = norm): NameWord | undefined {
  const listed = namesByForm().get(norm);
  if (!listed) return /^عبدال../u.test(norm) ? "given" : undefined;
  const { kind, spellings } = listed;
  if (isStopForm(norm)) return surface !== norm && spellings.includes(surface) && !isStopWordAsSpelled(surface) ? kind : norm === "علي" ? "common" : undefined;
  return surface.endsWith("ه") && !spellings.includes(surface) && logFrequency(norm.slice(0, -1)) > 0 ? undefined : kind;
}

/** Stop words that a name's spelling does not tell apart: أن, إلى. */
function isStopWordAsSpelled(surface: string): boolean {
  return /^[أإ]/u.test(surface) || surface === "على";
}

/** Spellings that folding makes equal to a name and that are none: على is not علي, and a tanween marks an adverb. */
export function isSpelledAsWord(surface: string): boolean {
  return surface === "على" || surface === "إلى" || /[\u064b-\u064d]/u.test(surface);
}

/** Whether running text or the tables know a form; an accusative's alef hides one (متحدثا). */
function isKnown(norm: string): boolean {
  return logFrequency(norm) > 0 || isTableWord(norm);
}

/** Prefixes of the imperfect verb: a form that is one of them and a known word is a verb, not a name. */
const IMPERFECT = /^[يتنا]/u;

/** The passive participle مفعول, with or without the accusative's alef: a word, however rare. */
const PASSIVE = /^م[^اوي]{2}و[^اوي]ا?$/u;

/** Endings and beginnings of inflected Arabic words, which no foreign name in Arabic letters shares often. */
const INFLECTED = /^(?:ال|است|سي|ست|لل|بال|وال)|(?:ات|ون|ين|وا|تها|تهم|ته|ء|ها|هم|نا|تم|يه)$/u;

/**
 * Whether a form looks like a foreign name: Arabic letters, and no part of it a word that running text knows. A final ه may be a
 * pronoun; `afterName` says that a name stands before and allows it (ماريو غوتزه).
 */
export function isUnknownName(form: WordForm, { afterName = false }: { readonly afterName?: boolean } = {}): boolean {
  return afterName ? isUnknownBehindName(form) : isUnknownAlone(form);
}

const isUnknownAlone = perForm((form) => looksForeign(form, false));
const isUnknownBehindName = perForm((form) => looksForeign(form, true));

function looksForeign(form: WordForm, afterName: boolean): boolean {
  const { norm } = form;
  if (form.kind !== "word" || norm.length < 3 || norm.length > 14 || !/^[\u0621-\u064a\u067e\u0686\u06a4\u06af]+$/u.test(norm)) return false;
  if (norm.endsWith("ه") && !(afterName && form.surface.endsWith("ه"))) return false;
  if (INFLECTED.test(norm) || isStopForm(norm) || isSpelledAsWord(form.surface)) return false;
  if (PASSIVE.test(norm) || isTableWord(norm) || (norm.endsWith("ا") && isKnown(norm.slice(0, -1)))) return false;
  if (IMPERFECT.test(norm) && (logFrequency(norm.slice(1)) > 0 || logFrequency(`ا${norm.slice(1)}`) > 0)) return false;
  return form.readings.every((reading) => logFrequency(reading.norm) === 0) && logFrequency(form.bare) === 0 && logFrequency(form.stem) === 0;
}
