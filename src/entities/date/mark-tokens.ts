/**
 * What the tokens of a text may be in a date, worked out once a form, and where a date can begin at all.
 *
 * من, بعد and هذا open dates too, and are everywhere; so in news a date is looked for only near an *anchor*, a word or number that only
 * dates have, and most of a text costs one glance a token.
 *
 * @example
 * anchorsOf(scan("من بين الحاضرين"))(0); // 3, the token count: no date begins here
 */
import { formTest, GAP, markOf, perForm, type TokenTable, tokensWhere, type WordForm } from "../../tokenize/index.js";
import { numberReadingsOf, ordinalReadingsOf } from "../number/index.js";
import { type CalendarWord, phrasesFrom, type WordNode } from "./lexicon.js";
import { ANCHORS, MARK, OPENS } from "./marks.js";

/** How many tokens behind its first a date's first anchor may stand. */
const REACH = 8;

/** Of the words that stand between two pieces of a date: «الأحد، 3 مارس», «يناير من العام الماضي», «غدا عند الخامسة». */
const JOINS = new Set(["من", "في", "عند", "علي", ",", "-", "/", ".", "("]);
/** The T of ISO times with its hour, which the tokenizer keeps together. */
const ISO_HOURS: ReadonlySet<string> = new Set(Array.from({ length: 25 }, (_, hour) => `t${String(hour).padStart(2, "0")}`));
const OTHERS = new Set(["القليله", "القلائل", "الربع", "فصل", "فاتح", "الفاتح", "غره"]);

/** Where in the tree of phrases a form leads by one of its readings. */
export interface Opening {
  readonly node: WordNode;
  /** Where the reading begins in the form, in UTF-16 units. */
  readonly from: number;
  readonly proclitics: string;
}

/** What a form may be by itself, and what more it may be before each of some words. */
interface FormMarks {
  readonly alone: number;
  readonly before: ReadonlyMap<string, number> | undefined;
  /** A bit for the mark (`markOf`) of each of those words, so that most others need no look-up. */
  readonly beforeBits: number;
  readonly openings: readonly Opening[];
}

const NO_OPENINGS: readonly Opening[] = [];

/** The marks of a form; null of most. */
const marksOf = perForm(({ kind, norm, readings }): FormMarks | null => {
  // 2012, 12:30, 18.10.2012; plain numbers need a word beside them.
  if (kind === "number") return { alone: MARK.digits | (/^(?:1[0-9]|20)\d\d$|\d[:.]\d/u.test(norm) ? MARK.anchor : 0), before: undefined, beforeBits: 0, openings: NO_OPENINGS };
  let alone = JOINS.has(norm) ? MARK.join : 0;
  if (kind !== "word") return alone === 0 ? null : { alone, before: undefined, beforeBits: 0, openings: NO_OPENINGS };
  if (ISO_HOURS.has(norm)) alone |= MARK.other;
  const before = new Map<string, number>();
  const openings: Opening[] = [];
  for (const { norm: word, from, proclitics } of readings) {
    if (OTHERS.has(word)) alone |= MARK.other;
    const node = phrasesFrom(word);
    if (!node) continue;
    openings.push({ node, from, proclitics });
    alone |= bitsOf(node.words);
    for (const [next, behind] of node.next ?? []) before.set(next, (before.get(next) ?? 0) | bitsBehind(behind));
  }
  if (alone === 0 && openings.length === 0) return null;
  const beforeBits = [...before.keys()].reduce((bits, word) => bits | (1 << markOf(word)), 0);
  return { alone, before: before.size > 0 ? before : undefined, beforeBits, openings };
});

function bitsOf(words: readonly CalendarWord[]): number {
  const bits = words.reduce((sum, { kind }) => sum | MARK[kind], 0);
  return (bits & ANCHORS) === 0 ? bits : bits | MARK.anchor;
}

function bitsBehind({ words, next }: WordNode): number {
  let bits = bitsOf(words);
  for (const node of next?.values() ?? []) bits |= bitsBehind(node);
  return bits;
}

/** Whether a form may be a cardinal or an ordinal in words. */
function isNumberWord(form: WordForm): boolean {
  return numberReadingsOf(form).length > 0 || ordinalReadingsOf(form).length > 0;
}

/** All that a form may be, whatever stands beside it. */
function mostOf(form: WordForm): number {
  const known = marksOf(form);
  let bits = isNumberWord(form) ? MARK.number : 0;
  if (known === null) return bits;
  bits |= known.alone;
  for (const more of known.before?.values() ?? []) bits |= more;
  return bits;
}

/** Whether a date may begin at a form: most words are passed over by that. */
export const mayOpen = formTest((form) => (mostOf(form) & OPENS) !== 0 || form.norm === "(");

/** Whether a form may be an anchor, by itself or by what stands behind it. */
const mayAnchor = formTest((form) => form.kind === "number" || (mostOf(form) & MARK.anchor) !== 0 || form.norm.endsWith("ربع"));

