/**
 * Units that one word does not tell: a degree is of heat, of an arc or of an earthquake by the words near it; a dinar is of
 * the state whose dinar the text names in full, and of none where it names none or several.
 *
 * @example
 * unitNear(scan("سجلت الحرارة 35 درجة"), degree, { start: 2, next: 4, amount: 35 }); // "Cel"
 */
import { normalize } from "../../normalize/index.js";
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn } from "../number/index.js";
import type { Counted, UnitReading } from "./nouns.js";

/** How many words before and behind a unit may tell what it is. */
const REACH = 8;

const cuesOfReading = new WeakMap<UnitReading, ReadonlySet<string>>();

function cuesOf(reading: UnitReading): ReadonlySet<string> {
  let cues = cuesOfReading.get(reading);
  if (!cues) cuesOfReading.set(reading, (cues = new Set(reading.cues.map((cue) => normalize(cue)))));
  return cues;
}

/** The unit of what stands in tokens `[start, next)`, by its own record or by the nearest cue; undefined where nothing tells. */
export function unitNear(table: TokenTable, { unit, readings }: Counted, { start, next, amount }: { readonly start: number; readonly next: number; readonly amount: number }): string | undefined {
  if (unit !== undefined || !readings) return unit;
  const fits = readings.filter(({ most }) => most === undefined || Math.abs(amount) <= most);
  for (let distance = 1; distance <= REACH; distance++) {
    for (const k of [start - distance, next + distance - 1]) {
      if (k < 0 || k >= table.count || !isSameLine(table, k, start)) continue;
      const found = fits.find((reading) => table.forms[k]!.readings.some(({ norm }) => cuesOf(reading).has(norm)));
      if (found) return found.unit;
    }
  }
  return undefined;
}

/** Whether no line break parts two tokens. */
function isSameLine(table: TokenTable, a: number, b: number): boolean {
  for (let k = Math.min(a, b) + 1; k <= Math.max(a, b); k++) if (!goesOn(table, k)) return false;
  return true;
}

/**
 * The code that a text gives each noun of money, where the money in it that is named in full gives one: «100 جنيه مصري … 50
 * جنيها», the short one is Egyptian too. A noun that it gives several has none.
 */
export function currencyCodes(money: Iterable<Counted>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const several = new Set<string>();
  for (const { unit, currency, piece } of money) {
    if (unit === undefined || currency === undefined || piece) continue;
    if ((codes.get(currency) ?? unit) !== unit) several.add(currency);
    codes.set(currency, unit);
  }
  for (const currency of several) codes.delete(currency);
  return codes;
}
