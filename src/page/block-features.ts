/**
 * What the block classifier sees of a block: its kind and shape, what stands around it, where on the page it stands, and, on
 * HTML pages, its markup. Every feature is between 0 and 1.
 *
 * @example
 * featuresOf(blocks)[3][FEATURES.indexOf("prose")]; // 1
 */
import { normalize } from "../normalize/index.js";
import { opensSentence, type PageBlock } from "./classify.js";
import { contentWords, kinship } from "./kinship.js";
import type { Markup } from "./markup.js";
import type { PagePart } from "./zone.js";

/** What is known of a page beside its blocks. */
export interface PageSigns {
  /** The markup of each block; HTML only. */
  readonly markup?: readonly Markup[];
  /** The titles that the page's head gives; HTML only. */
  readonly titles?: readonly string[];
}

/** A block in its page; one value that moves on from block to block. */
interface Place {
  readonly blocks: readonly PageBlock[];
  at: number;
  block: PageBlock;
  mark: Markup | undefined;
  /** Most paragraphs of the page end in a full stop. */
  readonly isPunctuated: boolean;
  /** Content words of the page's titles. */
  readonly subject: ReadonlySet<string>;
  /** Blocks since the last head of a list, of comments; Infinity where there is none. */
  sinceList: number;
  sinceComment: number;
}

/** Length from which more makes no difference, in code units. */
const FULL = 600;
const LONG = 160;
/** Marks within a text from which more make no difference. */
const MANY_MARKS = 4;
/** A list's influence fades over so many blocks. */
const FADE = 8;
const DEEP = 4;
const LINKED = 0.75;

const yes = (holds: boolean): number => (holds ? 1 : 0);
const isKind = ({ blocks, at }: Place, step: number, kind: string): number => yes(blocks[at + step]?.kind === kind);
const isMeta = ({ blocks, at }: Place, step: number): number => yes(META_KINDS.has(blocks[at + step]?.kind ?? ""));
const inPart = (part: PagePart) => (place: Place): number => yes(place.mark?.parts.has(part) ?? false);
const META_KINDS: ReadonlySet<string> = new Set(["date", "byline", "time", "counter", "section"]);

