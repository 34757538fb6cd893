/**
 * Units that carry their number in themselves, for a text known to hold quantities: «شهرين», «لمدة ساعة», «يوم كامل»,
 * «بضعة أيام», «ساعة ونصف».
 *
 * @example
 * readBareUnit({ table: scan("لمدة ساعتين ونصف"), mode: "parse", free: () => true }, 1); // { amount: 2.5, seconds: 9000, … }
 */
import { goesOn, type NumberMatch, phraseAt } from "../number/index.js";
import { type Counted, countedPhrases } from "./nouns.js";
import { type QuantityRead, type QuantityReader, withCounted } from "./read.js";

/** What a few (بضعة) counts as, as Recognizers-Text takes it. */
const FEW_COUNT = 3;
const FEW = new Set(["بضعه", "بضع", "عده"]);
/** Words before a unit that tell a length. */
const LENGTHS = new Set(["لمده", "مده", "طوال", "طيله", "كل"]);
const WHOLE = new Set(["كامل", "كامله", "واحد", "واحده"]);

/** A dual, or a singular that a word beside it shows to be one of its unit. */
export function readBareUnit(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table, free } = reader;
  if (!free(i) || table.forms[i]!.kind !== "word") return undefined;
  const few = table.forms[i]!.readings.find(({ norm }) => FEW.has(norm));
  if (few) {
    const unit = goesOn(table, i + 1) ? phraseAt(countedPhrases(), table, i + 1, (value, proclitics) => proclitics === "" && isUnit(value)) : undefined;
    return unit && withCounted(reader, numberOf(FEW_COUNT, few.from, few.proclitics, i + 1), unit, i);
  }
  const unit = phraseAt(countedPhrases(), table, i, (value) => isUnit(value) && value.number < 3 && value.unit !== undefined);
  if (!unit || (unit.value.number === 2 && table.forms[i]!.norm.endsWith("ي"))) return undefined;
  const isWhole = goesOn(table, unit.next) && WHOLE.has(table.forms[unit.next]!.norm);
  const counted = isWhole ? { ...unit, next: unit.next + 1 } : unit;
  const read = withCounted(reader, numberOf(unit.value.number, unit.from, unit.proclitics, i), counted, i);
  const isLength = i > 0 && goesOn(table, i) && LENGTHS.has(table.forms[i - 1]!.norm);
  const isAlone = i === 0 && read.next === table.count;
  return unit.value.number === 2 || isWhole || isLength || isAlone || read.next > counted.next ? read : undefined;
}

function isUnit({ kind }: Counted): boolean {
  return kind === "duration" || kind === "measure" || kind === "money";
}

/** The number a unit bears without saying it. */
function numberOf(value: number, from: number, proclitics: string, next: number): NumberMatch {
  return { value, from, proclitics, next, form: "words", definite: false, fraction: false };
}
