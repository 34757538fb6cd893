/**
 * The scores of blocks corrected by where they stand: what boxes hold is no body, and a paragraph that is nearly sure is one beside
 * another or where the others stand.
 *
 * @example
 * placedScores(blocks, markup)[7] > 0; // a paragraph
 */
import type { ScoredBlock } from "./block-score.js";
import type { Markup } from "./markup.js";
import type { PagePart } from "./zone.js";

/** Parts of a page whose short lines are no paragraphs, however near the text they stand: boxes, lists, forms. */
const BOXES: readonly PagePart[] = ["aside", "list", "form", "consent", "advert", "share", "navigation", "footer", "comment", "caption"];
/** Parts that hold no paragraph at all. */
const NO_BODY: readonly PagePart[] = ["comment", "consent", "navigation", "footer", "caption"];
const NEVER = -10;
/** Log odds at which a paragraph beside another is likely enough; a long one next to the article's element, such as its lead; and what makes it one. */
const LIKELY = -1;
const LIKELY_LEAD = -2;
const LONG = 160;
const LEAST = 0.01;

/** The scores: short lines in boxes are never body; a paragraph that is nearly sure is, beside one that is or where the others stand. */
export function placedScores(blocks: readonly ScoredBlock[], markup: readonly Markup[] | undefined): Float64Array {
  const scores = Float64Array.from(blocks, ({ kind, score }, i) => {
    const parts = markup?.[i]?.parts;
    const isBoxed = parts !== undefined && score > NEVER && (kind === "prose" ? NO_BODY : BOXES).some((part) => parts.has(part));
    return isBoxed ? NEVER : score;
  });
  const isSure = (i: number): boolean => (scores[i] ?? NEVER) > 0;
  const isPlaced = (i: number): boolean => {
    const mark = markup?.[i];
    return mark?.levelsUp === 0 && mark.levelsOff === 0 && !BOXES.some((part) => mark.parts.has(part));
  };
  return scores.map((score, i) => {
    const { kind, length, ending } = blocks[i]!;
    if (score > 0 || kind !== "prose") return score;
    const isLead = length >= LONG && ending === "sentence" && (markup?.[i]?.levelsUp ?? Infinity) <= 1;
    const isBeside = isSure(i - 1) || isSure(i + 1);
    return (score > LIKELY && (isBeside || isPlaced(i))) || (score > LIKELY_LEAD && isLead && isBeside) ? LEAST : score;
  });
}
