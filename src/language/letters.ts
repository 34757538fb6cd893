/**
 * Languages of the Arabic script, told by the letters that only they use.
 *
 * @example
 * languageByLetters("زمانی که پدرم"); // { language: "pes", … }: پ and ی are no Arabic letters
 *
 * The letters are those of the languages' alphabets as Unicode names them; a language scores for each letter that it uses and
 * Arabic does not, and loses for each that it does not use.
 */

/** Letters beyond the Arabic alphabet, by ISO 639-3 code. */
const EXTRA_LETTERS: Readonly<Record<string, string>> = {
  pes: "پچژگکی",
  urd: "پچژگکیٹڈڑںےہھۓۂ",
  pbu: "پچژګټډړږښڼځڅېۍکی",
  snd: "پچڇڃڄڀٺٽٿڊڏڌڍڦڪگڳڱڻھٻے",
  uig: "پچژگڭۇۆۈۋېىەھ",
  ckb: "پچژگڤڕڵۆێەکیھ",
  pnb: "پچژگکیٹڈڑںےہھݨۓ",
  skr: "پچژگکیٹڈڑںےہھٻڄݙڳݨ",
  zlm: "چڠڤݢڽۏ",
};

/** Letters that settle a language by themselves where they come often. */
const TELLING: Readonly<Record<string, string>> = {
  pbu: "ګټډړږښڼځڅېۍ",
  snd: "ڇڃڀٺٿڊڏڌڍڦڱڻ",
  uig: "ڭۇۈۋ",
  ckb: "ڕڵێ",
  skr: "ٻڄݙڳ",
  pnb: "ݨ",
  zlm: "ڠݢڽۏ",
  urd: "ٹڈڑںے",
};

/** Common short words of languages that share their letters. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  pes: new Set(["که", "را", "است", "در", "به", "از", "این", "آن", "می", "با", "برای", "هر", "خود", "یا"]),
  urd: new Set(["ہے", "ہیں", "کے", "کی", "کا", "میں", "اور", "سے", "کو", "نہیں", "کیا"]),
  pnb: new Set(["دا", "دی", "دے", "نوں", "وچ", "تے", "اے", "ایس", "جے", "نال", "اوہ", "اوہدے", "ایہ", "دیاں", "کوئی", "کسے", "وی", "لئی", "توں"]),
  skr: new Set(["دا", "دی", "دے", "کوں", "وچ", "ہے", "ہن", "اتے", "کیتے", "نال", "تے", "کنوں", "ایں", "جیہڑے", "ہوسی", "کہیں"]),
};

/** Share of letters beyond the Arabic alphabet above which a text is not Arabic. Arabic news spells some names with پ چ گ ڤ. */
const FOREIGN_SHARE = 0.04;

/** A language with a confidence, 0..1. */
export interface LanguageGuess {
  readonly language: string;
  readonly confidence: number;
}

/** The language of Arabic-script text by its letters; `undefined` where they are Arabic's own. */
export function languageByLetters(text: string): LanguageGuess | undefined {
  const letters = [...text.matchAll(/\p{Script=Arabic}/gu)].map(([letter]) => letter).filter((letter) => /\p{L}/u.test(letter));
  const isForeign = (letter: string): boolean => Object.values(EXTRA_LETTERS).some((extra) => extra.includes(letter)) && letter !== "ى";
  const foreign = letters.filter(isForeign);
  if (foreign.length === 0 || foreign.length / letters.length < FOREIGN_SHARE) return undefined;
  const words = text.split(/[^\p{L}\p{M}]+/u);
  const scores = Object.entries(EXTRA_LETTERS).map(([language, extra]) => {
    const own = foreign.filter((letter) => extra.includes(letter)).length;
    const telling = foreign.filter((letter) => TELLING[language]?.includes(letter) ?? false).length;
    const said = words.filter((word) => WORDS[language]?.has(word) ?? false).length;
    return { language, score: own - 3 * (foreign.length - own) + 2 * telling + 4 * said };
  });
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores as [(typeof scores)[0], (typeof scores)[0]];
  if (first.score <= 0) return undefined;
  return { language: first.language, confidence: Math.min(1, 0.5 + (first.score - Math.max(0, second.score)) / (2 * first.score)) };
}
