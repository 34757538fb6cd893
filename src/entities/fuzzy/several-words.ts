/**
 * Names of several words of which some are spelled another way: أولاف شولز, كيم جونق أون; and names of one word written as two: نيو زيلاندا.
 *
 * @example
 * const namesAround = nameSearch(() => [openTable(builtinGazetteer())]);
 * namesAround(scan("قال أولاف شولز"), 2); // [{ first: 1, last: 2, owner: … of olaf-scholz, from: 0 }]
 */
import { GAP, perForm, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { nameWordOf } from "../person/name-word.js";
import { IN_COMPANY, mostDistance, TOGETHER } from "./bounds.js";
import { namesLikeTwo } from "./candidates.js";
import { spellingDistance } from "./distance.js";
import type { FirstWord, NameWords } from "./name-index.js";
import { type FuzzyTable, hasVowelsOf, mayStandBefore } from "./one-word.js";
import { isListedWord, isOrdinary } from "./ordinary.js";
import { type Candidate, hasArabicName, type Owner, ownerOf } from "./owner.js";
import { consonantsOf, skeletonOf } from "./skeleton.js";

/** A name of tokens `first..last`. */
export interface NearName {
  readonly first: number;
  readonly last: number;
  readonly owner: Owner;
  /** Where the name begins in its first token: behind particles. */
  readonly from: number;
}

/** Most words before an unlisted one at which a name with it may begin. */
const MOST_BEFORE = 3;
/** Letters of words spelled as listed from which they vouch for the others. */
const VOUCHING = 4;
/** Most distance of a name written as another number of words, or of a name of an Arab state. */
const LITTLE = 0.5;

/** How a form may begin names of several words of a table: behind particles, with words that are near it. */
interface Opening {
  readonly norm: string;
  readonly from: number;
  readonly words: readonly FirstWord[];
  readonly table: FuzzyTable;
}

const skeletonOfForm = perForm(({ norm }) => skeletonOf(norm));
/** Whether a form may be half of a name that is written as one word. */
const isHalf = perForm(({ norm, stem, kind }) => kind === "word" && !isListedWord(norm) && !isListedWord(stem));

/** Finds the names of several words in which an unlisted token stands. */
export function nameSearch(open: () => readonly FuzzyTable[]): (table: TokenTable, token: number) => readonly NearName[] {
  const openingsOf = perForm((form) => openings(form, open()));
  const isPartOfNames = perForm((form) => openingsOf(form) !== null || open().some(({ index }) => index.innerWordsLike(skeletonOf(form.norm)).some((word) => wordDistance(form.norm, word) < Infinity)));
  return (table, token) => {
    const { forms } = table;
    let found: readonly NearName[] = NOTHING;
    if (isHalf(forms[token]!)) for (const first of [token - 1, token]) if (isPair(table, first)) found = together(found, namesOfTwo(table, token, first, open()));
    if (!isPartOfNames(forms[token]!)) return found;
    for (let first = token; first >= 0 && first >= token - MOST_BEFORE; first--) {
      if (!isFollowed(table, first)) {
        if (first < token) break;
        continue;
      }
      for (const opening of openingsOf(forms[first]!) ?? NOTHING) found = together(found, namesFrom(table, token, first, opening));
    }
    return found;
  };
}

/** Whether a space and another token stand behind a token. */
function isFollowed({ gaps, count }: TokenTable, token: number): boolean {
  return token + 1 < count && gaps[token + 1] === GAP.space;
}

/** Whether a token and the next may be one name written as two words. */
function isPair(table: TokenTable, first: number): boolean {
  return first >= 0 && isFollowed(table, first) && isHalf(table.forms[first]!) && isHalf(table.forms[first + 1]!);
}

const NOTHING: readonly never[] = [];

function together<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  return others.length === 0 ? some : [...some, ...others];
}

function openings({ kind, readings }: WordForm, tables: readonly FuzzyTable[]): readonly Opening[] | null {
  if (kind !== "word") return null;
  const all: Opening[] = [];
  for (const { norm, from, proclitics } of readings) {
    if (!mayStandBefore(proclitics)) continue;
    const fixed = isFixed(norm);
    for (const table of tables) {
      if (fixed && !table.gazetteer.names.has(norm)) continue;
      const words = table.index.wordsLike(skeletonOf(norm)).filter(({ word, longer }) => longer.size > 0 && (fixed ? word === norm : wordDistance(norm, word) < Infinity));
      if (words.length > 0) all.push({ norm, from, words, table });
    }
  }
  return all.length === 0 ? null : all;
}

