/**
 * The number with its unit, a half behind it (ساعات ونصف), and smaller units of the same kind (وعشرين دقيقة, و43 سنتا).
 *
 * @example
 * // 3 hours and 20 minutes: { amount: 3.33333333333, seconds: 12000, … }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, phraseAt } from "../number/index.js";
import { type Counted, countedPhrases } from "./nouns.js";
import { countedAt, definiteUnitAt, numberAt, type QuantityRead, type QuantityReader, tidyAmount } from "./reader.js";
import { quantityWords } from "./words.js";

/** Most pieces of one duration or sum of money. */
const MOST_PIECES = 6;

/** A number joined with what it counts; `i` is where the number begins. */
export function withCounted(reader: QuantityReader, number: NumberMatch, counted: { value: Counted; next: number }, i: number): QuantityRead {
  const { table } = reader;
  const { value } = counted;
  let amount = number.value;
  let next = counted.next;
  if (value.kind === "duration" || value.kind === "measure" || value.kind === "money") {
    const share = shareBehind(table, next);
    // Never both in one assignment: out of the array that makes, the engine reads token numbers as doubles, and all that is worked out from them.
    if (share) {
      amount += share.value;
      next = share.next;
    }
  }
  let seconds = value.seconds === undefined ? undefined : amount * value.seconds;
  amount *= value.factor;
  for (let piece = 1; piece < MOST_PIECES; piece++) {
    const more = smallerPiece(reader, next, value);
    if (!more) break;
    if (seconds !== undefined && more.value.seconds !== undefined) {
      seconds += more.amount * more.value.seconds;
      amount = seconds / (value.seconds! / value.factor);
    } else amount += more.amount * more.value.factor;
    next = more.next;
  }
  const length = seconds === undefined ? {} : { seconds: tidyAmount(seconds) };
  return { amount: tidyAmount(amount), counted: value, ...length, noun: { from: number.next, to: counted.next }, number, start: i, from: number.from, next };
}

const SHARES: ReadonlyMap<string, number> = new Map([["نصف", 0.5], ["النصف", 0.5], ["نص", 0.5], ["ربع", 0.25], ["الربع", 0.25], ["ثلث", 1 / 3], ["الثلث", 1 / 3]]);

/** «ونصف», «ونصف الساعة», «إلا ربعا»; not «ونصف دقيقة», which is a piece of its own. */
function shareBehind(table: TokenTable, i: number): { value: number; next: number } | undefined {
  if (!goesOn(table, i)) return undefined;
  const { norm } = table.forms[i]!;
  const isLess = norm === "الا";
  const at = norm === "و" || isLess ? i + 1 : i;
  if (!goesOn(table, at)) return undefined;
  const word = at > i ? table.forms[at]!.norm : norm.startsWith("و") ? norm.slice(1) : "";
  const value = SHARES.get(isLess && word.endsWith("ا") ? word.slice(0, -1) : word);
  if (value === undefined || countedAt(table, at + 1)) return undefined;
  const again = definiteUnitAt(table, at + 1, () => true);
  return { value: isLess ? -value : value, next: again?.next ?? at + 1 };
}

/** «و20 دقيقة» behind hours, «و43 سنتا» behind dollars. */
function smallerPiece(reader: QuantityReader, i: number, than: Counted): { amount: number; value: Counted; next: number } | undefined {
  const { table, mode } = reader;
  if (!goesOn(table, i) || (than.kind !== "duration" && !(than.kind === "money" && !than.piece))) return undefined;
  const isParse = mode === "parse";
  const isComma = isParse && table.forms[i]!.norm === ",";
  let at = isComma || table.forms[i]!.norm === "و" ? i + 1 : i;
  if (isComma && goesOn(table, at) && table.forms[at]!.norm === "و") at++;
  const isApart = at > i;
  if (!goesOn(table, at) || !reader.free(at)) return undefined;
  const number = numberAt(reader, at);
  const proclitics = number?.proclitics ?? "";
  if (number) {
    // «ثلاثة أيام» behind a week needs no و where lengths are expected.
    const isJoined = proclitics === "و" || (proclitics === "" && (isApart || isParse));
    const any = isParse && (isApart || proclitics === "و");
    const unit = isJoined ? countedAt(table, number.next, (value) => isPiece(value, than, any)) : undefined;
    return unit && pieceOf(table, number.value, unit);
  }
  const bare = phraseAt(countedPhrases(), table, at, (value, joint) => (joint === "و" || (joint === "" && isApart)) && value.number < 3 && isPiece(value, than, isParse));
  if (!bare) return undefined;
  const isOne = goesOn(table, bare.next) && quantityWords().whole.has(table.forms[bare.next]!.norm);
  return pieceOf(table, bare.value.number, isOne ? { ...bare, next: bare.next + 1 } : bare);
}

/** A piece with the share behind it: «وساعة إلا ربعا». */
function pieceOf(table: TokenTable, amount: number, { value, next }: { value: Counted; next: number }): { amount: number; value: Counted; next: number } {
  const share = shareBehind(table, next);
  return { amount: amount + (share?.value ?? 0), value, next: share?.next ?? next };
}

/** Whether a unit is a piece of another: a cent of its dollar, a minute of an hour; `any` takes a larger one too (يومان وشهر). */
function isPiece(value: Counted, than: Counted, any: boolean): boolean {
  if (value.kind !== than.kind) return false;
  if (value.kind === "money") return value.piece === true && value.unit !== undefined && (than.unit === undefined || than.unit === value.unit);
  return any || value.seconds! < than.seconds!;
}
