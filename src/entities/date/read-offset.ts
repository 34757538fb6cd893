/**
 * Amounts counted from the reference or from a date: «قبل شهرين», «منذ عامين», «بعد سنة هجرية», «شهر و10 أيام من الآن»,
 * «بعد ثلاثة أيام من عيد الفطر», «خلال أسبوعين».
 *
 * @example
 * readOffset(dateReader(scan("قبل شهرين"), NEWS), 0); // { parts: { offset: { sign: -1, amounts: [{ grain: "month", count: 2 }] } }, next: 2 }
 */
import { goesOn } from "../number/index.js";
import { MARK } from "./marks.js";
import type { Amount, DateParts, PartsMatch } from "./parts.js";
import { type DateReader, isWord, mayBe, numberAt, plainWordAt, wordAt } from "./reader.js";
import { eraAt, FEW } from "./read-relative.js";

/** Most amounts in one offset: years, months, weeks, days, hours, minutes, seconds. */
const MOST_AMOUNTS = 7;
const HALVES: ReadonlyMap<string, number> = new Map([["ونصف", 0.5], ["ونص", 0.5], ["والنصف", 0.5], ["وربع", 0.25]]);
/** Values of `shift` words in `data/calendar-words.json`: قبل, بعد, خلال. */
const WITHIN = 0;

interface AmountsMatch {
  readonly amounts: readonly Amount[];
  readonly next: number;
  /** Whether a number stands before the first unit. */
  readonly counted: boolean;
}

/** A duration: «شهرين», «3 أيام وساعة», «عام ونصف», «بضعة أشهر». `next` is behind it. */
function readAmounts(reader: DateReader, i: number): AmountsMatch | undefined {
  if (!mayBe(reader, i, MARK.unit | MARK.digits | MARK.number | MARK.few)) return undefined;
  const amounts: Amount[] = [];
  let counted = false;
  let next = i;
  for (let n = 0; n < MOST_AMOUNTS; n++) {
    const at = n > 0 && isWord(reader, next, "و", ",") ? next + 1 : next;
    if (n > 0 && !goesOn(reader.table, at)) break;
    const amount = amountAt(reader, at, n > 0 && at === next ? "و" : "");
    if (!amount) break;
    amounts.push(amount.amount);
    if (n === 0) counted = amount.counted;
    next = amount.next;
    if (amount.half) break;
  }
  return amounts.length > 0 ? { amounts, next, counted } : undefined;
}

function amountAt(reader: DateReader, i: number, join: string): { amount: Amount; next: number; counted: boolean; half: boolean } | undefined {
  const { table } = reader;
  const few = wordAt(reader, i, "few", (_, proclitics) => proclitics === join);
  const number = few ? undefined : numberAt(reader, i);
  const counting = few ?? (number && (number.proclitics === join || number.form !== "words") ? number : undefined);
  const at = counting ? counting.next : i;
  if (counting && !goesOn(table, at)) return undefined;
  const unit = wordAt(reader, at, "unit", (word, proclitics) => proclitics === (counting ? "" : join) && (counting !== undefined || word.count < 3));
  if (!unit || (unit.value.definite && !counting)) return undefined;
  // «منذ عام 2009» names a year, «بعد شهر رمضان» a month.
  if (!counting && unit.value.count === 1 && isNaming(reader, unit.next)) return undefined;
  const base = counting ? (few ? FEW : number!.value) : unit.value.count;
  const one = !counting && unit.value.count === 1 && isWord(reader, unit.next, "واحد", "واحده") ? unit.next + 1 : unit.next;
  const half = goesOn(table, one) ? HALVES.get(table.forms[one]!.norm) : undefined;
  return { amount: { grain: unit.value.value, count: base + (half ?? 0) }, next: half === undefined ? one : one + 1, counted: counting !== undefined, half: half !== undefined };
}

/** Whether what follows names one unit, as a year's number and a month's or weekday's name do. */
function isNaming(reader: DateReader, i: number): boolean {
  if (!goesOn(reader.table, i)) return false;
  return reader.table.forms[i]!.kind === "number" || plainWordAt(reader, i, "month") !== undefined || plainWordAt(reader, i, "weekday") !== undefined || plainWordAt(reader, i, "holiday") !== undefined;
}

