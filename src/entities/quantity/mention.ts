/**
 * Which quantities a running text mentions, by the marking rules of the gold: not ordinals, scores, telephone and article
 * numbers, bare fractions, one and two in words.
 *
 * @example
 * isMention(scan("المادة 12"), read); // false
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, phraseAt, readOrdinal } from "../number/index.js";
import { boundAt } from "./bounds.js";
import { countedPhrases } from "./nouns.js";
import type { QuantityRead } from "./read.js";
import { roleAt } from "./role.js";

/** Words whose number names, and counts nothing. */
const NAMING = new Set(
  "رقم الرقم رقمه رقمها ارقام هاتف الهاتف سجل السجل الفيه فيه الدقيقه دقيقه الماده ماده الفقره الفصل القرار قرار القانون قانون الصفحه صفحه ص القناه قناه الطريق طريق المركز مركز المرتبه الطابق الدور المجموعه مجموعه الجيل الدوره النسخه الايه ايه الحديث الساعه الحلقه الجزء الباب البند القطعه شارع الشارع مبني كوفيد طراز طايره صاروخ نموذج اف بي سي اس تي ام كي ميغ سوخوي تحويله الدرجه المرحله الجوله جي بي فولت النقطه اصدار الاصدار يوم اليوم".split(" "),
);

/** Whether a quantity is a mention. */
export function isMention(table: TokenTable, read: QuantityRead): boolean {
  const { start, next, number, counted } = read;
  if (isGlued(table, start, next)) return false;
  if (number.form === "digits" || number.form === "mixed") return counted?.kind === "noun" || !counted ? isNumeral(table, read) : true;
  if (number.definite || (number.fraction && (!counted || counted.kind === "noun"))) return false;
  // «وست هام» is a club.
  if (counted?.guessed && table.forms[start]!.norm === "وست") return false;
  if (isOrdinal(table, start, next)) return false;
  if (!counted) return number.value >= 3 && (number.value >= 100 || isPartitive(table, next) || roleAt(table, start, next) !== undefined);
  return number.value >= 3 || !Number.isInteger(number.value);
}

/** Digits: what stands before may name them, and other digits beside make them a code. */
function isNumeral(table: TokenTable, read: QuantityRead): boolean {
  const { start, next, counted, number, max } = read;
  const before = start > 0 && goesOn(table, start) ? table.forms[start - 1]! : undefined;
  const naming = before?.norm === "(" && start > 1 ? table.forms[start - 2]! : before;
  if (naming?.readings.some(({ norm }) => NAMING.has(norm)) && (!counted || counted.guessed)) return false;
  if (before?.kind === "number" || (goesOn(table, next) && table.forms[next]!.kind === "number" && !counted)) return false;
  if (counted) return number.value !== 1 || number.form === "mixed";
  if (max !== undefined) return true;
  if (before && /[a-z]/u.test(before.norm)) return false;
  // «كأس الخليج (22)» names, «(500) وظيفة» counts.
  if (before?.norm === "(" && goesOn(table, next) && table.forms[next]!.norm === ")" && !(goesOn(table, next + 1) && phraseAt(countedPhrases(), table, next + 1))) return false;
  const { norm } = table.forms[start]!;
  if (number.form === "digits" && (norm.includes(":") || (norm.startsWith("0") && norm.length > 1 && !norm.includes(".")))) return false;
  if (number.form === "digits" && norm.length > 7 && !norm.includes(",")) return false;
  // A bare 1500 to 2099 is a year, a bare small number lists or names, unless a word bounds it or someone was hurt.
  if (/^(?:1[5-9]|20)\d\d$/u.test(norm) && boundAt(table, start, next) === "exact") return false;
  return number.value >= 10 || roleAt(table, start, next) !== undefined || isPartitive(table, next);
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
