/**
 * A reader of Arabic numerals by the rules of the grammars, strict in gender, case and the form of the counted noun, and
 * independent of the library: what it takes is well-formed, and it tells the value.
 *
 * Rules (Wright, A Grammar of the Arabic Language, I § 318–327, and the usage of modern print):
 * 1 and 2 agree; 3 to 10 oppose the gender of what is counted, and the ten of a teen agrees with it; 11 and 13 to 19 know no
 * case, 12 declines its first part; tens and duals end in ون or ان, in the oblique cases in ين. A counted noun (here ألف,
 * مليون …, all masculine) is plural behind 3 to 10, an accusative singular behind 11 to 99, a genitive singular behind
 * hundreds, where a dual hundred loses its ن; one and two of it are said by the noun itself, behind hundreds too.
 *
 * @example
 * readNumeral("ثلاث وعشرون", { gender: "feminine", case: "nominative" }); // 23
 * readNumeral("ثلاثة وعشرون", { gender: "feminine", case: "nominative" }); // undefined: the gender is wrong
 */

/** What the numeral is said of, and where it stands. */
export interface Manner {
  readonly gender: "masculine" | "feminine";
  readonly case: "nominative" | "genitive" | "accusative";
}

interface Word {
  readonly text: string;
  /** Joined by و to the word before. */
  readonly joined: boolean;
}

interface Read {
  readonly value: number;
  readonly next: number;
}

const STEMS: Readonly<Record<string, number>> = { ثلاث: 3, أربع: 4, خمس: 5, ست: 6, سبع: 7, ثماني: 8, تسع: 9, عشر: 10 };
const TENS: Readonly<Record<string, number>> = { عشر: 20, ثلاث: 30, أربع: 40, خمس: 50, ست: 60, سبع: 70, ثمان: 80, تسع: 90 };
const HUNDREDS: Readonly<Record<string, number>> = { مئة: 100, ثلاثمئة: 300, أربعمئة: 400, خمسمئة: 500, ستمئة: 600, سبعمئة: 700, ثمانمئة: 800, تسعمئة: 900 };
const SCALES: readonly { readonly value: number; readonly one: string; readonly many: string }[] = [
  { value: 1e12, one: "تريليون", many: "تريليونات" },
  { value: 1e9, one: "مليار", many: "مليارات" },
  { value: 1e6, one: "مليون", many: "ملايين" },
  { value: 1e3, one: "ألف", many: "آلاف" },
];
const TANWEEN = "\u064bا";

/** The value of a well-formed numeral; undefined where a rule is broken. */
export function readNumeral(text: string, manner: Manner): number | undefined {
  if (text === (manner.case === "accusative" ? `صفر${TANWEEN}` : "صفر")) return 0;
  const words = text.split(" ").map((word, i): Word => (i > 0 && word.startsWith("و") && !word.startsWith("واحد") ? { text: word.slice(1), joined: true } : { text: word, joined: false }));
  let value = 0;
  let next = 0;
  for (const { value: scale, one, many } of SCALES) {
    const read = readScale(words, next, one, many, manner);
    if (!read) continue;
    value += read.value * scale;
    next = read.next;
  }
  const rest = next < words.length && words[next]!.joined === next > 0 ? readBelowThousand(words, next, manner) : undefined;
  if (rest) [value, next] = [value + rest.value, rest.next];
  return next === words.length && next > 0 ? value : undefined;
}

/** What is counted by a scale's noun, from token `i`: one, two, or a number with the noun in its form. */
function readScale(words: readonly Word[], i: number, one: string, many: string, manner: Manner): Read | undefined {
  if (i >= words.length || words[i]!.joined !== i > 0) return undefined;
  const itself = nounAlone(words[i]!.text, one, manner);
  if (itself) return { value: itself, next: i + 1 };
  const dual = manner.case === "nominative" ? "مئتا" : "مئتي";
  const count = words[i]!.text === dual ? { value: 200, next: i + 1, construct: true } : readBelowThousand(words, i, { ...manner, gender: "masculine" });
  if (!count || count.next >= words.length || count.value < 3) return undefined;
  const noun = words[count.next]!;
  const below = count.value % 100;
  const form = below === 0 ? one : below <= 10 ? many : one + TANWEEN;
  if (noun.joined || noun.text !== form || below === 1 || below === 2 || (count.value === 200) !== "construct" in count) return undefined;
  const more = below === 0 && count.next + 1 < words.length && words[count.next + 1]!.joined ? nounAlone(words[count.next + 1]!.text, one, manner) : undefined;
  return more ? { value: count.value + more, next: count.next + 2 } : { value: count.value, next: count.next + 1 };
}

