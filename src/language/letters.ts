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
  ckb: new Set(["لە", "بە", "بۆ", "کە", "ئەم", "ئەو", "ئەوە", "هەر", "هەموو", "دەکات", "نییە", "هەیە", "لەگەڵ", "یان"]),
  zlm: new Set(["دان", "يڠ", "اين", "ايت", "دڠن", "تيدق", "تياد", "اورڠ", "ڤون", "كڤد", "ڤد", "اونتوق", "اتاو", "دالم", "اوليه", "سموا", "ستياڤ", "سسياڤا", "برحق", "اداله"]),
  pnb: new Set(["دا", "دی", "دے", "نوں", "وچ", "تے", "اے", "ایس", "جے", "نال", "اوہ", "اوہدے", "ایہ", "دیاں", "کوئی", "کسے", "وی", "لئی", "توں", "اوہناں", "اوہنوں", "ایہدے", "اپنے", "ہوئے", "کولوں", "جنہاں"]),
  skr: new Set(["دا", "دی", "دے", "کوں", "وچ", "ہے", "ہن", "اتے", "کیتے", "نال", "تے", "کنوں", "ایں", "جیہڑے", "ہوسی", "کہیں", "اچ", "ہک", "انہاں", "کیتی", "ڋوں", "جو", "آپڻے", "آپݨے", "ہووݨ", "نئیں"]),
};

/** Share of letters beyond the Arabic alphabet above which a text is not Arabic. Arabic news spells some names with پ چ گ ڤ. */
const FOREIGN_SHARE = 0.04;

/** Letters that Arabic borrows for names and dialects (چان, گال, ڤيديو, أڭادير): beside signs of Arabic they are no sign against it. */
const LOANED = new Set([..."پچگڤژڭ"]);

/** Words of Persian as keyboards without ی and ک give them. */
const PERSIAN_ON_ARABIC_KEYS = new Set(["كه", "را", "است", "در", "به", "از", "اين", "آن", "مي", "با", "براي", "يك", "خود"]);

/** All of those letters, but for ى, which Arabic has as well. */
const FOREIGN = new Set([...Object.values(EXTRA_LETTERS).join("")].filter((letter) => letter !== "ى"));

/** Whether a UTF-16 unit is a letter of the Arabic blocks; marks, digits and punctuation are none. */
function isArabicLetter(unit: number): boolean {
  return (unit >= 0x620 && unit <= 0x64a && unit !== 0x640) || (unit >= 0x66e && unit <= 0x6d5 && unit !== 0x670 && unit !== 0x6d4) || (unit >= 0x6fa && unit <= 0x6ff) || (unit >= 0x750 && unit <= 0x77f) || (unit >= 0x8a0 && unit <= 0x8c9);
}

/** A language with a confidence, 0..1. */
export interface LanguageGuess {
  readonly language: string;
  readonly confidence: number;
}

/**
 * The language of Arabic-script text by its letters; `undefined` where they are Arabic's own, or such as Arabic borrows in a text that has
 * `arabicSigns` of it.
 */
export function languageByLetters(text: string, arabicSigns: number): LanguageGuess | undefined {
  let letters = 0;
  const foreign: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isArabicLetter(unit)) continue;
    letters++;
    if (FOREIGN.has(text.charAt(i))) foreign.push(text.charAt(i));
  }
  const words = text.split(/[^\p{L}\p{M}]+/u);
  const persian = words.filter((word) => PERSIAN_ON_ARABIC_KEYS.has(word)).length;
  if (persian >= 3 && persian > arabicSigns) return { language: "pes", confidence: 0.6 };
  if (foreign.length === 0 || foreign.length / letters < FOREIGN_SHARE) return undefined;
  if (arabicSigns > persian && arabicSigns * 3 >= foreign.length && foreign.every((letter) => LOANED.has(letter))) return undefined;
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
