/**
 * How far apart two spellings of one foreign name are, counted in what editors change: little for letters of one sound and for a vowel
 * written or not, much for another sound.
 *
 * @example
 * spellingDistance("ماجدبورج", "ماغدبورغ"); // 1: twice ج for غ
 * spellingDistance("ترمب", "ترامب");        // 0.5: a vowel not written
 * spellingDistance("كيري", "كيرن");         // 2: another name
 *
 * A weighted edit distance (Wagner and Fischer 1974). The weights order what was seen in news: set by reading near spellings, not fitted.
 */
import { VOWELS } from "./skeleton.js";

/** What another sound costs, or one left out that is heard. */
const OTHER = 2;
/** What a vowel costs that is left out within a word, beside another vowel (ديملر, دايملر), at the beginning, and at the end, where it may be an ending. */
const VOWEL = { within: 0.5, beside: 0.75, first: 1, last: 1.25 } as const;
/** What it costs to write a sound with one letter or two: نن, تش for ش, دج for ج, a final ه. */
const DOUBLED = 0.5;
/** From this cost down two letters are one sound. */
const ONE_SOUND = 0.5;

/** Sets of letters within which one may stand for another, by what that costs; the least of several counts. */
const SETS: readonly (readonly [cost: number, ...sets: string[]])[] = [
  [1.25, "او", "وي"],
  [1, "تد", "طد", "كج", "حه", "فب", "اي"],
  [0.5, "غج", "غق", "غك", "قك", "قج", "تط", "تث", "سص", "سز", "صز", "سث", "سش", "دض", "زذ"],
  [0.25, "بپ", "فڤ", "گغ", "گج", "گك", "گق", "چج"],
  [0, ...VOWELS, ..."بتثجحخدذرزسشصضطظعغفقكلمنهپچڤگ"],
];

/** What stands for another letter at the end of names only: برشلونة, برشلونا; روته, روتي. */
const END_SETS: typeof SETS = [[1.5, "او", "وي"], [0.5, "يه"], [0.25, "اه"]];

const FIRST_UNIT = 0x600;
const LETTERS = 0x100;
const COSTS = costsOf(SETS);
const END_COSTS = costsOf([...SETS, ...END_SETS]);

/** Costs of replacing one letter of the Arabic block by another, row by row. */
function costsOf(sets: typeof SETS): Float32Array {
  const costs = new Float32Array(LETTERS * LETTERS).fill(OTHER);
  for (const [cost, ...alike] of sets) for (const set of alike) for (const a of set) for (const b of set) if (a !== b || set.length === 1) costs[indexOf(a.charCodeAt(0), b.charCodeAt(0))] = cost;
  return costs;
}

/** Where a pair of letters stands in the costs; letters of other blocks meet in one place, and are others. */
function indexOf(a: number, b: number): number {
  const row = a - FIRST_UNIT;
  const column = b - FIRST_UNIT;
  return row >= 0 && row < LETTERS && column >= 0 && column < LETTERS ? row * LETTERS + column : 0;
}

/** Distance of two normalized spellings, 0 and up, or `Infinity` where it is above `atMost`. Time grows with the product of their lengths. */
export function spellingDistance(a: string, b: string, { atMost = Infinity }: { readonly atMost?: number } = {}): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * DOUBLED > atMost) return Infinity;
  const leavingOut = new Float32Array(b.length);
  let above = new Float32Array(b.length + 1);
  let row = new Float32Array(b.length + 1);
  for (let j = 0; j < b.length; j++) {
    leavingOut[j] = costOfLeavingOut(b, j);
    above[j + 1] = above[j]! + besideVowel(leavingOut[j]!, a, 0, b, j);
  }
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    const cost = costOfLeavingOut(a, i);
    let least = (row[0] = above[0]! + besideVowel(cost, b, 0, a, i));
    for (let j = 0; j < b.length; j++) {
      const costs = i === a.length - 1 && j === b.length - 1 ? END_COSTS : COSTS;
      const replaced = above[j]! + costs[indexOf(unit, b.charCodeAt(j))]!;
      const best = Math.min(replaced, above[j + 1]! + besideVowel(cost, b, j + 1, a, i), row[j]! + besideVowel(leavingOut[j]!, a, i + 1, b, j));
      row[j + 1] = best;
      if (best < least) least = best;
    }
    if (least > atMost) return Infinity;
    [above, row] = [row, above];
  }
  const distance = above[b.length]!;
  return distance > atMost ? Infinity : distance;
}

/** What leaving out a letter of `word` costs where the other word has its gap at a place: a vowel on either side of the gap speaks for another sound. */
function besideVowel(cost: number, other: string, gap: number, word: string, at: number): number {
  if (cost !== VOWEL.within || !VOWELS.includes(word.charAt(at))) return cost;
  return isOtherVowel(other.charAt(gap - 1), word.charAt(at)) || isOtherVowel(other.charAt(gap), word.charAt(at)) ? VOWEL.beside : cost;
}

function isOtherVowel(letter: string, vowel: string): boolean {
  return letter !== "" && letter !== vowel && VOWELS.includes(letter);
}

const HEH = "ه".charCodeAt(0);
const TEH = "ت".charCodeAt(0);
const DAL = "د".charCodeAt(0);
const JEEM = "ج".charCodeAt(0);

function costOfLeavingOut(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  const next = word.charCodeAt(at + 1);
  if (isOneSound(unit, next) || isOneSound(unit, word.charCodeAt(at - 1))) return DOUBLED;
  const isLast = at === word.length - 1;
  if (VOWELS.includes(word.charAt(at))) return at === 0 ? VOWEL.first : isLast ? VOWEL.last : VOWEL.within;
  if (unit === HEH && isLast) return DOUBLED;
  if (unit === TEH) return word.charAt(at + 1) === "ش" || (at > 0 && /[سزص]/u.test(word.charAt(at + 1))) ? DOUBLED : OTHER;
  return unit === DAL && next === JEEM ? DOUBLED : OTHER;
}

function isOneSound(a: number, b: number): boolean {
  return COSTS[indexOf(a, b)]! <= ONE_SOUND;
}
