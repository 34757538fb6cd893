/**
 * Numbers in Arabic words, in the gender and case a sentence asks for.
 *
 * @example
 * numberToWords(23);                                                   // "ثلاثة وعشرون"
 * numberToWords(23, { gender: "feminine", case: "genitive" });         // "ثلاث وعشرين"
 * numberToWords(2500);                                                 // "ألفان وخمسمئة"
 */

/** How a number is said. */
export interface NumberWordsOptions {
  /** Gender of what is counted, which the numbers 3 to 10 oppose: ثلاثة رجال, ثلاث نساء. Default `"masculine"`. */
  readonly gender?: "masculine" | "feminine";
  /** Default `"nominative"`. */
  readonly case?: "nominative" | "genitive" | "accusative";
}

interface Manner {
  readonly feminine: boolean;
  readonly oblique: boolean;
  readonly accusative: boolean;
}

const LARGEST = Number.MAX_SAFE_INTEGER;
const UNITS = ["", "واحد", "اثنان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
const TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
const HUNDREDS = ["", "مئة", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];
/** Scales, largest first: value, singular, plural. */
const SCALES: readonly (readonly [value: number, one: string, many: string])[] = [
  [1e15, "كوادريليون", "كوادريليونات"],
  [1e12, "تريليون", "تريليونات"],
  [1e9, "مليار", "مليارات"],
  [1e6, "مليون", "ملايين"],
  [1e3, "ألف", "آلاف"],
];

/**
 * A number in words; `parseNumber` reads them back.
 *
 * The last unit is written as before its noun (ثماني), duals and thousands as in counting (مئتان, which is مئتا before a
 * noun). Decimals follow فاصلة digit by digit; a negative number begins with سالب.
 *
 * @throws {RangeError} where the number is not finite, or beyond ±9,007,199,254,740,991.
 * @throws {RangeError} on a gender or case that does not exist.
 */
export function numberToWords(number: number, options: NumberWordsOptions = {}): string {
  const { gender = "masculine", case: grammaticalCase = "nominative" } = options;
  if (typeof number !== "number") throw new TypeError(`numberToWords: number must be a number, got ${typeof number}`);
  if (!(Math.abs(number) <= LARGEST)) throw new RangeError(`numberToWords: number must lie within ±${LARGEST}, got ${number}`);
  if (!["masculine", "feminine"].includes(gender)) throw new RangeError(`numberToWords: gender must be masculine or feminine, got ${gender}`);
  if (!["nominative", "genitive", "accusative"].includes(grammaticalCase)) {
    throw new RangeError(`numberToWords: case must be nominative, genitive or accusative, got ${grammaticalCase}`);
  }
  const manner = { feminine: gender === "feminine", oblique: grammaticalCase !== "nominative", accusative: grammaticalCase === "accusative" };
  const absolute = Math.abs(number);
  const whole = Math.trunc(absolute);
  const words = [integerWords(whole, manner)];
  const decimals = decimalDigits(absolute);
  if (decimals) words.push("فاصلة", ...Array.from(decimals, (digit) => (digit === "0" ? "صفر" : unitWord(Number(digit), { feminine: false, oblique: false, accusative: false }))));
  return (number < 0 ? "سالب " : "") + words.join(" ");
}

/** The digits behind the point, "" where there are none; tiny numbers are written out, never as 1e-7. */
function decimalDigits(absolute: number): string {
  if (Number.isInteger(absolute)) return "";
  const printed = String(absolute);
  return (printed.includes("e") ? trimZeros(absolute.toFixed(20)) : printed).split(".")[1] ?? "";
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (digits.charAt(end - 1) === "0") end--;
  return digits.slice(0, end);
}

function integerWords(number: number, manner: Manner): string {
  if (number === 0) return manner.accusative ? "صفرًا" : "صفر";
  const terms: string[] = [];
  let rest = number;
  for (const [value, one, many] of SCALES) {
    const count = Math.floor(rest / value);
    rest -= count * value;
    if (count > 0) terms.push(scaleWords(count, one, many, manner));
  }
  if (rest > 0) terms.push(groupWords(rest, manner));
  return terms.join(" و");
}

/**
 * ألف, ألفان, ثلاثة آلاف, أحد عشر ألفًا, مئة ألف, مئتا ألف: the noun of a scale follows its count as any counted noun does. One
 * and two stand for themselves behind a hundred too: مئة ألف وألف, مئة ألف وألفان.
 */
function scaleWords(count: number, one: string, many: string, manner: Manner): string {
  const { oblique, accusative } = manner;
  if (count === 1) return accusative ? `${one}ًا` : one;
  if (count === 2) return one + (oblique ? "ين" : "ان");
  const below = count % 100;
  if (below === 1 || below === 2) return `${scaleWords(count - below, one, many, manner)} و${scaleWords(below, one, many, manner)}`;
  if (count === 200) return `${oblique ? "مئتي" : "مئتا"} ${one}`;
  const noun = below === 0 ? one : below <= 10 ? many : `${one}ًا`;
  return `${groupWords(count, { ...manner, feminine: false })} ${noun}`;
}

/** 1 to 999. */
function groupWords(number: number, manner: Manner): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const terms: string[] = [];
  if (hundreds === 2) terms.push(manner.oblique ? "مئتين" : "مئتان");
  else if (hundreds > 0) terms.push(HUNDREDS[hundreds]!);
  if (rest > 0 && rest <= 10) terms.push(unitWord(rest, manner));
  else if (rest > 10 && rest < 20) terms.push(teenWords(rest - 10, manner));
  else if (rest >= 20) {
    if (rest % 10 > 0) terms.push(unitBeforeTens(rest % 10, manner));
    terms.push(TENS[Math.floor(rest / 10)]! + (manner.oblique ? "ين" : "ون"));
  }
  return terms.join(" و");
}

function unitWord(unit: number, { feminine, oblique, accusative }: Manner): string {
  if (unit === 1) return feminine ? "واحدة" : accusative ? "واحدًا" : "واحد";
  if (unit === 2) return (feminine ? "اثنت" : "اثن") + (oblique ? "ين" : "ان");
  return feminine ? UNITS[unit]! : masculineUnit(unit);
}

/** The form with ة, which counts masculine nouns. */
function masculineUnit(unit: number): string {
  return unit === 8 ? "ثمانية" : `${UNITS[unit]!}ة`;
}

/** Before tens no noun follows, so that ثمان loses its ي, and the accusative shows: ثلاثًا وعشرين, ثمانيًا وعشرين. */
function unitBeforeTens(unit: number, manner: Manner): string {
  if (!manner.feminine || unit === 2) return unitWord(unit, manner);
  if (unit === 1) return "إحدى";
  if (manner.accusative) return `${UNITS[unit]!}ًا`;
  return unit === 8 ? "ثمان" : UNITS[unit]!;
}

/** أحد عشر, اثنتي عشرة, ثلاث عشرة: fixed but for twelve. */
function teenWords(unit: number, { feminine, oblique }: Manner): string {
  const ten = feminine ? "عشرة" : "عشر";
  if (unit === 1) return `${feminine ? "إحدى" : "أحد"} ${ten}`;
  if (unit === 2) return `${feminine ? "اثنت" : "اثن"}${oblique ? "ي" : "ا"} ${ten}`;
  return `${feminine ? UNITS[unit]! : masculineUnit(unit)} ${ten}`;
}
