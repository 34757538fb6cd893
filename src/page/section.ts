/**
 * The section a page files its article under: the last step of a breadcrumb, «التصنيف: …», or the label above the headline.
 *
 * @example
 * // «الرئيسية > محافظات > افتتاح أول مكتبة …» → «محافظات»
 */
import type { Span } from "../span.js";
import type { PageBlock } from "./classify.js";
import { dateIn } from "./date-line.js";
import { hasRole, startsWithRole } from "./furniture.js";
import { trimSpan } from "./lines.js";

/** A section's name has so many words at most. */
const LONGEST_SECTION = 4;
/** So many labels in a row are a menu. */
const MENU_ROW = 3;
const STEP = /\s?[>»›]\s?|\s[/|\\-]\s/gu;
/** A breadcrumb has so many steps at most; longer rows are menus. */
const MOST_STEPS = 5;

/** Finds the section above the body. */
export function findSection(text: string, blocks: readonly PageBlock[], at: { readonly headline: number | undefined; readonly first: number }): Span | undefined {
  for (let i = Math.min(at.first, blocks.length) - 1; i >= Math.max(0, at.first - 30); i--) {
    const block = blocks[i]!;
    if (block.kind === "section") return trimSpan(text, block.starts[startsWithRole(block.words, "section")]!, block.end);
    const step = breadcrumbSection(text, block, at.headline === undefined ? undefined : blocks[at.headline]);
    if (step) return step;
  }
  return labelSection(blocks, at.headline ?? at.first, at.first);
}

/** The last step of «الرئيسية > محافظات > …» that is neither home nor the headline. */
function breadcrumbSection(text: string, block: PageBlock, headline: PageBlock | undefined): Span | undefined {
  if (block.length > 300 || block.words.length < 2) return undefined;
  const isMarked = startsWithRole(block.words, "navigation") > 0;
  const raw = text.slice(block.start, block.end);
  const steps: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of raw.matchAll(STEP)) {
    steps.push({ start: from, end: index });
    from = index + mark.length;
  }
  steps.push({ start: from, end: raw.length });
  const names = steps.map((step) => block.words.filter((_, i) => block.starts[i]! >= block.start + step.start && block.ends[i]! <= block.start + step.end));
  const isHome = (words: readonly string[]): boolean => HOME.some((name) => words.at(-1) === name) && words.length <= 4;
  if (steps.length > MOST_STEPS || !isHome(names[0]!) || !(isMarked || /[>»›/]/u.test(raw) || steps.length <= 3)) return undefined;
  for (let i = steps.length - 1; i > 0; i--) {
    const words = names[i]!;
    if (words.length === 0 || words.length > LONGEST_SECTION || words.join(" ") === headline?.words.join(" ")) continue;
    return trimSpan(text, block.start + steps[i]!.start, block.start + steps[i]!.end);
  }
  return undefined;
}

/** What breadcrumbs call the start page (folded). */
const HOME = ["الرييسيه", "home", "accueil"];

/** The label above the headline, or between it and the body. */
function labelSection(blocks: readonly PageBlock[], headline: number, first: number): Span | undefined {
  for (let i = headline - 1; i >= Math.max(0, headline - 4); i--) {
    const block = blocks[i]!;
    if (block.kind === "date" || block.kind === "byline" || block.kind === "time" || block.kind === "noise") continue;
    if (!isSectionLabel(block)) break;
    const known = hasRole(block.words, "section");
    if (isMenuRow(blocks, i) && !known && block.repeats < 2) break;
    if (isMenuRow(blocks, i) && block.repeats < 2 && blocks[i - 1]?.run === block.run) break;
    return block;
  }
  for (let i = headline + 1; i < Math.min(first, headline + 5); i++) {
    const block = blocks[i]!;
    const beside = besideDate(block);
    if (beside) return beside;
    if (isSectionLabel(block) && (hasRole(block.words, "section") || block.repeats > 1)) return block;
  }
  return undefined;
}

/** «ثقافة 10/03/2026»: a section's name before the date of its line. */
function besideDate(block: PageBlock): Span | undefined {
  const date = block.kind === "date" ? dateIn(block) : undefined;
  if (!date || date.first === 0 || !hasRole(block.words.slice(0, date.first), "section")) return undefined;
  return { start: block.starts[0]!, end: block.ends[date.first - 1]! };
}

function isSectionLabel({ kind, words, hit, length }: PageBlock): boolean {
  if (words.length === 0 || words.length > LONGEST_SECTION || length > 40) return false;
  return kind === "label" || kind === "title" || (kind === "furniture" && (hit?.role === "latest" || (hit === undefined ? false : hasRole(words, "section"))));
}

/** Whether labels stand above a label, in the same box or each by itself, so that all of them look like a menu. */
function isMenuRow(blocks: readonly PageBlock[], index: number): boolean {
  let row = 1;
  const isAlone = (i: number): boolean => blocks[i - 1]?.run !== blocks[i]!.run && blocks[i + 1]?.run !== blocks[i]!.run;
  while (row < MENU_ROW && index - row >= 0) {
    const i = index - row;
    const isNext = blocks[i]!.run === blocks[i + 1]!.run || (isAlone(i) && isAlone(i + 1));
    if (!isNext || !isMenuEntry(blocks[i]!)) return false;
    row++;
  }
  return row >= MENU_ROW;
}

function isMenuEntry({ kind, words }: PageBlock): boolean {
  return words.length <= LONGEST_SECTION && (kind === "label" || kind === "furniture");
}
