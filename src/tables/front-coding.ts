/**
 * A sorted word list in little space: each word gives how many letters it shares with the one before, then the rest.
 *
 * @example
 * frontCode([["كتاب", 9], ["كتابة", 32]]); // "Aكتاب9Eةa0": capitals are shared lengths, small letters the thirty-twos of a value, then its rest
 * [...frontDecode("Aكتاب9Eةa0")];          // [["كتاب", 9], ["كتابة", 32]]
 */

const FIRST_SHARED = "A".charCodeAt(0);
/** The rest of a value runs from "0" to "O". */
const FIRST_REST = "0".charCodeAt(0);
const REST = 32;
/** Thirty-twos run from "a", which is one, to "z". */
const FIRST_THIRTY_TWO = "a".charCodeAt(0) - 1;
const MOST = REST * 27 - 1;
/** Shared lengths run from "A" to "Z". */
const MOST_SHARED = 25;

/** Codes words with a value each (0..863), sorted by word; words hold no ASCII. */
export function frontCode(entries: Iterable<readonly [word: string, value: number]>): string {
  let code = "";
  let previous = "";
  for (const [word, value] of entries) {
    if (!(value >= 0 && value <= MOST)) throw new RangeError(`frontCode: a value must be within 0..${MOST}, got ${value}`);
    let shared = 0;
    while (shared < MOST_SHARED && shared < previous.length && previous[shared] === word[shared]) shared++;
    const thirtyTwos = value >= REST ? String.fromCharCode(FIRST_THIRTY_TWO + Math.floor(value / REST)) : "";
    code += String.fromCharCode(FIRST_SHARED + shared) + word.slice(shared) + thirtyTwos + String.fromCharCode(FIRST_REST + (value % REST));
    previous = word;
  }
  return code;
}

/** The words of a code, with their values, in order. */
export function frontDecode(code: string): Map<string, number> {
  const words = new Map<string, number>();
  let previous = "";
  for (let at = 0; at < code.length; ) {
    const shared = code.charCodeAt(at) - FIRST_SHARED;
    let end = at + 1;
    let unit = code.charCodeAt(end);
    while (unit > 0x7f) unit = code.charCodeAt(++end);
    const word = previous.slice(0, shared) + code.slice(at + 1, end);
    let value = 0;
    if (unit > FIRST_THIRTY_TWO) {
      value = REST * (unit - FIRST_THIRTY_TWO);
      unit = code.charCodeAt(++end);
    }
    words.set(word, value + unit - FIRST_REST);
    previous = word;
    at = end + 1;
  }
  return words;
}
