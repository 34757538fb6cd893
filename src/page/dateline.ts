/**
 * The place a report is filed from, as it stands before the first sentence: «القاهرة –», «بيروت - رويترز»,
 * «الرياض 12 مارس 2026 (وكالة) –», «صور (جنوب لبنان) –», «غزة/ الأناضول».
 *
 * @example
 * const at = datelineOf(text, block, { isLine: false, known: new Set() });
 * at && [sliceOf(text, at.place), text.slice(at.end, at.end + 4)]; // ["الرياض", "أعلن"]
 */
import { signedDateline, wireDateline } from "./agency-dateline.js";
import type { Block } from "./block.js";
import { dateIn } from "./date-line.js";
import { type Dateline, type DatelineOptions, LONGEST_PLACE, placeSpan, REACH, textFrom, wordsBefore } from "./dateline-parts.js";
import { hasRole } from "./furniture.js";
import { isPlaceName } from "./place-name.js";

export type { Dateline, DatelineOptions } from "./dateline-parts.js";

const DASH = /\s?[-\u0640]{1,2}\s|\s[-\u0640]{1,2}/gu;

/**
 * The dateline at the start of a block, or that a block of its own is.
 */
export function datelineOf(text: string, block: Block, options: DatelineOptions): Dateline | undefined {
  const wire = wireDateline(text, block, options) ?? signedDateline(text, block, options.known);
  if (wire) return wire;
  const chain = options.isLine ? undefined : chainDateline(text, block, options.known);
  if (chain) return chain;
  const head = block.folded.slice(0, REACH);
  for (const { 0: mark, index } of head.matchAll(DASH)) {
    const count = wordsBefore(block, index);
    if (count === 0 || count > LONGEST_PLACE + 7) return undefined;
    const next = block.starts[count];
    if (!options.isLine && next === undefined) return undefined;
    const place = listedPlace(block, count, index) ?? (options.isLine && next !== undefined ? undefined : shapedPlace(block, count, index, options.known));
    if (!place) break;
    // «بيروت - رويترز - قال …»: an agency between two dashes belongs to the dateline.
    const end = agencyEnd(block, count, index + mark.length) ?? { next };
    return { place: placeSpan(block, place[0], place[1]), end: textFrom(text, block, end.next) };
  }
  return colonDateline(text, block) ?? (options.isLine ? lineDateline(block, options.known) : undefined);
}

/**
 * «فهد العتيبي- الجريدة- مكة المكرمة: علمت …», «عين – نيويورك ارتفعت …»: the place comes last, behind author or paper, with a
 * mark behind it or none. Only a place the table knows.
 */
