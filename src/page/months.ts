/**
 * Month names as newspapers from Casablanca to Baghdad print them, and those of English and French pages.
 *
 * @example
 * monthAt(["كانون", "الثاني"], 0); // { month: 1, words: 2 }
 *
 * Source: Unicode CLDR month names of the Arabic locales, and the spellings in use beside them.
 */
import { foldPhrase } from "./furniture.js";

/** Names by month, January first. */
const NAMES: readonly string[] = [
  "يناير كانون_الثاني كانون_ثاني كانون_ثان جانفي جانفييه january jan janvier",
  "فبراير شباط فيفري فيفرييه february feb février",
  "مارس آذار أذار march mar mars",
  "أبريل إبريل نيسان أفريل april apr avril",
  "مايو أيار ماي may mai",
  "يونيو يونيه حزيران جوان june jun juin",
  "يوليو يوليه تموز جويلية يوليوز july jul juillet",
  "أغسطس آب أوت غشت august aug août",
  "سبتمبر أيلول شتنبر september sep sept septembre",
  "أكتوبر تشرين_الأول تشرين_أول october oct octobre",
  "نوفمبر تشرين_الثاني تشرين_ثاني تشرين_ثان نونبر november nov novembre",
  "ديسمبر كانون_الأول كانون_أول دجنبر december dec décembre",
];

let months: ReadonlyMap<string, number> | undefined;

function monthTable(): ReadonlyMap<string, number> {
  months ??= new Map(NAMES.flatMap((names, i) => names.split(" ").map((name) => [foldPhrase(name.replace("_", " ")), i + 1] as const)));
  return months;
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
