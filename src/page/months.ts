/**
 * Month names as newspapers from Casablanca to Baghdad print them (data/months.json), and those of English and French pages.
 *
 * @example
 * monthAt(["كانون", "الثاني"], 0); // { month: 1, words: 2 }
 */
import { monthsJson } from "../tables/months.generated.js";
import { foldPhrase } from "./furniture.js";

/** Names on English and French pages, January first. */
const FOREIGN = ["january jan janvier", "february feb février", "march mar mars", "april apr avril", "may mai", "june jun juin", "july jul juillet", "august aug août", "september sep sept septembre", "october oct octobre", "november nov novembre", "december dec décembre"];

/** Short for the months of two words in the Levant. */
const SHORT: Readonly<Record<string, number>> = { "تشرين1": 10, "تشرين2": 11, "كانون1": 12, "كانون2": 1, "ت1": 10, "ت2": 11, "ك1": 12, "ك2": 1 };

/** A row of data/months.json, as far as it names Gregorian months; `cue` are names that are also words, safe beside a day and a year. */
interface MonthRow {
  readonly id: string;
  readonly name: { readonly ar: string };
  readonly aliases: readonly string[];
  readonly cue?: readonly string[];
}

let months: ReadonlyMap<string, number> | undefined;

function monthTable(): ReadonlyMap<string, number> {
  if (months) return months;
  const map = new Map<string, number>();
  for (const { id, name, aliases, cue = [] } of JSON.parse(monthsJson) as MonthRow[]) {
    const [calendar, month] = id.split("-");
    if (calendar === "gregorian") for (const one of [name.ar, ...aliases, ...cue]) map.set(foldPhrase(one), Number(month));
  }
  FOREIGN.forEach((names, i) => { for (const one of names.split(" ")) map.set(foldPhrase(one), i + 1); });
  for (const [name, month] of Object.entries(SHORT)) map.set(foldPhrase(name), month);
  return (months = map);
}

/** The month named at a word, 1..12, and how many words its name takes. */
export function monthAt(words: readonly string[], at: number): { readonly month: number; readonly words: number } | undefined {
  const table = monthTable();
  const first = words[at];
  if (first === undefined) return undefined;
  const pair = table.get(`${first} ${words[at + 1] ?? ""}`);
  if (pair !== undefined) return { month: pair, words: 2 };
  const month = table.get(first);
  return month === undefined ? undefined : { month, words: 1 };
}
