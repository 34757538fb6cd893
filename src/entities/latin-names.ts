/**
 * The English names of the tables, found in runs of Latin letters.
 *
 * @example
 * const names = compileLatinNames(builtinRecords());
 * namesIn("Joe Biden in London", names).map(({ record }) => record.id); // ["joe-biden", "london"]
 */
import type { GazetteerRecord } from "./gazetteer/index.js";

/** English names by their folded words, of which the longest has `longest`; acronyms by their capitals. */
export interface LatinNames {
  readonly records: ReadonlyMap<string, GazetteerRecord>;
  readonly longest: number;
}

/** A name in a run: `from`/`to` count in UTF-16 units of the run. */
export interface LatinName {
  readonly from: number;
  readonly to: number;
  readonly record: GazetteerRecord;
}

interface LatinWord {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What may stand between the words of one name: AT&T, al-Assad, U.S., Christie's. */
const INSIDE = /^(?:[ \u00a0]|[ \u00a0]?[-–'’.&+][ \u00a0]?)$/u;
/** Capitals mark names, but for the first word of a sentence. */
const CAPITAL = /^\p{Lu}/u;
/** Ids of bodies that are known by their initials: who, afp. */
const INITIALS = /^[a-z]{2,5}$/u;
/** Words that open a sentence or a heading with a capital and are no part of a name. */
const SMALL_WORDS = new Set(["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "when", "while", "with"]);
/** Words that clubs are named with or without. */
const CLUB = new Set(["fc", "afc", "cf", "sc", "ac"]);

/** Compiles the English names of records; of two records with one name the earlier stays. */
export function compileLatinNames(records: Iterable<GazetteerRecord>): LatinNames {
  const found = new Map<string, GazetteerRecord>();
  let longest = 0;
  for (const record of records) {
    for (const key of keysOf(record)) {
      if (key === "" || found.has(key)) continue;
      found.set(key, record);
      longest = Math.max(longest, key.split(" ").length);
    }
  }
  return { records: found, longest };
}

/** The name, the words of the id (fc-barcelona), initials, and clubs without their FC. */
function keysOf({ id, type, kind, name: { en } }: GazetteerRecord): string[] {
  if (en === undefined) return [];
  const words = wordsOf(en).map(({ text }) => fold(text));
  if (words[0] === "the") words.shift();
  const keys = [words.join(" "), id.includes("-") ? id.replaceAll("-", " ") : ""];
  if (type === "group" && INITIALS.test(id)) keys.push(id.toUpperCase());
  if (kind === "club") keys.push(words.filter((word) => !CLUB.has(word)).join(" "));
  return keys;
}

/** The names in a run, left to right, the longest at each place. */
export function namesIn(run: string, { records, longest }: LatinNames): LatinName[] {
  const words = wordsOf(run);
  const found: LatinName[] = [];
  for (let first = 0; first < words.length; ) {
    const { last, record } = CAPITAL.test(words[first]!.text) ? longestName(run, words, first, records, longest) : NO_NAME;
    if (record && !(last === first && (opensSentence(run, words, first) || standsInName(run, words, first)))) {
      const { from } = words[words[first - 1]?.text === "The" && record.type === "group" ? first - 1 : first]!;
      found.push({ from, to: words[last]!.to, record });
      first = last;
    }
    first++;
  }
  return found;
}

interface Longest {
  readonly last: number;
  readonly record?: GazetteerRecord;
}

const NO_NAME: Longest = { last: -1 };

/** The longest name that begins at word `first`. */
function longestName(run: string, words: readonly LatinWord[], first: number, records: LatinNames["records"], longest: number): Longest {
  const initials = records.get(words[first]!.text);
  let found: Longest = initials ? { last: first, record: initials } : NO_NAME;
  for (let last = first; last < words.length && last - first < longest; last++) {
    if (last > first && !INSIDE.test(run.slice(words[last - 1]!.to, words[last]!.from))) break;
    const record = records.get(keyOf(words, first, last));
    if (record) found = { last, record };
  }
  return found;
}

/** Whether a word's capital says nothing: the first of a sentence that goes on in small letters. */
function opensSentence(run: string, words: readonly LatinWord[], at: number): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  const first = before === undefined || /[.!?]\s/u.test(run.slice(before.to, words[at]!.from));
  return first && next !== undefined && /^\p{Ll}/u.test(next.text);
}

/** Whether a one-word name is part of another that no table knows: Jean Dupont, Google Maps. */
function standsInName(run: string, words: readonly LatinWord[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  const joined = (left: LatinWord, right: LatinWord): boolean => /^[ \u00a0-]$/u.test(run.slice(left.to, right.from));
  const named = ({ text }: LatinWord): boolean => CAPITAL.test(text) && !SMALL_WORDS.has(text.toLowerCase());
  return (before !== undefined && joined(before, word) && named(before)) || (next !== undefined && joined(word, next) && named(next));
}

function keyOf(words: readonly LatinWord[], first: number, last: number): string {
  return words.slice(first, last + 1).map(({ text }) => fold(text)).join(" ");
}

function wordsOf(text: string): LatinWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ from: index, to: index + word.length, text: word }));
}

/** Small letters without accents: Erdoğan is Erdogan. */
function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");
}