/** An amount with what tells its direction, and the date it is counted from where one is said. */
export function readOffset(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.shift | MARK.unit | MARK.digits | MARK.number | MARK.few | MARK.from)) return undefined;
  const shift = wordAt(reader, i, "shift");
  const { speech } = reader.convention;
  if (!shift) return speech ? (readAgoInSpeech(reader, i) ?? readFromBase(reader, i)) : undefined;
  const at = shift.next;
  const amount = goesOn(reader.table, at) ? readAmounts(reader, at) : undefined;
  if (!amount || bearsParticle(reader, at)) return undefined;
  const era = eraAt(reader, amount.next);
  const end = era?.next ?? amount.next;
  if (shift.value.value === WITHIN) return speech ? { parts: { stretch: { side: "from now", amounts: amount.amounts }, ...era?.parts }, next: end } : undefined;
  const sign = shift.value.value < 0 ? -1 : 1;
  const base = speech ? baseBehind(reader, end) : { next: end };
  return { parts: { offset: { sign, amounts: amount.amounts, ...(base.parts ? { base: base.parts } : {}) }, ...era?.parts }, next: base.next };
}

/** «من أسبوع»: a week ago. «في 5 أشهر»: the three months to come. */
function readAgoInSpeech(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const isFrom = wordAt(reader, i, "from") !== undefined;
  const amount = goesOn(table, isFrom ? i + 1 : i) ? readAmounts(reader, isFrom ? i + 1 : i) : undefined;
  if (!amount || (goesOn(table, amount.next) && table.forms[amount.next]!.kind !== "punctuation")) return undefined;
  if (isFrom) return { parts: { offset: { sign: -1, amounts: amount.amounts } }, next: amount.next };
  const isWithin = i > 0 && goesOn(table, i) && table.forms[i - 1]!.norm === "في" && amount.counted;
  return isWithin ? { parts: { stretch: { side: "from now", amounts: amount.amounts } }, next: amount.next } : undefined;
}

/** «شهر و10 أيام من الآن», «يومين بعد الغد», «أسبوع قبل رمضان»: the amount first. */
function readFromBase(reader: DateReader, i: number): PartsMatch | undefined {
  const amount = readAmounts(reader, i);
  if (!amount || !goesOn(reader.table, amount.next)) return undefined;
  const shift = plainWordAt(reader, amount.next, "shift", (word) => word.value !== WITHIN);
  if (!shift && !isWord(reader, amount.next, "من")) return undefined;
  // قبل أمس and بعد غد are days of their own: «يومين بعد غد» counts from tomorrow.
  const base = shift ? dateBehind(reader, amount.next + 1) : baseBehind(reader, amount.next);
  if (base.next === amount.next || (shift && !base.parts)) return undefined;
  const sign = shift && shift.value.value < 0 ? -1 : 1;
  return { parts: { offset: { sign, amounts: amount.amounts, ...(base.parts ? { base: base.parts } : {}) } }, next: base.next };
}

/** من الآن, من اليوم, من أول رجب, في المستقبل: what an amount is counted from; the same token where nothing is said. */
function baseBehind(reader: DateReader, i: number): { readonly parts?: DateParts; readonly next: number } {
  if (isWord(reader, i, "في") && isWord(reader, i + 1, "المستقبل")) return { next: i + 2 };
  if (!isWord(reader, i, "من") || !goesOn(reader.table, i + 1)) return { next: i };
  const now = plainWordAt(reader, i + 1, "now");
  if (now) return { next: now.next };
  const base = dateBehind(reader, i + 1);
  return base.parts ? base : { next: i };
}

function dateBehind(reader: DateReader, i: number): { readonly parts?: DateParts; readonly next: number } {
  const date = goesOn(reader.table, i) ? reader.baseAt(i) : undefined;
  return date && !date.parts.offset && !date.parts.stretch && !date.parts.clock ? date : { next: i };
}

/** «قبل وشهرين» is no offset. */
function bearsParticle(reader: DateReader, i: number): boolean {
  const number = numberAt(reader, i);
  return number ? number.proclitics !== "" : !plainWordAt(reader, i, "unit") && !plainWordAt(reader, i, "few");
}
