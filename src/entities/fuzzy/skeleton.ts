/**
 * The skeleton of a spelling: what stays the same when editors in Cairo, Beirut, Rabat, Riyadh and Baghdad write one foreign name.
 *
 * @example
 * skeletonOf("ماغدبورغ"); // "mgtbrg"; so has ماجدبورج, and مقديبورك
 *
 * Letters that stand for one foreign sound fall together, vowels fall away (but a name that begins with one says so), and what is
 * doubled counts once. Spellings of different names may share a skeleton: distance.ts tells how far two of them are apart.
 */

/** Letters that editors use for one foreign sound, and the letter of the skeleton that stands for them. */
const CLASSES: Readonly<Record<string, string>> = {
  "غجقكگچ": "g", // Hamburg: هامبورغ، هامبورج، هامبورك; Congo: كونغو، كونقو
  "فڤبپ": "b", // Sevastopol: سيفاستوبول، سيڤاستوبول; Trump: ترامب، ترامپ
  "تطثدضذ": "t", // Croatia: كرواتيا، كرواطيا; Thatcher: تاتشر، ثاتشر
  "سصز": "s", // Leverkusen: ليفركوزن، ليفركوسن
  "ش": "x",
  "ه": "h",
  "ح": "c",
  "خ": "k",
  "ع": "e", // Hebrew names have it; those of Europe do not
  "ظ": "z",
  "ر": "r",
  "ل": "l",
  "م": "m",
  "ن": "n",
};

/** What a name that begins with a vowel, or with و or ي, begins with. */
const VOWEL_FIRST = "a";

/** Letters that are written or left out. */
export const VOWELS = "اويء";

const unitOf = (letter: string): number => letter.charCodeAt(0);

const FIRST_UNIT = 0x600;
const LETTERS = 0x100;
/** Skeleton letters as code units, by code unit of the Arabic block; 0 where the letter falls away. */
const SKELETON_UNITS = skeletonUnits();

function skeletonUnits(): Uint8Array {
  const units = new Uint8Array(LETTERS);
  for (const [letters, letter] of Object.entries(CLASSES)) for (const one of letters) units[unitOf(one) - FIRST_UNIT] = unitOf(letter);
  return units;
}

const ALEF = unitOf("ا");
const WAW = unitOf("و");
const YEH = unitOf("ي");
const HAMZA = unitOf("ء");
const HEH = unitOf("ه");
const TEH = unitOf("ت");
const TAH = unitOf("ط");
const BEH = unitOf("ب");
const DAL = unitOf("د");
const JEEM = unitOf("ج");
const SHEEN = unitOf("ش");
const SEEN = unitOf("س");
const SAD = unitOf("ص");
const ZAIN = unitOf("ز");
const S = unitOf("s");

/** The skeleton of a normalized word. Letters that are not Arabic fall away. */
export function skeletonOf(word: string): string {
  let next = word.length === 0 ? 0 : word.charCodeAt(0);
  let skeleton = isVowel(next) ? VOWEL_FIRST : "";
  let last = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = next;
    next = at + 1 < word.length ? word.charCodeAt(at + 1) : 0;
    const letter = unit - FIRST_UNIT;
    let heard = letter >= 0 && letter < LETTERS ? SKELETON_UNITS[letter]! : 0;
    if (heard === 0 || isSilent(unit, next)) continue;
    if (unit === SHEEN && (next === TEH || next === TAH || next === BEH)) heard = S; // the German s: شتوتغارت, ستوتغارت
    if (heard === last) continue;
    skeleton += String.fromCharCode(heard);
    last = heard;
  }
  return skeleton;
}

function isVowel(unit: number): boolean {
  return unit === ALEF || unit === WAW || unit === YEH || unit === HAMZA;
}

/** Letters that make one sound with the next: تش is ش (تشرشل, شرشل), تس is س, دج is ج; and the ه that ة is folded to. */
function isSilent(unit: number, next: number): boolean {
  if (unit === TEH) return next === SHEEN || next === SEEN || next === ZAIN || next === SAD;
  return (unit === DAL && next === JEEM) || (unit === HEH && next === 0);
}

/** The skeleton of two words written as one, from theirs: that of هونغ كونغ is that of هونكونغ. */
export function joinSkeletons(first: string, second: string): string {
  const rest = second.startsWith(VOWEL_FIRST) ? second.slice(1) : second;
  return first.endsWith(rest.charAt(0)) ? first + rest.slice(1) : first + rest;
}

/** The skeletons that a second word has whose join with a first word is a skeleton cut at a place. */
export function secondSkeletons(skeleton: string, cut: number): readonly string[] {
  const rest = skeleton.slice(cut);
  return [rest, skeleton.charAt(cut - 1) + rest, VOWEL_FIRST + rest];
}

/** Letters at the beginning of a word that are not heard, by the sound that is: تش, تز and دج, and ش for the German s. */
const UNHEARD: Readonly<Record<string, string>> = { x: "ت", s: "تش", g: "د" };

/** What a word begins with of which nothing is heard: digits, Latin letters, and ه that stands alone. */
const SILENT = "0123456789abcdefghijklmnopqrstuvwxyzه";

/** The characters that a normalized word begins with whose skeleton begins with a sound, or is empty. */
export function beginningsOf(sound: string): string {
  if (sound === "") return SILENT;
  if (sound === VOWEL_FIRST) return VOWELS;
  const [letters = ""] = Object.entries(CLASSES).find(([, letter]) => letter === sound) ?? [];
  return letters + (UNHEARD[sound] ?? "");
}

/** How many consonants a skeleton holds. */
export function consonantsOf(skeleton: string): number {
  return skeleton.startsWith(VOWEL_FIRST) ? skeleton.length - 1 : skeleton.length;
}

/** Whether two normalized spellings have the same written vowels, of which a final ة is one. */
export function haveSameVowels(a: string, b: string): boolean {
  return vowelsOf(a) === vowelsOf(b);
}

function vowelsOf(word: string): string {
  return [...word.replace(/ه$/u, "ا")].filter((letter) => VOWELS.includes(letter)).join("");
}
