/**
 * Words of today's news that the list of word frequencies, which is counted in literary prose, does not know, and other tables of data/ do:
 * منتخب، مدرب، فيديو. They are no foreign names.
 *
 * @example
 * isTableWord("منتخب"); // true
 */
import { normalize } from "../../normalize/index.js";
import { calendarWordsJson } from "../../tables/calendar-words.generated.js";
import { cliticWordsJson } from "../../tables/clitic-words.generated.js";
import { countedNounsJson } from "../../tables/counted-nouns.generated.js";
import { furnitureJson } from "../../tables/furniture.generated.js";
import { groupHeadsJson } from "../../tables/group-heads.generated.js";
import { titlesJson } from "../../tables/titles.generated.js";

let words: ReadonlySet<string> | undefined;

/** Whether a normalized form is a word of those tables, with or without the article. */
export function isTableWord(norm: string): boolean {
  words ??= new Set([calendarWordsJson, cliticWordsJson, countedNounsJson, furnitureJson, groupHeadsJson, titlesJson].flatMap(wordsOf));
  return words.has(norm) || words.has(norm.startsWith("ال") ? norm.slice(2) : `ال${norm}`);
}

/** Every Arabic word of a table's text. */
function wordsOf(json: string): string[] {
  return normalize(json).match(/[\u0621-\u064a]{3,}/gu) ?? [];
}
