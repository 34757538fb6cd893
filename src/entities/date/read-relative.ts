/**
 * Dates that lean on the reference: «أمس», «الأسبوع الماضي», «هذا العام», «الأيام الثلاثة الماضية», «قبل شهرين», «آخر 3 سنوات».
 *
 * @example
 * readUnit({ table: scan("الأسبوع الماضي"), mode: "mention" }, 0); // { parts: { shifts: { week: -1 } }, next: 2 }
 */
import { goesOn, readNumber } from "../number/index.js";
import type { DateGrain } from "../types.js";
import { plainWordAt, wordAt } from "./lexicon.js";
import type { Amount, DateParts, PartsMatch } from "./parts.js";
import { type DateReader, isWord } from "./read-month.js";

/** Most amounts in one offset: years, months, weeks, days, hours, minutes, seconds. */
const MOST_AMOUNTS = 7;
/** What a few (بضعة) counts as, as Recognizers-Text takes it. */
const FEW = 3;

/** «أمس», «غدا», «اليوم», «الآن», «عطلة نهاية الأسبوع». */
export function readDayWord({ table }: DateReader, i: number): PartsMatch | undefined {
  const now = wordAt(table, i, "now");
  const day = wordAt(table, i, "dayword");
  if (day && day.next >= (now?.next ?? 0)) return { parts: { shifts: { day: day.value.value } }, next: day.next };
  if (now) return { parts: { now: true }, next: now.next };
  const weekend = wordAt(table, i, "weekend");
  if (!weekend) return undefined;
  const direction = goesOn(table, weekend.next) ? plainWordAt(table, weekend.next, "direction") : undefined;
  return { parts: { weekend: true, shifts: { week: direction?.value.value ?? 0 } }, next: direction?.next ?? weekend.next };
}

/** A unit with what places it: «العام الماضي», «هذا الأسبوع», «الشهر هذا», «العامين الماضيين», «السنوات العشر المقبلة». */
export function readUnit(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const demonstrative = wordAt(table, i, "demonstrative");
  if (demonstrative && goesOn(table, demonstrative.next)) {
    const unit = plainWordAt(table, demonstrative.next, "unit", (word) => word.count === 1 && word.definite);
    if (unit) return { parts: { shifts: { [unit.value.value]: 0 } }, next: unit.next };
  }
  const unit = wordAt(table, i, "unit", (word) => word.definite);
  if (!unit || !goesOn(table, unit.next)) return readCounted(reader, i);
  const era = plainWordAt(table, unit.next, "era");
  const calendar: DateParts = era && (era.value.value === "hijri" || era.value.value === "gregorian") ? { calendar: era.value.value } : {};
  const at = era?.next ?? unit.next;
  const direction = goesOn(table, at) ? plainWordAt(table, at, "direction") : undefined;
  if (unit.value.count === 1) {
    if (direction && !direction.value.counted) return { parts: { ...calendar, shifts: { [unit.value.value]: direction.value.value } }, next: direction.next };
    const after = reader.mode === "parse" && goesOn(table, at) ? plainWordAt(table, at, "demonstrative") : undefined;
    return after && { parts: { ...calendar, shifts: { [unit.value.value]: 0 } }, next: after.next };
  }
  if (unit.value.count === 2 && direction) return stretch(unit.value.value, 2, direction.value.value, direction.next);
  const number = goesOn(table, at) ? readNumber(table, at) : undefined;
  const last = number && goesOn(table, number.next) ? plainWordAt(table, number.next, "direction") : undefined;
  return number && last && number.proclitics === "" ? stretch(unit.value.value, number.value, last.value.value, last.next) : readCounted(reader, i);
}

function stretch(grain: DateGrain, count: number, direction: number, next: number): PartsMatch | undefined {
  return direction === 0 ? undefined : { parts: { stretch: { sign: direction < 0 ? -1 : 1, amount: { grain, count } } }, next };
}

