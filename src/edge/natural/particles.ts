/**
 * The ways to read a written word as particles, a word and a pronoun: a word list holds «مدرسة», texts write «وبالمدرسة» and
 * «مدرستهم».
 *
 * This is orthography, not analysis: every cut is offered, and a cut counts only where the rest is a listed word.
 *
 * @example
 * readings("وبيتهم").map(({ front, rest, back }) => [front, rest, back]);
 * // [["", "وبيتهم", ""], ["و", "بيتهم", ""], ["وب", "يتهم", ""], ["", "وبيت", "هم"], ["و", "بيت", "هم"], …]
 */

/** One reading: `front + rest + back` is the word, but for letters that change before a pronoun. */
export interface WordReading {
  readonly front: string;
  readonly rest: string;
  readonly back: string;
}

const PRONOUNS = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "ي", "نا", "ني"];
/** Letters of the rest, at the least, where anything was taken off. */
const SHORTEST_REST = 2;

/** The article; words that begin with these letters of their own go on in ت (التزام, التقاء). One with the article takes no pronoun. */
const ARTICLE = /^(?:ال(?!ت)|لل)/u;

/** Conjunction, preposition, article; ل takes the alef of ال. س stands before verbs, without article. */
const FRONTS = ["", "و", "ف"].flatMap((joined) => ["", "ال", "ب", "بال", "ك", "كال", "ل", "لل", "س"].map((particle) => joined + particle));

/** The readings of a word, those that take off least first; the first is the word as it stands. */
export function readings(word: string): readonly WordReading[] {
  const found = FRONTS.filter((front) => word.startsWith(front)).flatMap((front) => ["", ...PRONOUNS].flatMap((back) => readingsOf(word, front, back)));
  return found.sort((a, b) => a.front.length + a.back.length - (b.front.length + b.back.length));
}

function readingsOf(word: string, front: string, back: string): WordReading[] {
  if (front === "" && back === "") return [{ front, rest: word, back }];
  if (!word.endsWith(back) || word.length - front.length - back.length < SHORTEST_REST) return [];
  const rest = word.slice(front.length, word.length - back.length);
  if (back === "") return [{ front, rest, back }];
  if (ARTICLE.test(rest) || /[ال]ل$/u.test(front)) return [];
  // Before a pronoun ة is written ت and ى is written ا: مدرستهم, مستشفاهم.
  const before = { ت: "ة", ا: "ى" }[rest.slice(-1)];
  return [{ front, rest, back }, ...(before === undefined ? [] : [{ front, rest: rest.slice(0, -1) + before, back }])];
}

/**
 * The word of a reading with another rest.
 *
 * @example
 * rejoin({ front: "ب", rest: "مدرصة", back: "نا" }, "مدرسة"); // "بمدرستنا"
 */
export function rejoin({ front, back }: WordReading, rest: string): string {
  if (back === "") return front + rest;
  return front + rest.replace(/ة$/u, "ت").replace(/ى$/u, "ا") + back;
}