function chainDateline(text: string, block: Block, known: ReadonlySet<string>): Dateline | undefined {
  const { words, folded, foldedEnds } = block;
  let first = 0;
  let author: Dateline["author"];
  for (let part = 0; part < MOST_PARTS; part++) {
    let last = first;
    while (last < words.length && last - first < LONGEST_PLACE && !/[-:]/u.test(gapBehind(block, last))) last++;
    if (part > 0) {
      for (let size = Math.min(LONGEST_PLACE, words.length - first); size > 0; size--) {
        if (!isPlaceName(words.slice(first, first + size)) || (last < first + size - 1 && last > first)) continue;
        return { place: placeSpan(block, first, first + size), end: textFrom(text, block, block.starts[first + size]), ...(author && { author }) };
      }
    }
    if (last - first >= LONGEST_PLACE || last >= words.length || !gapBehind(block, last).includes("-") || foldedEnds[last]! > REACH) return undefined;
    const name = words.slice(first, last + 1);
    if (isPlaceName(name) || !/^\p{Script=Arabic}+$/u.test(name.join("")) || /[،,.؟"]/u.test(folded.slice(0, foldedEnds[last]))) return undefined;
    if (part === 0 && isName(name) && !hasRole(name, "agency") && !name.every((word) => known.has(word))) author = placeSpan(block, first, last + 1);
    first = last + 1;
  }
  return undefined;
}

/** Author, paper, place. */
const MOST_PARTS = 3;

/** What stands between a word and the next one, folded. */
function gapBehind({ words, folded, foldedEnds }: Block, word: number): string {
  const next = foldedEnds[word + 1];
  return folded.slice(foldedEnds[word], next === undefined ? folded.length : next - words[word + 1]!.length);
}

/** The words of a place the table knows, as [first, behind the last], with nothing but asides between it and the mark. */
function listedPlace(block: Block, count: number, mark: number): readonly [number, number] | undefined {
  for (let size = Math.min(count, LONGEST_PLACE); size > 0; size--) {
    if (!isPlaceName(block.words.slice(0, size))) continue;
    return size === count || isAside(block, size, count, mark) ? [0, size] : undefined;
  }
  return undefined;
}

/** The words of a place no table knows, told from their number and from what surrounds them. */
function shapedPlace(block: Block, count: number, mark: number, known: ReadonlySet<string>): readonly [number, number] | undefined {
  const { words } = block;
  const size = asideStart(block, count);
  // «أيمن حسن- سبق: كشفت …» names an author and a paper, no place.
  if (/^\s?[-\u0640]{1,2}[^-:،,.]{2,30}[-:]/u.test(block.folded.slice(mark))) return undefined;
  if (size > 2 || words.slice(0, size).some((word) => !/^\p{Script=Arabic}{2,}$/u.test(word))) return undefined;
  const isKnown = words.slice(0, size).every((word) => known.has(word));
  return size < count || isKnown || (size === 1 && !secondDash(block.folded, mark)) ? [0, size] : undefined;
}

/** Whether what stands between a place and the mark is an agency, a date, or in brackets or behind a slash. */
function isAside(block: Block, size: number, count: number, mark: number): boolean {
  const between = block.folded.slice(block.foldedEnds[size - 1], mark);
  if (/^\s*[(/،,:«"]/u.test(between)) return true;
  const rest = block.words.slice(size, count);
  return hasRole(rest, "agency") || startsWithDate(block, size);
}

function startsWithDate(block: Block, at: number): boolean {
  const date = dateIn(block);
  return date !== undefined && date.first <= at + 1 && date.first >= at;
}

/** Where a bracket, slash or date begins among the first words. */
function asideStart(block: Block, count: number): number {
  for (let i = 1; i < count; i++) {
    const gap = block.folded.slice(block.foldedEnds[i - 1], block.foldedEnds[i]);
    if (/^\s*[(/]/u.test(gap) || startsWithDate(block, i)) return i;
  }
  return count;
}

/** Dashes on both sides of a phrase set it off within a sentence: «محمد صلاح - نجم ليفربول - سجّل». */
function secondDash(folded: string, first: number): boolean {
  return /\s[-\u0640]\s/u.test(folded.slice(first + 3, first + 3 + REACH));
}

/** The word behind an agency's name that follows the dash, with its own mark. */
function agencyEnd(block: Block, count: number, from: number): { readonly next: number | undefined } | undefined {
  for (let size = 4; size > 0; size--) {
    const last = count + size;
    if (last > block.words.length || !hasRole(block.words.slice(count, last), "agency")) continue;
    const behind = block.folded.slice(block.foldedEnds[last - 1], block.foldedEnds[last - 1]! + 4);
    if (last === block.words.length || /^[)\]»"]?\s?[-:\u0640/]/u.test(behind)) return { next: block.starts[last] };
  }
  // «دبي - «الصحيفة»: …»: a quoted name with a colon behind it.
  const quoted = /^\s?"[^"]{2,30}"\s?:/u.exec(block.folded.slice(from - 1, from + 40));
  if (!quoted) return undefined;
  return { next: block.starts[wordsBefore(block, from - 1 + quoted[0].length)] };
}

const COLON = /^\s?(?:\([^)]{2,30}\)|\/\s?[^\-:/]{2,24})?\s?[:/]\s?(?:"[^"]{2,30}"\s?[:-]?)?/u;
/** «لندن - «الصحيفة»:», the dash folded from a stroke or not. */
const QUOTED = /^\s?"[^"]{2,30}"\s?[:-]/u;

/** «القاهرة: «الصحيفة»»، «دبي (رويترز):» and «واشنطن: قال»: a colon counts only behind a place the table knows. */
function colonDateline(text: string, block: Block): Dateline | undefined {
  const { words, folded, foldedEnds } = block;
  for (let size = Math.min(LONGEST_PLACE, words.length); size > 0; size--) {
    if (!isPlaceName(words.slice(0, size))) continue;
    const behind = folded.slice(foldedEnds[size - 1], REACH);
    const aside = COLON.exec(behind) ?? QUOTED.exec(behind);
    if (!aside) return undefined;
    const count = wordsBefore(block, foldedEnds[size - 1]! + aside[0].length);
    const next = block.starts[count];
    return next === undefined ? undefined : { place: placeSpan(block, 0, size), end: textFrom(text, block, next) };
  }
  return undefined;
}

/** A line of its own: «أصداء الفرات / النجف», «دبي، رويترز», «بغداد». A part of it is a place, the rest an agency or the site. */
function lineDateline(block: Block, known: ReadonlySet<string>): Dateline | undefined {
  const { words } = block;
  if (words.length > 7 || block.ending !== "open") return undefined;
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length, first + LONGEST_PLACE); last > first; last--) {
      if (!isPlaceName(words.slice(first, last))) continue;
      const rest = [...words.slice(0, first), ...words.slice(last)];
      const isSetOff = /[/(،,:|-]/u.test(block.folded);
      // «سعاد المنصوري – الدار البيضاء»: the rest may be the site, or the author.
      const isRest = rest.length === 0 || hasRole(rest, "agency") || (isSetOff && (rest.every((word) => known.has(word)) || isName(rest)));
      return isRest ? { place: placeSpan(block, first, last), end: block.end } : undefined;
    }
  }
  return undefined;
}

function isName(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{L}{2,}$/u.test(word));
}
