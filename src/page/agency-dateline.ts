/**
 * Datelines that agencies and correspondents write: a place with date and agency behind it, or with the author's name.
 *
 * @example
 * // «العين في 11 مارس/ وام / استقبل …» → place العين; «المكلا - صالح باوزير: …» → place المكلا, author صالح باوزير
 */
import { nameWordOf } from "../entities/person/name-word.js";
import type { Block } from "./block.js";
import { type Dateline, type DatelineOptions, LONGEST_PLACE, placeSpan, REACH, textFrom, wordsBefore } from "./dateline-parts.js";
import { isPlaceName } from "./place-name.js";
import { readWire } from "./wire-dateline.js";

/** A place with date and agency behind it, as the agencies write them; one that no table knows needs both. */
export function wireDateline(text: string, block: Block, options: DatelineOptions): Dateline | undefined {
  const { words, folded, foldedEnds } = block;
  const isKnown = (names: readonly string[]): boolean => names.every((name) => options.known.has(name));
  for (let size = Math.min(LONGEST_PLACE, words.length); size > 0; size--) {
    const isListed = isPlaceName(words.slice(0, size));
    if (!isListed && (options.isLine || size > 2 || words[size - 1] === "في" || !words.slice(0, size).every((word) => /^\p{Script=Arabic}{2,}$/u.test(word)))) continue;
    const wire = readWire(folded, withCountry(block, size), isKnown, (name) => options.own?.has(name) ?? false);
    if (!wire || (!isListed && (wire.asides < 2 || !wire.hasDate))) {
      if (isListed) return undefined;
      continue;
    }
    const next = block.starts[foldedEnds.findIndex((at) => at > wire.end)];
    if (next === undefined && !options.isLine) return undefined;
    return { place: placeSpan(block, 0, size), end: textFrom(text, block, next) };
  }
  return undefined;
}

/** «المكلا - صالح باوزير: …»: a place, and an author's name or the paper's own that ends in a colon. */
export function signedDateline(text: string, block: Block, known: ReadonlySet<string>): Dateline | undefined {
  const { words, folded, foldedEnds } = block;
  for (let size = Math.min(LONGEST_PLACE, words.length); size > 0; size--) {
    if (!isPlaceName(words.slice(0, size))) continue;
    const match = SIGNED.exec(folded.slice(foldedEnds[size - 1], REACH));
    if (!match) return undefined;
    const count = wordsBefore(block, foldedEnds[size - 1]! + match[0].length);
    const isOwn = words.slice(size, count).every((word) => known.has(word));
    if (!isOwn && (count - size < 2 || nameWordOf(words[size]!) === undefined)) return undefined;
    return { place: placeSpan(block, 0, size), end: textFrom(text, block, block.starts[count]), ...(!isOwn && { author: placeSpan(block, size, count) }) };
  }
  return undefined;
}

const SIGNED = /^\s?[-/]{1,2}\s?\p{L}+(?:\s\p{L}+){0,3}\s?:/u;

/** Where «دبي، الإمارات العربية المتحدة» ends in the folded text. */
function withCountry({ words, folded, foldedEnds }: Block, size: number): number {
  const end = foldedEnds[size - 1]!;
  if (!/^\s?[،,]/u.test(folded.slice(end, end + 2))) return end;
  for (let count = Math.min(LONGEST_PLACE, words.length - size); count > 0; count--) {
    if (isPlaceName(words.slice(size, size + count))) return foldedEnds[size + count - 1]!;
  }
  return end;
}
