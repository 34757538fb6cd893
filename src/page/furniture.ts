/**
 * Page furniture: the words that sites of many makers print around articles, from `data/furniture.json`, and how a block is
 * matched against them. A record counts for a whole block, for a block's start (`"match": "start"`), or anywhere in a short
 * block (`"match": "within"`), as it says.
 *
 * @example
 * furnitureOf(block("اترك تعليقك"))?.role; // "comment"
 */
import { normalize } from "../normalize/index.js";
import { furnitureJson } from "../tables/furniture.generated.js";
import type { Block } from "./block.js";

/** What a phrase is printed for. The last six name parts of an article and are no furniture by themselves. */
export const FURNITURE_ROLES = [
  "menu", "navigation", "search", "login", "share", "comment", "related", "most-read", "latest", "read-also", "newsletter", "follow",
  "cookie", "footer", "credit", "caption", "tags", "advert", "poll", "highlights", "author", "error",
  "published", "updated", "byline", "agency", "section", "dateline",
] as const;

/** See `FURNITURE_ROLES`. */
export type FurnitureRole = (typeof FURNITURE_ROLES)[number];

/** One record of `data/furniture.json`. */
export interface FurnitureRecord {
  readonly phrase: string;
  readonly language: "ar" | "en" | "fr";
  readonly role: FurnitureRole;
  /** Default `"whole"`. */
  readonly match?: "whole" | "start" | "within";
}

/** A phrase found in a block. */
export interface FurnitureHit {
  readonly role: FurnitureRole;
  readonly match: "whole" | "start" | "within";
  /** How many of the block's words the phrase takes. */
  readonly words: number;
}

interface FurnitureTable {
  readonly whole: ReadonlyMap<string, readonly FurnitureRole[]>;
  readonly start: ReadonlyMap<string, readonly FurnitureRole[]>;
  /** The first words of `start`: few blocks begin with one. */
  readonly openers: ReadonlySet<string>;
  /** All phrases that count anywhere in a short block, and their roles. */
  readonly within: RegExp;
  readonly withinRoles: ReadonlyMap<string, FurnitureRole>;
}

/** Roles that say what a block is, not that it is furniture. */
const PART_ROLES: ReadonlySet<FurnitureRole> = new Set(["published", "updated", "byline", "agency", "section", "dateline"]);
/** The longest phrase in words that a block's start is tried for. */
const LONGEST_PHRASE = 8;
/** A phrase of one or two words may open a sentence; it counts at a block's start only if the block is no longer than this. */
const SHORT_BLOCK = 80;
/** Longer blocks hold no furniture phrase within. */
const WITHIN_BLOCK = 220;

/** The words of a phrase, folded as those of blocks are. */
export function foldPhrase(phrase: string): string {
  return (normalize(phrase).match(/[\p{L}\p{N}]+|[©*@&]/gu) ?? []).join(" ");
}

let table: FurnitureTable | undefined;

function furnitureTable(): FurnitureTable {
  if (table) return table;
  const whole = new Map<string, FurnitureRole[]>();
  const start = new Map<string, FurnitureRole[]>();
  const withinRoles = new Map<string, FurnitureRole>();
  for (const { phrase, role, match = "whole" } of JSON.parse(furnitureJson) as FurnitureRecord[]) {
    const key = foldPhrase(phrase);
    if (match === "within") withinRoles.set(normalize(phrase), role);
    else {
      const map = match === "start" ? start : whole;
      map.set(key, [...(map.get(key) ?? []), role]);
    }
  }
  const phrases = [...withinRoles.keys()].map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  const openers = new Set([...start.keys()].map((key) => key.split(" ", 1)[0]!));
  return (table = { whole, start, openers, within: new RegExp(phrases.join("|"), "u"), withinRoles });
}

/** Whether the words, as a whole, are a phrase of a role: `hasRole(["جده"], "dateline")`. */
export function hasRole(words: readonly string[], role: FurnitureRole): boolean {
  if (words.length === 0 || words.length > LONGEST_PHRASE) return false;
  return furnitureTable().whole.get(words.join(" "))?.includes(role) ?? false;
}

/** The longest phrase of a role that the words begin with, in words; 0 where there is none. */
export function startsWithRole(words: readonly string[], role: FurnitureRole): number {
  const { start, openers } = furnitureTable();
  if (!openers.has(words[0] ?? "")) return 0;
  for (let count = Math.min(words.length, LONGEST_PHRASE); count > 0; count--) {
    if (start.get(words.slice(0, count).join(" "))?.includes(role)) return count;
  }
  return 0;
}

/** The furniture phrase a block is, begins with or holds, if any. Whole blocks count before starts, longer starts before shorter. */
export function furnitureOf(block: Block): FurnitureHit | undefined {
  const { words } = block;
  if (words.length === 0) return undefined;
  const { whole, start, openers, within, withinRoles } = furnitureTable();
  if (words.length <= LONGEST_PHRASE + 2) {
    const role = firstFurniture(whole.get(words.join(" "))) ?? (/\p{N}/u.test(block.folded) ? firstFurniture(whole.get(withoutCounts(words).join(" "))) : undefined);
    if (role) return { role, match: "whole", words: words.length };
  }
  for (let count = openers.has(words[0]!) ? Math.min(words.length, LONGEST_PHRASE) : 0; count > 0; count--) {
    const role = firstFurniture(start.get(words.slice(0, count).join(" ")));
    if (role && mayStart(block, count, role)) return { role, match: "start", words: count };
  }
  if (block.length > WITHIN_BLOCK) return undefined;
  const role = withinRoles.get(within.exec(block.folded)?.[0] ?? "");
  return role && { role, match: "within", words: words.length };
}

/** Whether a phrase at a block's start makes furniture of it: a short one may just as well open a sentence. */
function mayStart(block: Block, count: number, role: FurnitureRole): boolean {
  if (count > 2) return true;
  if (block.length > SHORT_BLOCK || block.ending !== "open") return isSigned(block, count, /[:|]/u);
  return !NEEDS_SIGN.has(role) || isSigned(block, count, /[:|/»>\-([?]/u);
}

/** Roles whose one- and two-word phrases are also everyday words: they count only before a sign, as in «المصدر: رويترز». */
const NEEDS_SIGN: ReadonlySet<FurnitureRole> = new Set(["credit", "caption", "tags", "related"]);

/** Whether a sign that sets a label apart stands behind the first words of a block, or nothing does. */
function isSigned({ words, folded, foldedEnds }: Block, count: number, signs: RegExp): boolean {
  if (count >= words.length) return true;
  const gap = folded.slice(foldedEnds[count - 1], foldedEnds[count]! - words[count]!.length);
  return signs.test(gap);
}

function firstFurniture(roles: readonly FurnitureRole[] | undefined): FurnitureRole | undefined {
  return roles?.find((role) => !PART_ROLES.has(role));
}

/** «تعليقات (3)» without its count. */
function withoutCounts(words: readonly string[]): readonly string[] {
  return words.filter((word) => !/^\p{N}+$/u.test(word));
}
