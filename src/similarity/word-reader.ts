/**
 * Reads a text into one number a word, without making tokens: what near-duplicates are found by, at ten times the speed of a scan.
 *
 * The number is a hash of the normalized word; its lowest bit tells digits from words. Digits are read without separators.
 *
 * @example
 * const read = createWordReader();
 * read("أعلنت الوزارة") // the same as read("اعلنت، الوزاره")
 */
import { normalize } from "../normalize/index.js";
import { type Room, roomOf, writeText } from "../normalize/units.js";
import * as is from "../tokenize/characters.js";
import { Lexicon, scan, type WordForm } from "../tokenize/index.js";
import { avalanche, FNV_OFFSET, FNV_PRIME, hashUnits } from "./hash.js";

/** What a unit does; any other step is the letter or digit that it becomes. */
const SPACE = 0;
/** Ends a word. */
const BREAK = 1;
/** A mark inside a word: nothing is left of it, and the word goes on. */
const JOIN = 2;
/** Needs the scanner: Latin letters, surrogates, ligatures, marks that stay. */
const SLOW = 3;
const ZERO = 0x30;
const NINE = 0x39;
/** Arabic letters and digits, and what stands beside them. */
const FIRST_ARABIC = 0x600;
const LAST_ARABIC = 0x6ff;
const SPACE_UNIT = 0x20;
/** Continue a number where a digit follows, and are left out of it: papers write 20.5 and 20,5. */
const SEPARATORS = new Set([..."., :\u066b\u066c"].filter((c) => c !== " ").map((c) => c.charCodeAt(0)));

let table: Uint16Array | undefined;

/** The step of each UTF-16 unit, worked out at the first call from the scanner's classes and the normalizer's answers. */
function steps(): Uint16Array {
  return (table ??= Uint16Array.from(is.characterClasses(), (kind, unit) => stepOf(unit, kind)));
}

function stepOf(unit: number, kind: number): number {
  if (kind === is.SPACE) return SPACE;
  if (kind === is.PUNCTUATION || kind === is.SYMBOL) return BREAK;
  if (kind === is.SURROGATE) return SLOW;
  if (kind !== is.FORMAT && (unit < FIRST_ARABIC || unit > LAST_ARABIC) && !(unit >= ZERO && unit <= NINE)) return SLOW;
  const norm = normalize(String.fromCharCode(unit));
  if (kind === is.MARK || kind === is.FORMAT) return norm === "" ? JOIN : SLOW;
  const code = norm.length === 1 ? norm.charCodeAt(0) : SLOW;
  const isDigit = code >= ZERO && code <= NINE;
  return code > SLOW && isDigit === (kind === is.DIGIT) ? code : SLOW;
}

/** Texts up to this length share one room. */
const ROOM = 0x10000;

/** Reads the words and numbers of a text, in order; the array is the caller's. */
export type WordReader = (text: string) => Uint32Array;

/** Makes a reader, with room of its own that it uses anew for each text. Time is linear in the text. */
export function createWordReader(lexicon: Lexicon = new Lexicon()): WordReader {
  const room = roomOf(new Uint16Array(ROOM));
  const words = new Uint32Array(ROOM);
  const scanned: StretchReader = (stretch) => scan(stretch, lexicon).forms.flatMap((form) => wordOf(form) ?? []);
  return (text) => {
    const fits = text.length < ROOM;
    // A unit is a word at most, and a space is put behind the last.
    const kept = fits ? words : new Uint32Array(text.length + 1);
    const count = readWords(text, fits ? room : roomOf(new Uint16Array(text.length + 1)), kept, scanned);
    return kept.slice(0, count);
  };
}

/** The lowest bit tells digits from words. */
export function wordHash(hash: number, isNumber = false): number {
  return (isNumber ? hash | 1 : hash & ~1) >>> 0;
}

/** What the reader gives for a form; undefined for punctuation and symbols. */
function wordOf({ kind, norm }: WordForm): number | undefined {
  if (kind === "number") return wordHash(hashUnits([...norm].filter((unit) => !SEPARATORS.has(unit.charCodeAt(0))).join("")), true);
  return kind === "word" ? wordHash(hashUnits(norm)) : undefined;
}

/** Whether a word of a reader was written in digits. */
export function isDigits(word: number): boolean {
  return (word & 1) === 1;
}

/** What the scanner makes of a stretch between two spaces. */
type StretchReader = (stretch: string) => readonly number[];

/** Writes the words of a text; gives their count. */
function readWords(text: string, room: Room, words: Uint32Array, scanned: StretchReader): number {
  const step = steps();
  const { units } = room;
  writeText(text, room);
  units[text.length] = SPACE_UNIT;
  let count = 0;
  // The stretch between two spaces that is being read, and how many words stood before it.
  let stretch = 0;
  let before = 0;
  for (let at = 0; at <= text.length; ) {
    let code = step[units[at]!]!;
    if (code > NINE) {
      let hash = FNV_OFFSET;
      do {
        if (code !== JOIN) hash = Math.imul(hash ^ code, FNV_PRIME);
        code = step[units[++at]!]!;
      } while (code > NINE || code === JOIN);
      words[count++] = wordHash(avalanche(hash));
    } else if (code >= ZERO) {
      let hash = FNV_OFFSET;
      do {
        if (code >= ZERO) hash = Math.imul(hash ^ code, FNV_PRIME);
        code = step[units[++at]!]!;
      } while (isDigit(code) || (SEPARATORS.has(units[at]!) && isDigit(step[units[at + 1]!]!)));
      words[count++] = wordHash(avalanche(hash), true);
    } else if (code === SLOW) {
      // The words of the stretch so far are read anew with the rest of it.
      while (step[units[at]!] !== SPACE) at++;
      count = before;
      for (const word of scanned(text.slice(stretch, at))) words[count++] = word;
    } else {
      at++;
      if (code !== SPACE) continue;
      stretch = at;
      before = count;
    }
  }
  return count;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