/** «آخر 3 سنوات», «الثلاثة عقود القادمة»: the count before the unit. */
function readCounted({ table, mode }: DateReader, i: number): PartsMatch | undefined {
  const latest = wordAt(table, i, "latest");
  const at = latest?.next ?? i;
  const number = !latest || goesOn(table, at) ? readNumber(table, at) : undefined;
  if (!number || (latest && number.proclitics !== "") || !goesOn(table, number.next)) return undefined;
  const unit = plainWordAt(table, number.next, "unit");
  if (!unit) return undefined;
  if (latest) return stretch(unit.value.value, number.value, -1, unit.next);
  if (number.value < 2) return undefined;
  const direction = mode === "parse" || number.definite ? plainWordAt(table, unit.next, "direction") : undefined;
  return direction && goesOn(table, unit.next) ? stretch(unit.value.value, number.value, direction.value.value, direction.next) : undefined;
}

/** A duration: «شهرين», «3 أيام وساعة», «عام ونصف», «بضعة أشهر». `next` is behind it. */
export function readAmounts({ table }: DateReader, i: number): { readonly amounts: readonly Amount[]; readonly next: number; readonly counted: boolean } | undefined {
  const amounts: Amount[] = [];
  let counted = false;
  let next = i;
  for (let n = 0; n < MOST_AMOUNTS; n++) {
    const at = n > 0 && isWord(table, next, "و", ",") ? next + 1 : next;
    if (n > 0 && !goesOn(table, at)) break;
    const amount = amountAt(table, at, n > 0 && at === next ? "و" : "");
    if (!amount) break;
    amounts.push(amount.amount);
    counted ||= amount.counted;
    next = amount.next;
    if (amount.half) break;
  }
  return amounts.length > 0 ? { amounts, next, counted } : undefined;
}

function amountAt(table: DateReader["table"], i: number, join: string): { amount: Amount; next: number; counted: boolean; half: boolean } | undefined {
  const few = wordAt(table, i, "few", (_, proclitics) => proclitics === join);
  const number = few ? undefined : readNumber(table, i);
  const isCounted = few ?? (number && (number.proclitics === join || number.form !== "words") ? number : undefined);
  const at = isCounted ? isCounted.next : i;
  if (isCounted && !goesOn(table, at)) return undefined;
  const unit = wordAt(table, at, "unit", (word, proclitics) => proclitics === (isCounted ? "" : join) && (isCounted !== undefined || word.count < 3));
  if (!unit || (unit.value.definite && !isCounted)) return undefined;
  // «منذ عام 2009» names a year.
  if (!isCounted && unit.value.value === "year" && unit.value.count === 1 && goesOn(table, unit.next) && table.forms[unit.next]!.kind === "number") return undefined;
  const base = isCounted ? (few ? FEW : number!.value) : unit.value.count;
  const one = !isCounted && unit.value.count === 1 && isWord(table, unit.next, "واحد", "واحده") ? unit.next + 1 : unit.next;
  const half = goesOn(table, one) ? HALVES.get(table.forms[one]!.norm) : undefined;
  return { amount: { grain: unit.value.value, count: base + (half ?? 0) }, next: half === undefined ? one : one + 1, counted: isCounted !== undefined, half: half !== undefined };
}

const HALVES: ReadonlyMap<string, number> = new Map([["ونصف", 0.5], ["ونص", 0.5], ["والنصف", 0.5], ["وربع", 0.25]]);

/** «قبل شهرين», «منذ عامين», «بعد ثلاثة أيام», and from now: «شهر و21 يوما من الآن». Particles before an amount belong to the date. */
export function readOffset(reader: DateReader, i: number): PartsMatch | undefined {
  const { table, mode } = reader;
  const shift = wordAt(table, i, "shift");
  const at = shift?.next ?? i;
  if (!shift && mode === "mention") return undefined;
  if (shift && !goesOn(table, at)) return undefined;
  const amount = readAmounts(reader, at);
  if (!amount || (shift && bearsParticle(table, at))) return undefined;
  const isFromNow = isWord(table, amount.next, "من") && goesOn(table, amount.next + 1) && plainWordAt(table, amount.next + 1, "now") !== undefined;
  if (!shift && !isFromNow) return undefined;
  const next = isFromNow ? plainWordAt(table, amount.next + 1, "now")!.next : amount.next;
  return { parts: { offset: { sign: shift?.value.value === -1 ? -1 : 1, amounts: amount.amounts } }, next };
}

/** «قبل وشهرين» is no offset. */
function bearsParticle(table: DateReader["table"], i: number): boolean {
  const number = readNumber(table, i);
  return number ? number.proclitics !== "" : !plainWordAt(table, i, "unit") && !plainWordAt(table, i, "few");
}