/** The noun for one or two of itself. */
function nounAlone(text: string, one: string, { case: inCase }: Manner): 1 | 2 | undefined {
  if (text === (inCase === "accusative" ? one + TANWEEN : one)) return 1;
  return text === one + (inCase === "nominative" ? "ان" : "ين") ? 2 : undefined;
}

function readBelowThousand(words: readonly Word[], i: number, manner: Manner): Read | undefined {
  const first = words[i]!.text;
  const hundred = first === (manner.case === "nominative" ? "مئتان" : "مئتين") ? 200 : HUNDREDS[first];
  if (hundred === undefined) return readBelowHundred(words, i, manner);
  const rest = i + 1 < words.length && words[i + 1]!.joined ? readBelowHundred(words, i + 1, manner) : undefined;
  return rest ? { value: hundred + rest.value, next: rest.next } : { value: hundred, next: i + 1 };
}

function readBelowHundred(words: readonly Word[], i: number, manner: Manner): Read | undefined {
  const tens = tensOf(words[i]!.text, manner);
  if (tens) return { value: tens, next: i + 1 };
  const beside = words[i + 1];
  const unitOfTeen = beside && !beside.joined && beside.text === (manner.gender === "feminine" ? "عشرة" : "عشر") ? teenUnit(words[i]!.text, manner) : undefined;
  if (unitOfTeen) return { value: 10 + unitOfTeen, next: i + 2 };
  const joinedTens = beside?.joined ? tensOf(beside.text, manner) : undefined;
  const unitOfTens = joinedTens ? unitBeforeTens(words[i]!.text, manner) : undefined;
  if (joinedTens && unitOfTens) return { value: joinedTens + unitOfTens, next: i + 2 };
  const unit = unitOf(words[i]!.text, manner);
  return unit === undefined ? undefined : { value: unit, next: i + 1 };
}

function tensOf(text: string, manner: Manner): number | undefined {
  const ending = manner.case === "nominative" ? "ون" : "ين";
  return text.endsWith(ending) ? TENS[text.slice(0, -2)] : undefined;
}

/** One and two agree in gender, and two shows its case. */
function smallUnit(text: string, { gender, case: inCase }: Manner): 1 | 2 | undefined {
  if (gender === "feminine") return text === "واحدة" ? 1 : text === (inCase === "nominative" ? "اثنتان" : "اثنتين") ? 2 : undefined;
  if (text === (inCase === "accusative" ? `واحد${TANWEEN}` : "واحد")) return 1;
  return text === (inCase === "nominative" ? "اثنان" : "اثنين") ? 2 : undefined;
}

/** 1 to 10 before its noun; three to ten oppose its gender. */
function unitOf(text: string, manner: Manner): number | undefined {
  return smallUnit(text, manner) ?? (manner.gender === "feminine" ? STEMS[text] : masculine(text));
}

function masculine(text: string): number | undefined {
  return text.endsWith("ة") ? STEMS[text.slice(0, -1)] : undefined;
}

/** A unit that no noun follows: one is إحدى in the feminine, eight loses its ي, the accusative shows. */
function unitBeforeTens(text: string, manner: Manner): number | undefined {
  if (manner.gender === "masculine") return smallUnit(text, manner) ?? below(10, masculine(text));
  if (text === "إحدى") return 1;
  const two = smallUnit(text, manner);
  if (two === 2) return 2;
  if (manner.case !== "accusative") return text === "ثمان" ? 8 : text === "ثماني" ? undefined : below(10, STEMS[text]);
  return text.endsWith(TANWEEN) ? below(10, STEMS[text.slice(0, -2)]) : undefined;
}

/** The first part of a teen: without case but in twelve. */
function teenUnit(text: string, { gender, case: inCase }: Manner): number | undefined {
  const [one, two] = gender === "feminine" ? ["إحدى", "اثنت"] : ["أحد", "اثن"];
  if (text === one) return 1;
  if (text === two + (inCase === "nominative" ? "ا" : "ي")) return 2;
  return below(10, gender === "feminine" ? STEMS[text] : masculine(text));
}

function below(limit: number, value: number | undefined): number | undefined {
  return value !== undefined && value < limit ? value : undefined;
}
