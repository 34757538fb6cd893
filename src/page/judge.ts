/**
 * Whether a page holds an article at all, and how sure that is.
 *
 * @example
 * judge(blocks, findBody(blocks)); // { kind: "article", confidence: 0.97 }
 */
import type { Body } from "./body.js";
import type { PageBlock } from "./classify.js";
import { contentWords, kinship } from "./kinship.js";

/** A verdict on a page. */
export interface Verdict {
  readonly kind: "article" | "other";
  /** 0..1. */
  readonly confidence: number;
}

/** Prose of so many code units makes an article likelier than not. */
const ENOUGH_PROSE = 110;
/** Below this, a page that says so is an error or login page. */
const PROSE_OF_ERROR = 600;
/** Sentences of a front page share less than this with one another. */
const STRANGERS = 0.1;
/** So many sentences are enough to tell. */
const SAMPLE = 30;

/** Judges a page by its prose, its furniture and its lists. */
export function judge(blocks: readonly PageBlock[], body: Body): Verdict {
  const prose = body.paragraphs.filter((i) => blocks[i]!.kind === "prose");
  const mass = prose.reduce((sum, i) => sum + Math.min(blocks[i]!.length, 2000), 0);
  const count = (role: string): number => blocks.filter(({ hit, kind }) => hit?.role === role && kind === "furniture").length;
  const listed = blocks.filter(({ kind }) => kind === "title" || kind === "excerpt").length;
  const noise = count("error") * 250 + Math.max(0, count("login") - 3) * 60 + (areStrangers(blocks, prose) ? mass : 0);
  const titles = Math.max(0, listed - body.paragraphs.length - 2) * 12;
  const isError = count("error") > 0 && mass < PROSE_OF_ERROR;
  const balance = isError ? -ENOUGH_PROSE : mass - noise - ENOUGH_PROSE - Math.min(titles, mass * 0.6);
  const confidence = 1 / (1 + Math.exp(-balance / 150));
  return balance >= 0 ? { kind: "article", confidence } : { kind: "other", confidence: 1 - confidence };
}

/** Whether the sentences, by their blocks, have nothing to do with one another and no two stand together, as on a front page. */
export function areStrangers(blocks: readonly PageBlock[], prose: readonly number[]): boolean {
  if (prose.length < 4) return false;
  const first = prose[0]!;
  const last = prose.at(-1)!;
  let headlines = 0;
  for (let i = first; i < last; i++) if ((blocks[i]!.kind === "title" || blocks[i]!.kind === "label") && blocks[i]!.ending === "open") headlines++;
  if (headlines < prose.length * 0.6) return false;
  const pairs = prose.filter((i, n) => prose[n + 1] === i + 1).length;
  if (pairs > prose.length * 0.3) return false;
  const words = prose.slice(0, SAMPLE).map((i) => contentWords(blocks[i]!.words));
  let total = 0;
  for (let n = 0; n < words.length; n++) {
    const others = new Set(words.flatMap((set, m) => (m === n ? [] : [...set])));
    total += kinship(words[n]!, others);
  }
  return total / words.length < STRANGERS;
}
