/**
 * Who wrote an article: «كتب: فلان», a name beside the date, or a part of a line such as «الأربعاء 11 مارس | 08:05 | فلان».
 *
 * @example
 * // «كتب: مصطفى الجزيرى» → «مصطفى الجزيرى»
 */
import type { Span } from "../span.js";
import { sliceOf } from "../span.js";
import type { Body } from "./body.js";
import type { PageBlock } from "./classify.js";
import { dateIn } from "./date-line.js";
import { furnitureOf, hasRole, startsWithRole } from "./furniture.js";
import { isPlaceName } from "./place-name.js";
import { contentWords } from "./kinship.js";
import { trimSpan } from "./lines.js";

/** A name has two to five words: «ن. بوزاهر», «د. خلدون المسعدي الراجح». */
const NAME_WORDS = [2, 5] as const;
/** Blocks above the headline that may hold the author. */
const ABOVE = 4;

/** Finds the author's name near the headline. */
export function findByline(
  text: string,
  blocks: readonly PageBlock[],
  at: { readonly headline: number | undefined; readonly body: Body; readonly section: Span | undefined; readonly dateline: number | undefined; readonly lead: ReadonlySet<string> },
): Span | undefined {
  const { headline = at.body.first, body } = at;
  const near: number[] = [];
  for (let i = headline + 1; i < body.first; i++) near.push(i);
  for (let i = headline - 1; i >= Math.max(0, headline - ABOVE); i--) near.push(i);
  for (const i of near) {
    const named = namedAuthor(text, blocks[i]!);
    if (named) return named;
  }
  for (const i of near) {
    if (blocks[i]!.kind === "date" || i === at.dateline) {
      const part = namePart(text, blocks[i]!, at.lead);
      if (part) return part;
    }
  }
  const last = blocks[body.last + 1];
  const bodyWords = new Set(body.paragraphs.slice(0, 20).flatMap((i) => [...contentWords(blocks[i]!.words)]));
  const name = near.find((i) => {
    const block = blocks[i]!;
    if (i === at.dateline || block.start === at.section?.start || !isNameLike(block, bodyWords)) return false;
    const isBesideDate = blocks[i - 1]?.kind === "date" || blocks[i + 1]?.kind === "date";
    return i > headline ? isBesideDate || i === headline + 1 || block.run === blocks[headline]!.run : isBesideDate || HONORIFICS.has(block.words[0]!);
  });
  if (name !== undefined) return spanOf(blocks[name]!);
  return last?.kind === "byline" ? namedAuthor(text, last) : undefined;
}

/** Titles that a name may open with (folded). */
export const HONORIFICS: ReadonlySet<string> = new Set(["د", "الدكتور", "الدكتوره", "ا", "م", "المهندس", "الاستاذ"]);

/** The name behind «كتب» and its like. */
function namedAuthor(text: string, block: PageBlock): Span | undefined {
  if (block.kind !== "byline" && block.kind !== "date") return undefined;
  const count = startsWithRole(block.words, "byline");
  if (count === 0 || count >= block.words.length) return undefined;
  const date = dateIn(block);
  const end = date && date.first > count ? block.ends[date.first - 1]! : block.end;
  return nameFrom(text, block.starts[count]!, end);
}

/** A name without the weekday or sign that follows it. */
function nameFrom(text: string, from: number, to: number): Span | undefined {
  const name = text.slice(from, to);
  const cut = /(?:[|•·\-–—,،:(]\s.*|[|•·\-–—,،:(]|\s(?:الأحد|الاحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت))$/su.exec(name);
  const span = trimSpan(text, from, cut ? from + cut.index : to);
  return span.end > span.start ? span : undefined;
}

/** The part of a date line or dateline that is a name: neither date, place, agency, site nor furniture. */
function namePart(text: string, block: PageBlock, lead: ReadonlySet<string>): Span | undefined {
  const raw = text.slice(block.start, block.end);
  let from = 0;
  for (const part of raw.split(/[|•·/]|\s[-–—]\s/u)) {
    const span = trimSpan(text, block.start + from, block.start + from + part.length);
    const at = raw.indexOf(part, from);
    from = at + part.length + 1;
    const words = block.words.filter((_, i) => block.starts[i]! >= span.start && block.ends[i]! <= span.end);
    const isName = words.length >= NAME_WORDS[0] && words.length <= NAME_WORDS[1] && !/\p{N}/u.test(part) && !furnitureOf({ ...block, words, length: part.length, folded: "", foldedEnds: words.map(() => 0) });
    if (isName && sliceOf(text, span) !== raw && isPerson(words, lead)) return span;
  }
  return undefined;
}

function isPerson(words: readonly string[], lead: ReadonlySet<string>): boolean {
  if (isPlaceName(words) || hasRole(words, "agency") || hasRole(words, "section")) return false;
  return words.every((word) => !/^(?:يوم|صباحا|مساء|ص|م)$/u.test(word)) && !words.every((word) => lead.has(word));
}

/** Two to five words, all letters, none of them the body's. */
function isNameLike(block: PageBlock, bodyWords: ReadonlySet<string>): boolean {
  const { kind, words, folded } = block;
  if ((kind !== "label" && kind !== "title") || words.length < NAME_WORDS[0] || words.length > NAME_WORDS[1] || block.repeats > 1) return false;
  if (/[\p{N}:?!|/"]/u.test(folded) || hasRole(words, "section") || isPlaceName(words)) return false;
  for (const word of contentWords(words)) if (bodyWords.has(word)) return false;
  return true;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
