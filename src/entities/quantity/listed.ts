/**
 * The quantities that a text known to hold some says at one token: ranks and bare numbers count, codes and telephones do not.
 *
 * @example
 * readListed(reader("المركز الثاني"), 1); // { reads: [{ amount: 2, ordinal: true, … }], next: 2 }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, parseDigits, readOrdinal } from "../number/index.js";
import { readBareUnit } from "./bare-unit.js";
import { codeEnd, dottedNumbers } from "./code.js";
import { opensMention } from "./opening.js";
import { readQuantity } from "./read.js";
import { countedAt, type QuantityRead, type QuantityReader } from "./reader.js";

/** What stands at a token, and where to go on. */
export interface Listed {
  readonly reads: readonly QuantityRead[];
  readonly next: number;
}

/** What stands at token `i`. */
export function readListed(reader: QuantityReader, i: number): Listed | undefined {
  const { table } = reader;
  const code = codeEnd(table, i);
  if (code !== undefined) return { reads: [], next: code };
  if (isDotted(reader, i)) return { reads: dottedNumbers(table, i), next: i + 1 };
  const rank = readRank(reader, i);
  // A range may begin with a rank, a ratio with جزء.
  const { kind, norm } = table.forms[i]!;
  const isNumber = rank !== undefined || kind === "punctuation" || norm === "جزء" || opensMention(table.forms[i]!);
  const read = (isNumber ? readQuantity(reader, i) : undefined) ?? readBareUnit(reader, i);
  if (rank && !read?.counted && read?.max === undefined && rank.next >= (read?.next ?? 0)) return { reads: [rank], next: rank.next };
  return read && { reads: isLone(table, read) ? [] : [read], next: read.next };
}

function isDotted({ table, free }: QuantityReader, i: number): boolean {
  const { kind, norm } = table.forms[i]!;
  return kind === "number" && free(i) && /^\d+(?:\.\d+){2,}$/u.test(norm) && parseDigits(norm) === undefined;
}

/** Forms of ordinals that without ال are something else: a second of time, «secondly», one, the twelve of اثني عشر. */
const NO_BARE_RANKS: ReadonlySet<string> = new Set(["ثانيه", "تانيه", "ثانيا", "واحد", "واحده", "اثني"]);

/** An ordinal: with ال, or bare before a noun or alone (أول, ثاني مرة). */
function readRank({ table, free }: QuantityReader, i: number): QuantityRead | undefined {
  const rank = readOrdinal(table, i);
  // الأحد is a day to whoever does not see عشر behind it.
  if (!rank || !(free(i) || (rank.next > i + 1 && free(rank.next - 1)))) return undefined;
  const { norm } = table.forms[i]!;
  if (!rank.definite && (rank.from > 0 || NO_BARE_RANKS.has(norm))) return undefined;
  // الواحد alone is one.
  if (rank.value === 1 && /واحده?$/u.test(norm)) return undefined;
  const number: NumberMatch = { ...rank, form: "words", fraction: false };
  // «أول كتابين», «ثالث جولة»: what is ranked follows an ordinal without ال.
  const noun = rank.definite ? undefined : countedAt(table, rank.next);
  const ranked = noun ? { noun: { from: rank.next, to: noun.next } } : {};
  return { amount: rank.value, number, start: i, from: rank.from, next: noun?.next ?? rank.next, ordinal: true, ...ranked };
}

/** «السهم الواحد»: one said of a noun before it tells no amount. */
function isLone(table: TokenTable, { number, counted, start, next }: QuantityRead): boolean {
  return counted === undefined && number.definite && number.value === 1 && next === start + 1 && start > 0 && goesOn(table, start);
}
