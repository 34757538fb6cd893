/**
 * What the search for people reads: the tokens of a text, and which of them are spoken for by other names, titles and nationalities.
 *
 * @example
 * const search = searchOf(table, names, titles().matches(table));
 * search.isTaken(3); // whether a person's name may not run over token 3
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { FoundNames } from "../gazetteer/index.js";
import { isUnknownSurname } from "./name-run.js";
import { isForeign, type NameWord, nameWordOfForm } from "./name-word.js";

/** What the search reads. Arrays hold a mark a token. */
export interface NameSearch {
  readonly table: TokenTable;
  /** Words of other names, which a person's name does not run into. `words` are the name words that stand before. */
  readonly isTaken: (token: number, words?: number) => boolean;
  /** Words that are a name of something else, sure or not. */
  readonly isOther: (token: number) => boolean;
  /** Words of titles and adjectives of nationality, which begin no name. */
  readonly beginsNone: Uint8Array;
  /** Last words of adjectives of nationality. */
  readonly nationalityEnds: Uint8Array;
  /** Where the adjective of nationality that begins at a token ends; `undefined` where none begins. */
  readonly nationalityAt: (token: number) => number | undefined;
}

/** A name of somebody, which nothing runs into; or of something, whose words may be a person's name as well (سيدني). */
const PERSON = 1;
const THING = 2;
/** A one-word name of a body, which may be a surname behind a given name: ستيف مكلارين. */
const BODY = 3;

/** Whether the words of a person the tables know are part of a longer name: behind بن, or before a surname that only names know. */
function goesOn({ forms, gaps, count }: TokenTable, first: number, last: number): boolean {
  if (first > 0 && gaps[first] === GAP.space && (forms[first - 1]!.norm === "بن" || forms[first - 1]!.norm === "ابن")) return true;
  const next = last + 1;
  return next < count && gaps[next] === GAP.space && last > first && forms[next]!.norm.startsWith("ال") && (nameWordOfForm(forms[next]!) === "family" || isUnknownSurname(forms[next]!));
}

/** The search over a text; `found` are the titles in it. */
export function searchOf(table: TokenTable, { mentions, doubtful }: FoundNames, found: readonly { readonly first: number; readonly last: number }[]): NameSearch {
  const taken = new Uint8Array(table.count);
  const beginsNone = new Uint8Array(table.count);
  const titleWords = new Uint8Array(table.count);
  const nationalityEnds = new Uint8Array(table.count);
  const nationalities = new Map<number, number>();
  for (const { type, first, last, start } of mentions) {
    if (type === "person") {
      // ماكرون وميركل: a name behind و is another one.
      // A name that goes on is another's: عبد الله بن عبد العزيز الربيعة.
      if ((last > first || start > table.starts[first]!) && !goesOn(table, first, last)) taken.fill(PERSON, first, last + 1);
    } else if (type === "nationality") {
      nationalities.set(first, last);
      beginsNone[first] = 1;
      nationalityEnds[last] = 1;
    }
  }
  for (const list of [mentions, doubtful]) {
    for (const { type, first, last } of list) {
      if (type === "person") continue;
      const kind = type === "group" && first === last ? BODY : THING;
      for (let token = first; token <= last; token++) if (taken[token] === 0) taken[token] = kind;
    }
  }
  for (const { first, last } of found) {
    // Not `fill`, whose call costs more than the few tokens.
    for (let token = first; token <= last; token++) titleWords[token] = beginsNone[token] = 1;
  }
  const kindAt = (token: number): NameWord | null => nameWordOfForm(table.forms[token]!);
  /** A title may be a part of a name: الخطيب a surname behind one given name, سيد a given name; نجم behind one, where the name ends. */
  const isTitle = (token: number, words: number): boolean => {
    if (titleWords[token] !== 1) return false;
    // عبد الله الصبيحي قائد: behind a full name a bare title is the title.
    const definite = table.forms[token]!.norm.startsWith("ال");
    if (!definite && words > 1) return true;
    const kind = kindAt(token);
    if (kind === "given" || kind === "family" || kind === "particle") return false;
    if (kind !== "common") return true;
    return definite ? words !== 1 : words === 1 && titleWords[token + 1] !== 1;
  };
  return {
    table,
    isTaken: (token, words = 0) => taken[token] === PERSON || (taken[token]! > PERSON && kindAt(token) === null && !(taken[token] === BODY && words === 1 && isForeign(table.forms[token]!))) || isTitle(token, words),
    isOther: (token) => taken[token] !== 0,
    beginsNone,
    nationalityEnds,
    nationalityAt: (token) => nationalities.get(token),
  };
}