/** The features: name and value. */
const TABLE: readonly (readonly [name: string, value: (place: Place) => number])[] = [
  ["bias", () => 1],
  ["prose", ({ block }) => yes(block.kind === "prose")],
  ["excerpt", ({ block }) => yes(block.kind === "excerpt")],
  ["title", ({ block }) => yes(block.kind === "title")],
  ["label", ({ block }) => yes(block.kind === "label")],
  ["furniture", ({ block }) => yes(block.kind === "furniture")],
  ["furniture whole", ({ block }) => yes(block.hit?.match === "whole")],
  ["caption", ({ block }) => yes(block.kind === "caption")],
  ["date or byline", ({ block }) => yes(META_KINDS.has(block.kind))],
  ["noise", ({ block }) => yes(block.kind === "noise")],
  ["length", ({ block }) => Math.min(1, Math.log1p(block.length) / Math.log1p(FULL))],
  ["long", ({ block }) => yes(block.length >= LONG)],
  ["sentence end", ({ block }) => yes(block.ending === "sentence")],
  ["open end among sentences", ({ block, isPunctuated }) => yes(block.ending === "open" && isPunctuated)],
  ["sentence opened", ({ block }) => yes(opensSentence(block))],
  ["marks within", ({ block }) => Math.min(1, marksIn(block.folded) / MANY_MARKS)],
  ["repeated", ({ block }) => yes(block.repeats > 1)],
  ["prose before", (place) => (isKind(place, -1, "prose") + isKind(place, -2, "prose")) / 2],
  ["prose behind", (place) => (isKind(place, 1, "prose") + isKind(place, 2, "prose")) / 2],
  ["titles around", (place) => (isKind(place, -2, "title") + isKind(place, -1, "title") + isKind(place, 1, "title") + isKind(place, 2, "title")) / 4],
  ["furniture around", (place) => (isKind(place, -2, "furniture") + isKind(place, -1, "furniture") + isKind(place, 1, "furniture") + isKind(place, 2, "furniture")) / 4],
  ["date beside", (place) => (isMeta(place, -1) + isMeta(place, 1)) / 2],
  ["behind a list's head", ({ sinceList }) => Math.max(0, 1 - sinceList / FADE)],
  ["behind comments", ({ sinceComment }) => yes(sinceComment < Infinity)],
  ["position", ({ at, blocks }) => at / Math.max(1, blocks.length - 1)],
  ["subject", ({ block, subject }) => (block.kind === "prose" ? kinship(subject, contentWords(block.words)) : 0)],
  ["linked", ({ mark }) => mark?.linked ?? 0],
  ["all linked", ({ mark }) => yes((mark?.linked ?? 0) > LINKED)],
  ["heading", ({ mark }) => yes((mark?.heading ?? 0) > 0)],
  ["paragraph", ({ mark }) => yes(mark?.isParagraph ?? false)],
  ["item", ({ mark }) => yes(mark?.isItem ?? false)],
  ["bold", ({ mark }) => yes(mark?.isBold ?? false)],
  ["in the core", ({ mark }) => yes(mark?.levelsUp === 0)],
  ["levels above the core", ({ mark }) => Math.min(1, (mark?.levelsUp ?? 0) / DEEP)],
  ["levels off", ({ mark }) => Math.min(1, (mark?.levelsOff ?? 0) / DEEP)],
  ["in content", inPart("content")],
  ["in navigation", inPart("navigation")],
  ["in header", inPart("header")],
  ["in footer", inPart("footer")],
  ["in aside", inPart("aside")],
  ["in list", inPart("list")],
  ["in comment", inPart("comment")],
  ["in share", inPart("share")],
  ["in tags", inPart("tags")],
  ["in form", inPart("form")],
  ["in consent", inPart("consent")],
  ["in advert", inPart("advert")],
  ["in author", inPart("author")],
  ["in meta", inPart("meta")],
  ["in caption", inPart("caption")],
];

/** The names of the features, in the order of `featuresOf`'s columns. */
export const FEATURES: readonly string[] = TABLE.map(([name]) => name);

function marksIn(folded: string): number {
  let count = 0;
  for (let i = 0; i + 1 < folded.length && count < MANY_MARKS; i++) if (folded.charCodeAt(i + 1) === 32 && MARKS.includes(folded.charAt(i))) count++;
  return count;
}

const MARKS = ",،؛;.:";

/** What heads a list or the comments, by the block's own words. */
const LIST_ROLES: ReadonlySet<string> = new Set(["related", "most-read", "latest", "read-also"]);

/** A row of features for each block. Linear. */
export function featuresOf(blocks: readonly PageBlock[], signs: PageSigns = {}): Float64Array[] {
  const prose = blocks.filter(({ kind }) => kind === "prose");
  const isPunctuated = prose.filter(({ ending }) => ending === "sentence").length >= prose.length * 0.6;
  const subject = contentWords((signs.titles ?? []).slice(0, 2).flatMap(foldedWords));
  if (blocks.length === 0) return [];
  const place: Place = { blocks, at: 0, block: blocks[0]!, mark: undefined, isPunctuated, subject, sinceList: Infinity, sinceComment: Infinity };
  return blocks.map((block, at) => {
    place.at = at;
    place.block = block;
    place.mark = signs.markup?.[at];
    const row = new Float64Array(TABLE.length);
    for (let n = 0; n < row.length; n++) row[n] = TABLE[n]![1](place);
    const { kind, hit } = block;
    place.sinceList = kind === "furniture" && hit && LIST_ROLES.has(hit.role) ? 1 : place.sinceList + 1;
    place.sinceComment = kind === "furniture" && hit?.role === "comment" ? 1 : place.sinceComment + 1;
    return row;
  });
}

function foldedWords(title: string): string[] {
  return normalize(title).match(/[\p{L}\p{N}]+/gu) ?? [];
}
