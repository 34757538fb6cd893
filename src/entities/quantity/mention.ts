/**
 * Which quantities a running text mentions, by the marking rules of the gold: not ordinals, scores, telephone and article
 * numbers, bare fractions, one and two in words.
 *
 * @example
 * isMention(scan("المادة 12"), read); // false
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, readOrdinal } from "../number/index.js";
import { boundAt } from "./bounds.js";
import { isRanked } from "./ranked.js";
import { countedAt, type QuantityRead } from "./reader.js";
import { roleAt } from "./role.js";
import { quantityWords } from "./words.js";

/** Whether a quantity is a mention. */
export function isMention(table: TokenTable, read: QuantityRead): boolean {
  const { start, next, number, counted } = read;
  if (isGlued(table, start, next)) return false;
  if (number.form !== "words") return counted?.kind === "noun" || !counted ? isNumeral(table, read) : true;
  const isMeasured = counted !== undefined && counted.kind !== "noun";
  if ((number.definite || number.fraction) && !isMeasured) return false;
  // «وست هام» is a club.
  if (counted?.guessed && table.forms[start]!.norm === "وست") return false;
  if (isOrdinal(table, start, next)) return false;
  if (counted) return number.value >= 3 || !Number.isInteger(number.value);
  // A lone ألف or مئة may be a verb or a name, a small number in words a list.
  const isLarge = number.value >= 100 && next > start + 1;
  return number.value >= 3 && (isLarge || isTold(table, start, next));
}

/** Whether the words around a bare number show that it counts: a bound, a fate, «منهم». */
function isTold(table: TokenTable, start: number, next: number): boolean {
  return isPartitive(table, next) || roleAt(table, start, next) !== undefined || boundAt(table, start, next) !== "exact";
}

/** Digits: what stands before may name them, and other digits beside make them a code. */
function isNumeral(table: TokenTable, read: QuantityRead): boolean {
  const { start, next, counted, number, max } = read;
  const before = start > 0 && goesOn(table, start) ? table.forms[start - 1]! : undefined;
  if ((!counted || counted.guessed) && isNamed(table, start)) return false;
  if (before?.kind === "number" || (goesOn(table, next) && table.forms[next]!.kind === "number" && !counted)) return false;
  if (counted) return (number.value !== 1 || number.form === "mixed") && !isYear(table, read);
  if (max !== undefined) return true;
  if (isRanked(table, start) || (before && /[a-z]/u.test(before.norm))) return false;
  const isBracketed = before?.norm === "(" && goesOn(table, next) && table.forms[next]!.norm === ")";
  // «كأس الخليج (22)» names, «(500) وظيفة» counts.
  if (isBracketed) return countedAt(table, next + 1) !== undefined;
  if (number.form === "digits" && isCodeLike(table, start, next)) return isTold(table, start, next);
  return (number.value >= 10 && !isDashed(table, start, next)) || isTold(table, start, next);
}

const YEAR_CUES: ReadonlySet<string> = new Set(["في", "عام", "سنه", "منذ", "حتي", "لعام", "موسم", "العام"]);

/** «في 2004 جهاز الأمن …»: a year, unless the noun bears the ending of what is counted. */
function isYear(table: TokenTable, { start, number, noun }: QuantityRead): boolean {
  if (start === 0 || !goesOn(table, start) || number.form !== "digits" || !/^(?:19|20)\d\d$/u.test(table.forms[start]!.norm)) return false;
  return YEAR_CUES.has(table.forms[start - 1]!.norm) && !(noun && number.value % 100 > 10 && table.forms[noun.from]!.norm.endsWith("ا"));
}

const DASHES: ReadonlySet<string> = new Set(["-", "\u2013", "\u2014", "/"]);

/** «بنتيجة 4 - 2», «بولونيوم - 210», «أ / 90»: a dash beside a bare number makes a score or a name; at the head of a line, an item. */
function isDashed(table: TokenTable, start: number, next: number): boolean {
  const before = start > 1 && goesOn(table, start) && goesOn(table, start - 1) && DASHES.has(table.forms[start - 1]!.norm);
  const behind = goesOn(table, next) && DASHES.has(table.forms[next]!.norm);
  return before || (behind && (!goesOn(table, start) || (goesOn(table, next + 1) && table.forms[next + 1]!.kind === "number")));
}

/** Marks that may stand between a word and the digits it names. */
const OPENING: ReadonlySet<string> = new Set(["ال", "(", "[", "«", "\"", "“", "'"]);
/** Most numbers of a list that one word names: «المواد 13 و17 و18». */
const MOST_LISTED = 5;

/** Whether the word before the digits makes a name of them: «المادة 12», «الدقيقة الـ89», «الرقم "110"». */
function isNamed(table: TokenTable, start: number): boolean {
  let k = start - 1;
  for (let n = 0; n < MOST_LISTED && k > 1 && (table.forms[k]!.norm === "و" || table.forms[k]!.norm === ",") && table.forms[k - 1]!.kind === "number"; n++) k -= 2;
  for (let n = 0; n < 2 && k > 0 && goesOn(table, k + 1) && OPENING.has(table.forms[k]!.norm); n++) k--;
  return k >= 0 && goesOn(table, k + 1) && table.forms[k]!.readings.some(({ norm }) => quantityWords().naming.has(norm));
}

/** Fewest digits without a separator that no noun follows and no word bounds, taken for a code: a post box, a short number. */
const SHORTEST_CODE = 5;

/** Digits that are rather a clock, a telephone, a year or a code. */
function isCodeLike(table: TokenTable, start: number, next: number): boolean {
  const { norm } = table.forms[start]!;
  if (norm.includes(":") || (norm.startsWith("0") && norm.length > 1 && !norm.includes("."))) return true;
  if (next > start + 1 || /[.,]/u.test(norm)) return false;
  // A bare 1300 to 2099 is a year of either calendar.
  return norm.length >= SHORTEST_CODE || /^(?:1[3-9]|20)\d\d$/u.test(norm);
}

/** «ثلاثة من», «خمسة منهم», «ستة آخرين» */
function isPartitive(table: TokenTable, i: number): boolean {
  return goesOn(table, i) && ["من", "منهم", "منها", "منهن", "منا", "اخرين", "اخرون"].includes(table.forms[i]!.norm);
}

/** «عشر» of «الثالث عشر» is part of an ordinal. */
function isOrdinal(table: TokenTable, start: number, next: number): boolean {
  if (start > 0 && goesOn(table, start) && (readOrdinal(table, start - 1)?.next ?? 0) > start) return true;
  const own = readOrdinal(table, start);
  return own !== undefined && own.definite && own.next >= next;
}

/** Digits that hang on letters or other digits: F-16, كوفيد-19, 1-0, 2/3. */
function isGlued(table: TokenTable, start: number, next: number): boolean {
  const joins = (i: number): boolean => i >= 0 && i < table.count && ["-", "/", "+", "#", "_", ":", "."].includes(table.forms[i]!.norm);
  const before = start > 1 && table.gaps[start] === 0 && joins(start - 1) && table.gaps[start - 1] === 0;
  // 5ر64 is how agencies print 64.5 (or 5.64): no telling.
  const latin = start > 0 && table.gaps[start] === 0 && /^(?:.*[a-z]|ر)$/u.test(table.forms[start - 1]!.norm);
  const behind = joins(next) && next + 1 < table.count && table.gaps[next] === 0 && table.gaps[next + 1] === 0 && (table.forms[next + 1]!.kind === "number" || table.forms[next]!.norm === "/");
  return before || latin || behind;
}