/** Marks that stand for إلى; tatweel drawn for a dash is one of which folding leaves nothing. */
export const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", ""]);

/** Whether a form may stand between the two bounds of a range: إلى, حتى, a dash. */
const mayLink = formTest((form) => (mostOf(form) & MARK.to) !== 0 || DASHES.has(form.norm));

/** Most tokens of the first bound of a range. */
const LONGEST_BOUND = 12;

/** Whether what begins at a token may be a range's first bound, by a word behind it that links two. */
export function isLinkNear(table: TokenTable, token: number): boolean {
  return tokensWhere(table, mayLink, token + 1, Math.min(table.count, token + LONGEST_BOUND + 1)).length > 0;
}

/** Where in the tree of phrases a form leads. */
export function openingsOf(form: WordForm): readonly Opening[] {
  return marksOf(form)?.openings ?? NO_OPENINGS;
}

/** The marks of a token. */
export function marksOfToken(table: TokenTable, token: number): number {
  const { forms } = table;
  const form = forms[token]!;
  let bits = wordMarks(table, token);
  if (!isAlone(bits)) bits |= bitsBeside(table, token);
  if (token > 0 && marksOf(forms[token - 1]!)?.before?.has(form.norm)) bits |= MARK.join;
  return isNumberWord(form) ? bits | MARK.number : bits;
}

/** The same by the token's own word, and the phrases that go on from it. */
function wordMarks(table: TokenTable, token: number): number {
  if (token >= table.count) return 0;
  const known = marksOf(table.formAt(token)!);
  if (known === null) return 0;
  const isLed = known.before !== undefined && token + 1 < table.count && ((known.beforeBits >>> table.known.marks[table.numbers[token + 1]!]!) & 1) === 1;
  const more = isLed ? known.before.get(table.formAt(token + 1)!.norm) : undefined;
  return more === undefined ? known.alone : known.alone | more;
}

/** Whether nothing behind a token with some marks adds to them. */
function isAlone(bits: number): boolean {
  return (bits & (MARK.digits | MARK.join | MARK.other)) === 0;
}

/** What the tokens behind make of a token: 20/10, 3-5, 36هـ, «18 الجاري» and «الربع الماضي» hold dates, a bracket may open one before a month. */
function bitsBeside(table: TokenTable, token: number): number {
  const { forms } = table;
  const next = wordMarks(table, token + 1);
  const { kind, norm } = forms[token]!;
  if (norm === "(") return (next & MARK.month) !== 0 ? MARK.other : 0;
  if (kind === "word") return norm.endsWith("ربع") && (next & MARK.direction) !== 0 ? MARK.anchor : 0;
  if (kind !== "number") return 0;
  if ((next & (MARK.direction | MARK.era)) !== 0) return MARK.anchor;
  const joint = (next & MARK.join) === 0 ? "" : forms[token + 1]!.norm;
  return (joint === "-" || joint === "/" || joint === "من") && (wordMarks(table, token + 2) & (MARK.digits | MARK.direction)) !== 0 ? MARK.anchor : 0;
}

/** Whether `marksOfToken` have an anchor. */
function isAnchor(table: TokenTable, token: number): boolean {
  if (((marksOf(table.formAt(token)!)?.alone ?? 0) & MARK.anchor) !== 0) return true;
  const bits = wordMarks(table, token);
  return ((isAlone(bits) ? bits : bits | bitsBeside(table, token)) & MARK.anchor) !== 0;
}

/** The anchors of a text: gives the first at a token or behind it, the token count where there is none. To be asked from left to right. */
export function anchorsOf(table: TokenTable): (token: number) => number {
  const candidates = tokensWhere(table, mayAnchor);
  let next = 0;
  let anchor = -1;
  return (token) => {
    while (anchor < token) {
      const at = candidates[next++] ?? table.count;
      if (at === table.count || (at >= token && isAnchor(table, at))) anchor = at;
    }
    return anchor;
  };
}

/** Whether the first anchor from a token on stands within reach, in its line. */
export function isNearAnchor({ gaps, count }: TokenTable, token: number, anchor: number): boolean {
  if (anchor >= count || anchor - token > REACH) return false;
  for (let at = token + 1; at <= anchor; at++) if (gaps[at] === GAP.line) return false;
  return true;
}

/** Where in a form a date's first word begins: past the particles before it. */
export function openingOf(form: WordForm): number {
  if (form.kind !== "word") return 0;
  const [phrase] = openingsOf(form);
  const [number] = [...numberReadingsOf(form), ...ordinalReadingsOf(form)];
  if (phrase || number) return Math.min(phrase?.from ?? Infinity, number?.from ?? Infinity);
  return form.readings.find(({ norm }) => OTHERS.has(norm))?.from ?? 0;
}
