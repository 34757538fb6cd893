/**
 * Names of several words of which some are spelled another way: أولاف شولز, كيم جونق أون; and names of one word written as two: نيو زيلاندا.
 *
 * @example
 * const namesAround = nameSearch(() => [openTable(builtinGazetteer())]);
 * namesAround(scan("قال أولاف شولز"), 2); // [{ first: 1, last: 2, owner: … of olaf-scholz, from: 0 }]
 */
import { formTest, GAP, perForm, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { namesLikeTwo } from "./candidates.js";
import { isSonOf } from "./company.js";
import type { FirstWord } from "./name-index.js";
import { type FuzzyTable, mayStandBefore } from "./one-word.js";
import { isListedWord, isOrdinary } from "./ordinary.js";
import { type Candidate, hasArabicName, type Owner, ownerOf } from "./owner.js";
import { comparePhrase, isFixed, wordDistance } from "./phrase.js";
import { haveSameVowels, joinSkeletons, skeletonOf } from "./skeleton.js";

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
const isHalf = formTest(({ norm, stem, kind }) => kind === "word" && !isListedWord(norm) && !isListedWord(stem));

/** Finds the names of several words in which an unlisted token stands. */
export function nameSearch(open: () => readonly FuzzyTable[]): (table: TokenTable, token: number) => readonly NearName[] {
  const openingsOf = perForm((form) => openings(form, open()));
  const isPartOfNames = formTest((form) => openingsOf(form) !== null || open().some(({ index }) => index.innerWordsLike(skeletonOf(form.norm)).some((word) => wordDistance(form.norm, word) < Infinity)));
  return (table, token) => {
    const { forms } = table;
    const form = forms[token]!;
    let found: readonly NearName[] = NOTHING;
    if (isHalf(form)) for (let first = token - 1; first <= token; first++) if (isPair(table, first)) found = together(found, namesOfTwo(table, token, first, open()));
    if (!isPartOfNames(form)) return found;
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
  const { forms } = table;
  const second = skeletonOfForm(forms[first + 1]!);
  let byEnd: Map<number, Candidate[]> | undefined;
  for (const { longer } of words) {
    for (const name of longer.get(second) ?? NOTHING) {
      const last = first + name.length - 1;
      if (last < token || !areTogether(table, first, last)) continue;
      const candidate = comparePhrase([norm, ...normsBetween(table, first + 1, last)], name);
      if (candidate && (candidate.vouched || !isOrdinary(forms[token]!))) (byEnd ??= new Map<number, Candidate[]>()).set(last, [...(byEnd.get(last) ?? []), candidate]);
    }
  }
  if (!byEnd) return NOTHING;
  return [...byEnd].flatMap(([last, candidates]) => {
    const spelled = norm + normsBetween(table, first + 1, last).join("");
    const owner = ownerOf(gazetteer, candidates, (one) => accepts(one, spelled, isSonOf(table, first)));
    return owner ? [{ first, last, owner, from }] : [];
  });
}

/** Names of one word that two tokens sound like. */
function namesOfTwo(table: TokenTable, token: number, first: number, tables: readonly FuzzyTable[]): readonly NearName[] {
  const [one, two] = [table.forms[first]!, table.forms[first + 1]!];
  const skeleton = joinSkeletons(skeletonOfForm(one), skeletonOfForm(two));
  let found: readonly NearName[] = NOTHING;
  for (const { gazetteer, index } of tables) {
    const word = one.norm + two.norm;
    const candidates = namesLikeTwo(index, word, skeleton).filter(({ distance }) => distance <= LITTLE);
    if (candidates.length === 0 || isOrdinary(table.forms[token]!)) continue;
    const owner = ownerOf(gazetteer, candidates, (each) => !hasArabicName(each.entry) && accepts(each, word, isSonOf(table, first)));
    if (owner) found = together(found, [{ first, last: first + 1, owner, from: 0 }]);
  }
  return found;
}

/** Whether spaces alone stand between tokens. */
function areTogether({ gaps, count }: TokenTable, first: number, last: number): boolean {
  if (last >= count) return false;
  for (let token = first + 1; token <= last; token++) if (gaps[token] !== GAP.space) return false;
  return true;
}

function normsBetween({ forms }: TokenTable, first: number, last: number): string[] {
  return forms.slice(first, last + 1).map(({ norm }) => norm);
}

/** Whether words may name somebody or something so called: of people with Arabic names other vowels make another one (الثني, الثاني). */
function accepts({ entry, name, distance }: Owner, spelled: string, isSon: boolean): boolean {
  const isPerson = entry.type === "person";
  if (hasArabicName(entry) && (entry.type === "place" || distance > LITTLE || (isPerson && !haveSameVowels(spelled, name.join(""))))) return false;
  return !isPerson || !isSon;
}
