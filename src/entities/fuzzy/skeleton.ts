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
const unitsOf = (letters: string): ReadonlySet<number> => new Set([...letters].map(unitOf));

const FIRST_UNIT = 0x600;
const LAST_UNIT = 0x6ff;
/** Skeleton letters by code unit of the Arabic block; empty where the letter falls away. */
const SKELETON_LETTERS: readonly string[] = skeletonLetters();

function skeletonLetters(): string[] {
  const byUnit = new Array<string>(LAST_UNIT - FIRST_UNIT + 1).fill("");
  for (const [letters, letter] of Object.entries(CLASSES)) for (const one of letters) byUnit[unitOf(one) - FIRST_UNIT] = letter;
  return byUnit;
}

const HEH = unitOf("ه");
const TEH = unitOf("ت");
const DAL = unitOf("د");
const JEEM = unitOf("ج");
const SHEEN = unitOf("ش");
/** Behind ت these are one sound with it: تشرشل, شرشل. */
const SIBILANTS = unitsOf("شسزص");
/** Before these ش is the German s: شتوتغارت, ستوتغارت. */
const STOPS = unitsOf("تطب");
const S = "s";

/** The skeleton of a normalized word. Letters that are not Arabic fall away. */
export function skeletonOf(word: string): string {
  let skeleton = VOWELS.includes(word.charAt(0)) ? VOWEL_FIRST : "";
  let last = "";
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const next = word.charCodeAt(at + 1);
    let heard = SKELETON_LETTERS[unit - FIRST_UNIT] ?? "";
    if (heard === "" || (unit === HEH && at === word.length - 1)) continue; // a final ه is ة
    if ((unit === TEH && SIBILANTS.has(next)) || (unit === DAL && next === JEEM)) continue;
    if (unit === SHEEN && STOPS.has(next)) heard = S;
    if (heard === last) continue;
    skeleton += heard;
    last = heard;
  }
  return skeleton;
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

/** How many consonants a skeleton holds. */
export function consonantsOf(skeleton: string): number {
  return skeleton.startsWith(VOWEL_FIRST) ? skeleton.length - 1 : skeleton.length;
}
