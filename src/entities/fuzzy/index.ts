/**
 * Near spellings of the tables' names: what editors write in another way (ماجديبورغ, زلنسكي, شي جينبنغ) and misprints of long names.
 *
 * @example
 * const findNear = createFuzzyFinder([builtinGazetteer()]);
 * findNear(contextOf(scan("زار زلنسكي برلين")), []); // [{ type: "person", id: "volodymyr-zelensky", source: "fuzzy", … }]
 *
 * Only words that no list knows are looked at, so that no ordinary word is taken for a name: first by the rules of letters
 * (skeleton.ts, distance.ts), then, where a name is long, by edits (misprints.ts). What a word may name is worked out once a form.
 */
import { type TokenTable, tokensWhere, type WordForm } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import type { Gazetteer } from "../gazetteer/index.js";
import { isPartOfCompound, standsAlone } from "./company.js";
import { type FuzzyTable, openTable, unlistedWords } from "./one-word.js";
import { isOrdinary } from "./ordinary.js";
import type { Owner } from "./owner.js";
import { nameSearch } from "./several-words.js";

/** Share of near spellings that are the name: (right + 1) / (found + 2) over 1,500 news articles that no rule was written with was 0.96. */
const SCORE = 0.95;

/** Finds near spellings; `known` are the names that the tables have as the text spells them. */
export type FuzzyFinder = (context: TextContext, known: readonly Mention[]) => Mention[];

/** A finder of near spellings of gazetteers' names. The names are read when a text first holds an unlisted word. */
export function createFuzzyFinder(gazetteers: readonly Gazetteer[]): FuzzyFinder {
  let tables: readonly FuzzyTable[] | undefined;
  const open = (): readonly FuzzyTable[] => (tables ??= gazetteers.map(openTable));
  const unlistedOf = unlistedWords(gazetteers, open);
  const isForeign = (form: WordForm): boolean => unlistedOf(form) !== null && !isOrdinary(form);
  const namesAround = nameSearch(open);
  return ({ table }, known) => {
    const found: Mention[] = [];
    const unlisted = tokensWhere(table, unlistedOf);
    if (unlisted.length === 0) return found;
    const covered = new Uint8Array(table.count);
    // Not `fill`, whose call costs more than the few tokens.
    for (const { first, last } of known) for (let token = first; token <= last; token++) covered[token] = 1;
    for (const token of unlisted) {
      if (covered[token] === 1) continue;
      const { near } = unlistedOf(table.formAt(token)!)!;
      const around = namesAround(table, token);
      if ((near === null && around.length === 0) || isPartOfCompound(table, token)) continue;
      if (near && standsAlone(table, token, near, isForeign)) found.push(mentionOf(table, token, token, near, near.from));
      for (const { first, last, owner, from } of around) found.push(mentionOf(table, first, last, owner, from));
    }
    return found;
  };
}

function mentionOf(table: TokenTable, first: number, last: number, { entry: { record: { id, name, kind }, type } }: Owner, from: number): Mention {
  return { first, last, start: table.starts[first]! + from, end: table.ends[last]!, type, id, name, kind, value: undefined, score: SCORE, source: "fuzzy", rank: undefined };
}
