/**
 * A sorted word list in little space: each word gives how many letters it shares with the one before, then the rest.
 *
 * @example
 * frontCode([["كتاب", 9], ["كتابة", 7]]); // "Aكتاب9Eة7": digits are the values, capitals the shared lengths
 * [...frontDecode("Aكتاب9Eة7")];          // [["كتاب", 9], ["كتابة", 7]]
 */

const FIRST_SHARED = "A".charCodeAt(0);
const FIRST_VALUE = "0".charCodeAt(0);
/** Shared lengths run from "A" to "Z". */
const MOST_SHARED = 25;

/** Codes words with a small value each (0..16: one character from "0" on), sorted by word; words hold no ASCII. */
export function frontCode(entries: Iterable<readonly [word: string, value: number]>): string {
  let code = "";
  let previous = "";
  for (const [word, value] of entries) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < previous.length && previous[shared] === word[shared]) shared++;
    code += String.fromCharCode(FIRST_SHARED + shared) + word.slice(shared) + String.fromCharCode(FIRST_VALUE + Math.min(16, value));
    previous = word;
  }
  return code;
}

/** The words of a code, with their values, in order. */
export function* frontDecode(code: string): Generator<readonly [word: string, value: number]> {
  let previous = "";
  for (let at = 0; at < code.length; ) {
    const shared = code.charCodeAt(at) - FIRST_SHARED;
    let end = at + 1;
    while (code.charCodeAt(end) > 0x7f) end++;
    const word = previous.slice(0, shared) + code.slice(at + 1, end);
    yield [word, code.charCodeAt(end) - FIRST_VALUE];
    previous = word;
    at = end + 1;
  }
}
