/**
 * Arabic in plain Latin letters, for slugs and for readers: ALA-LC without its marks.
 *
 * @example
 * toLatin("مدينة القاهرة"); // "mdinat al-qahra"
 *
 * Source: the ALA-LC romanization table for Arabic (2012), its dots, macrons and signs of ع and hamza left out. Short vowels are written
 * where the text has them and nowhere else: nothing is guessed. و and ي are vowels between consonants and consonants elsewhere.
 */

/** Consonants. Hamza and ع, which ALA-LC writes as signs, leave nothing. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ب: "b", ت: "t", ث: "th", ج: "j", ح: "h", خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z", س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z",
  ع: "", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", ء: "", ؤ: "", ئ: "", پ: "p", چ: "ch", ڤ: "v", گ: "g", ژ: "zh", ک: "k",
};

/** Vowel marks; sukun leaves nothing. */
const MARKS: Readonly<Record<string, string>> = {
  "\u064b": "an", "\u064c": "un", "\u064d": "in", "\u064e": "a", "\u064f": "u", "\u0650": "i", "\u0652": "", "\u0670": "a", "\u0640": "",
};
const SHADDA = "\u0651";

/** Alefs by the vowel they open a word with. */
const ALEFS: Readonly<Record<string, string>> = { ا: "a", أ: "a", آ: "a", ٱ: "a", إ: "i", ى: "a" };

const GOD = /^[اٱ]لل[\u0651\u064e\u0670]*ه[\u064e-\u0650]?$/u;
const WORD = /[\p{Script=Arabic}\u064b-\u0652\u0640]+/gu;
const ARTICLE = /^(و\u064e?)?(?:[اٱ]\u0652?ل\u0652?(?=[\p{L}\p{M}]{3})|ل\u0650?ل\u0652?(?=[\p{L}\p{M}]{3}))/u;

/** Each Arabic word of a text in Latin letters; everything else stays, Arabic punctuation and digits too. */
export function toLatin(text: string): string {
  return text.replace(WORD, (word: string, at: number) => {
    if (!/\p{L}/u.test(word)) return word;
    // A teh marbuta before a word with the article is read as t: مدينة القاهرة.
    const construct = /^\s+ال/u.test(text.slice(at + word.length, at + word.length + 8)) && !/^(?:و\u064e?)?ال/u.test(word);
    const { article, rest } = partArticle(word);
    return article + (GOD.test(rest) ? "allah" : letters(spoken(rest, article !== ""), construct));
  });
}

/** A word without the doublings that ALA-LC leaves out: of a sun letter behind the article, and of a final ي. */
function spoken(word: string, behindArticle: boolean): string {
  const plain = word.replace(/\u0650?ي[\u064b-\u0650]?\u0651[\u064b-\u0650]?$/u, "\u0650ي");
  return behindArticle ? plain.replace(/^(\p{L}[\u064b-\u0650]?)\u0651/u, "$1") : plain;
}

/** The article and what joins it, hyphenated, and the rest. وال counts only before four letters or more (والدة has none). */
function partArticle(word: string): { readonly article: string; readonly rest: string } {
  if (GOD.test(word)) return { article: "", rest: word };
  const found = ARTICLE.exec(word);
  const rest = word.slice(found?.[0].length ?? 0);
  const joined = found?.[1] !== undefined;
  if (!found || (joined && (rest.match(/\p{L}/gu)?.length ?? 0) < 4)) return { article: "", rest: word };
  return { article: (joined ? "wa-" : "") + (/[اٱ]/u.test(found[0]) ? "al-" : "lil-"), rest };
}

const isVowelLetter = (letter: string | undefined): boolean => letter !== undefined && /[اأإآٱىوي]/u.test(letter);
const isVowelMark = (mark: string | undefined): boolean => mark !== undefined && /[\u064b-\u0651]/u.test(mark);

function letters(marked: string, construct: boolean): string {
  // Unicode's own order puts shadda behind the vowel, speech before it.
  const word = marked.replace(/([\u064b-\u0650\u0652])\u0651/gu, `${SHADDA}$1`).replace(/^إ\u0650?ي(?![\u064b-\u0652])/u, "إ");
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    const next = word[i + 1];
    if (letter === SHADDA) out += /(?:th|kh|dh|sh|gh|[a-z])$/u.exec(out)?.[0] ?? "";
    else if (letter === "ة") out += construct ? "t" : "";
    else if (letter === "و" || letter === "ي") out += semivowel(word, i, out);
    else if (letter in ALEFS) out += alef(word, i);
    else out += CONSONANTS[letter] ?? MARKS[letter] ?? letter;
    // The a of teh marbuta, unless a mark or an alef has written it; behind an alef it is heard as h.
    if (next === "ة" && !out.endsWith("a")) out += "a";
    else if (next === "ة" && letter in ALEFS && !construct) out += "h";
  }
  return out;
}

/** w and y beside vowels and at the start, u and i between consonants; behind the mark of its own sound a semivowel only makes it long. */
function semivowel(word: string, i: number, out: string): string {
  const [consonant, vowel, mark] = word.charAt(i) === "و" ? ["w", "u", "\u064f"] : ["y", "i", "\u0650"];
  const next = word[i + 1];
  if (i === 0 || isVowelMark(next)) return consonant;
  if (word[i - 1] === mark) return "";
  const behindVowel = /[aiu]$/u.test(out);
  if (next === "ة" || isVowelLetter(next)) return consonant === "y" && !behindVowel ? "iy" : consonant;
  return behindVowel ? consonant : vowel;
}

/** An alef is a; at the start of a word it only carries the vowel marked on it, and behind a fatha it only makes it long. */
function alef(word: string, i: number): string {
  if (isVowelMark(word[i + 1])) return "";
  if (i === 0) return ALEFS[word.charAt(0)]!;
  return word[i - 1] === "\u064e" || word[i - 1] === "\u064b" ? "" : "a";
}
