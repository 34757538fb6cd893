/**
 * Arabic in plain Latin letters, for slugs and for readers: ALA-LC without its marks.
 *
 * @example
 * toLatin("مدينة القاهرة"); // "madinat al-qahirah"
 * toLatin("مُدَرِّس");        // "mudarris"
 *
 * Source: the ALA-LC romanization table for Arabic (2012), its dots, macrons and signs of ع and hamza left out. A word with vowel marks
 * is written as they say. Of the others data/romanized-words.json knows the common ones, and what is left gets vowels by its shape
 * (`latin-bare.ts`): readable, often right, never certain.
 */
import { romanizeBare } from "./latin-bare.js";
import { romanizeMarked } from "./latin-marked.js";
import { romanizedWord } from "./romanized-words.js";

const GOD = /^[اٱ]لل[\u0651\u064e\u0670]*ه[\u064e-\u0650]?$/u;
const WORD = /[\p{Script=Arabic}\u064b-\u0655\u0670\u0640]+/gu;
/** و or ف, then the article, or ل and the article as لل. */
const ARTICLE = /^([وف]\u064e?)?(?:[اٱ]\u0652?ل\u0652?(?=[\p{L}\p{M}]{2})|ل\u0650?ل\u0652?(?=[\p{L}\p{M}]{3}))/u;
/** Marks that tell vowels; shadda and tanwin alone do not. */
const VOWEL_MARK = /[\u064e-\u0650\u0652\u0670]/u;
/** A word with the article behind a space, and what a family's name looks like. */
const DEFINITE = /^\s+(ال\p{L}[\p{L}\p{M}]*)/u;
const FAMILY = /^ال\p{L}{3,}ي$/u;
/** As much of the next word as is looked at, in UTF-16 units. */
const LONGEST_WORD = 40;
const JOINED: Readonly<Record<string, string>> = { و: "wa-", ف: "fa-" };

/** Each Arabic word of a text in Latin letters; everything else stays, Arabic punctuation and digits too. */
export function toLatin(text: string): string {
  return text.replace(WORD, (word: string, at: number) => {
    if (!/\p{Lo}/u.test(word)) return word;
    // A teh marbuta before a word with the article is read as t: مدينة القاهرة; not in a name before a family's: عائشة القذافي.
    const next = DEFINITE.exec(text.slice(at + word.length, at + word.length + LONGEST_WORD))?.[1];
    const construct = next !== undefined && !FAMILY.test(next) && !/^(?:و\u064e?)?ال/u.test(word);
    return romanize(word.normalize("NFKC").replaceAll("\u0640", ""), construct);
  });
}

function romanize(word: string, construct: boolean): string {
  if (GOD.test(word)) return "allah";
  const known = knownWord(word, construct);
  if (known !== undefined) return known;
  const servant = /^(عبد)(ال\p{L}{3,})$/u.exec(word);
  if (servant) return `${romanize(servant[1]!, false)} ${romanize(servant[2]!, false)}`;
  const by = /^ب(ال(\p{L}{3,}))$/u.exec(word);
  if (by && romanizedWord(by[2]!) !== undefined) return `bi-${romanize(by[1]!, construct)}`;
  const { article, rest } = partArticle(word);
  if (article === "") return VOWEL_MARK.test(word) ? romanizeMarked(word, construct) : romanizeBare(unmarked(word), construct);
  if (GOD.test(`ا${rest}`)) return `${article}allah`;
  return article + (knownWord(rest, construct) ?? (VOWEL_MARK.test(rest) ? romanizeMarked(rest, construct, true) : romanizeBare(unmarked(rest), construct)));
}

/** What the table knows of a word without vowel marks. */
function knownWord(word: string, construct: boolean): string | undefined {
  if (VOWEL_MARK.test(word)) return undefined;
  const latin = romanizedWord(word.replace(/[\u064b-\u0651]/gu, ""));
  return latin !== undefined && construct && word.endsWith("ة") ? latin.replace(/h?$/u, "t") : latin;
}

/** A word with no other mark than shadda. شكرًا is said shukran; other tanwin falls silent at a pause. */
function unmarked(word: string): string {
  return word.replace(/ا?\u064bا?$/u, "ان").replace(/[\u064b-\u064d]/gu, "");
}

/** The article and what joins it, hyphenated, and the rest. وال counts only before four letters or more (والدة has none). */
function partArticle(word: string): { readonly article: string; readonly rest: string } {
  const found = ARTICLE.exec(word);
  const rest = word.slice(found?.[0].length ?? 0);
  const joined = found?.[1]?.charAt(0);
  if (!found || (joined !== undefined && (rest.match(/\p{L}/gu)?.length ?? 0) < 4)) return { article: "", rest: word };
  return { article: (joined === undefined ? "" : JOINED[joined]!) + (/[اٱ]/u.test(found[0]) ? "al-" : "lil-"), rest };
}