/** Names that begin at a token and hold another. */
function namesFrom(table: TokenTable, token: number, first: number, { norm, from, words, table: { gazetteer } }: Opening): readonly NearName[] {
  const second = skeletonOfForm(table.forms[first + 1]!);
  let byEnd: Map<number, Candidate[]> | undefined;
  for (const { longer } of words) {
    for (const name of longer.get(second) ?? NOTHING) {
      const last = first + name.length - 1;
      const candidate = last >= token && last < table.count ? compare(table, token, first, norm, name) : undefined;
      if (candidate) (byEnd ??= new Map<number, Candidate[]>()).set(last, [...(byEnd.get(last) ?? []), candidate]);
    }
  }
  if (!byEnd) return NOTHING;
  return [...byEnd].flatMap(([last, candidates]) => {
    const owner = ownerOf(gazetteer, candidates, (one) => accepts(table, first, one));
    return owner ? [{ first, last, owner, from }] : [];
  });
}

/** Whether a word stands for itself alone: a listed one that is no name of people. */
function isFixed(norm: string): boolean {
  return isListedWord(norm) && nameWordOf(norm) === undefined;
}

/** Whether a word is an adjective of what a name's word says: الشرق الأوسطية. */
function isAdjective(word: string, listed: string): boolean {
  return word === `${listed}ي` || (word.endsWith("يه") && !listed.endsWith("يه"));
}

/** How far a word is from one of a name; `Infinity` where it is another word. */
function wordDistance(word: string, listed: string): number {
  if (word === listed) return 0;
  const skeleton = skeletonOf(listed);
  if (skeleton !== skeletonOf(word) || isFixed(word) || isAdjective(word, listed)) return Infinity;
  return spellingDistance(word, listed, { atMost: mostDistance(consonantsOf(skeleton)) + IN_COMPANY });
}

/** A name compared word by word with the tokens from `first` on. */
function compare({ forms, gaps }: TokenTable, token: number, first: number, norm: string, name: NameWords): Candidate | undefined {
  let distance = 0;
  let consonants = 0;
  let vouching = 0;
  for (let at = 0; at < name.length; at++) {
    if (at > 0 && gaps[first + at] !== GAP.space) return undefined;
    const form = forms[first + at]!;
    const word = at === 0 ? norm : form.norm;
    const listed = name[at]!;
    const apart = wordDistance(word, listed);
    if (apart === Infinity) return undefined;
    if (apart === 0) vouching += word.length;
    distance += apart;
    consonants += consonantsOf(skeletonOf(listed));
  }
  return distance > 0 && distance <= mostDistance(consonants) + TOGETHER && (vouching >= VOUCHING || !isOrdinary(forms[token]!)) ? { name, distance, consonants } : undefined;
}

/** Names of one word that two tokens sound like. */
function namesOfTwo(table: TokenTable, token: number, first: number, tables: readonly FuzzyTable[]): readonly NearName[] {
  const { forms } = table;
  const { norm } = forms[first]!;
  return tables.flatMap(({ gazetteer, index }): NearName[] => {
    const candidates = namesLikeTwo(index, norm, forms[first + 1]!.norm).filter(({ distance }) => distance <= LITTLE);
    if (candidates.length === 0 || isOrdinary(forms[token]!)) return [];
    const owner = ownerOf(gazetteer, candidates, (one) => !hasArabicName(one.entry) && accepts(table, first, one));
    return owner ? [{ first, last: first + 1, owner, from: 0 }] : [];
  });
}

/** Whether words may name somebody or something so called: of people with Arabic names other vowels make another one (الثني, الثاني). */
function accepts(table: TokenTable, first: number, { entry, name, distance }: Owner): boolean {
  const isPerson = entry.type === "person";
  if (hasArabicName(entry) && (entry.type === "place" || distance > LITTLE || (isPerson && !hasVowelsOf(wordsFrom(table, first, name.length), name)))) return false;
  return !isPerson || !isSonOf(table, first);
}

function wordsFrom({ forms }: TokenTable, first: number, count: number): string {
  return forms.slice(first, first + count).map(({ norm }) => norm).join("");
}

/** Whether a token is the name of somebody's father. */
export function isSonOf({ forms, gaps }: TokenTable, token: number): boolean {
  return token > 0 && gaps[token] === GAP.space && /^[او]?بنت?$|^ابنه$/u.test(forms[token - 1]!.norm);
}
