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
import { formTest, isStopForm, perForm, type WordForm } from "../../tokenize/index.js";
import { isTableWord } from "./known-word.js";
import { nameShape } from "./name-shape.js";

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
  /** Also an ordinary word: of particles, ولد، أم، دي. */
  readonly common: boolean;
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
      else map.set(norm, { kind: listed, common: entry.common ?? false, spellings: [entry.name] });
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
  const { spellings } = listed;
  const kind = listed.kind === "family" && norm.startsWith("عبدال") ? "given" : listed.kind;
  if (isStopForm(norm)) return surface !== norm && spellings.includes(surface) && !isStopWordAsSpelled(surface) ? kind : norm === "علي" ? "common" : undefined;
  return surface.endsWith("ه") && !spellings.includes(surface) && logFrequency(norm.slice(0, -1)) > 0 ? undefined : kind;
}

/** What a whole form is as a word of names, nothing taken off; `null` where it is none. */
export const nameWordOfForm = perForm((form): NameWord | null => (form.kind === "word" ? (nameWordOf(form.norm, form.surface) ?? null) : null));

/** Whether a form is a particle of names that is an ordinary word as well: ولد، أم، بنت. */
export const isCommonParticle = formTest(({ readings }) => readings.some(({ norm }) => namesByForm().get(norm)?.kind === "particle" && namesByForm().get(norm)!.common));

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

/** Whether a form is an imperfect, behind the س of the future or ل if need be, of a verb that running text knows: سيزيد، ليؤكد. */
function isVerb(norm: string): boolean {
  const verb = /^[سل][يتن]../u.test(norm) ? norm.slice(1) : norm;
  return IMPERFECT.test(verb) && ((verb !== norm && isKnown(verb)) || logFrequency(verb.slice(1)) > 0 || logFrequency(`ا${verb.slice(1)}`) > 0);
}

/** Endings of plurals and duals, and of their constructs. */
const PLURAL = /(?:[يو]ن|ات|ان)$/u;
const CONSTRUCT = /(?:[يو]ن|ات|ان|[يوا])$/u;

/** Whether a form is an inflected one of a word that running text knows: شابين، مديرو. */
function isInflected(norm: string, endings: RegExp): boolean {
  const [ending = ""] = endings.exec(norm) ?? [];
  return ending !== "" && norm.length - ending.length > 2 && isKnown(norm.slice(0, -ending.length));
}

/** The passive participle مفعول, with or without the accusative's alef: a word, however rare. */
const PASSIVE = /^م[^اوي]{2}و[^اوي]ا?$/u;

/** Endings and beginnings of inflected Arabic words, which no foreign name in Arabic letters shares often. */
const INFLECTED = /^(?:ال|است|سي|ست|لل|بال|وال)|(?:ات|ون|ين|وا|تها|تهم|ته|ء|ها|هم|نا|تم|يه)$/u;

/** Arabic letters, with those that print foreign sounds (پ چ ڤ گ). */
const LETTERS = /^[\u0621-\u064a\u067e\u0686\u06a4\u06af]+$/u;

/** Shape (name-shape.ts) from which a word that looks inflected or holds a particle is a foreign name all the same. */
const FOREIGN = 0.5;
/** Shape from which what looks like a particle and the article is neither: فالديرسون. */
const SURELY_FOREIGN = 1;
/** Shape below which a word is no foreign name: of two in a row that news holds none was one. */
const ARABIC = -1;

/**
 * Whether a form looks like a foreign name: Arabic letters, and no part of it a word that running text knows. `afterName` says that a name
 * stands before: then a final ه need be no pronoun (ماريو غوتزه), and an ending no inflection (ستيف مكلارين).
 */
export function isUnknownName(form: WordForm, { afterName = false }: { readonly afterName?: boolean } = {}): boolean {
  return afterName ? isUnknownBehindName(form) : isUnknownAlone(form);
}

const isUnknownAlone = formTest((form) => isUnknown(form, false) && nameShape(form.norm) > ARABIC);
const isUnknownBehindName = formTest((form) => isWordOfLetters(form) && nameShape(form.norm) > ARABIC && (isUnknown(form, true) || isForeign(form)));

/** Whether a form that no table knows is foreign by its shape, whatever its parts may be: أندريه، مكلارين. */
export const isForeign = formTest((form) => isWordOfLetters(form) && nameShape(form.norm) > FOREIGN && (isUnknown(form, true) || isUnknownWhole(form)));

/** Whether a normalized word that no table knows looks like no inflected word and is foreign by its shape. */
export function isForeignWord(norm: string): boolean {
  return norm.length > 3 && LETTERS.test(norm) && !INFLECTED.test(norm) && !PASSIVE.test(norm) && !isKnown(norm) && !isStopForm(norm) && !isInflected(norm, CONSTRUCT) && nameShape(norm) > FOREIGN;
}

/** Whether the letter before إ is a particle, since إ only begins words: لإيفيننج، وإيمرسون. */
export function hasParticle(surface: string): boolean {
  return /^[وفبكل]إ/u.test(surface);
}

function isWordOfLetters({ kind, norm }: WordForm): boolean {
  return kind === "word" && norm.length >= 3 && norm.length <= 14 && LETTERS.test(norm);
}

/** Whether a form as a whole is unknown, whatever its parts may be. */
function isUnknownWhole({ norm, surface }: WordForm): boolean {
  if (isKnown(norm) || isStopForm(norm) || isSpelledAsWord(surface) || /^(?:ال|لل|ست)|(?:ها|هم|وا|ه)$/u.test(norm)) return false;
  if (/^[وبفك]ال/u.test(norm) && nameShape(norm) < SURELY_FOREIGN) return false;
  return !isVerb(norm) && !isInflected(norm, PLURAL);
}

function isUnknown(form: WordForm, afterName: boolean): boolean {
  const { norm } = form;
  if (!isWordOfLetters(form)) return false;
  if (norm.endsWith("ه") && !(afterName && form.surface.endsWith("ه"))) return false;
  if (INFLECTED.test(norm) || isStopForm(norm) || isSpelledAsWord(form.surface)) return false;
  if (PASSIVE.test(norm) || isTableWord(norm) || (norm.endsWith("ا") && isKnown(norm.slice(0, -1)))) return false;
  if (isVerb(norm)) return false;
  return form.readings.every((reading) => logFrequency(reading.norm) === 0) && logFrequency(form.bare) === 0 && logFrequency(form.stem) === 0;
}
