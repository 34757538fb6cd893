/**
 * Marks the tokens of a text with what they may be in a date, worked out once a form, and tells where a date can begin at all.
 *
 * من, بعد and هذا open dates too, and are everywhere; so in news a date is looked for only near an *anchor*, a word or number that only
 * dates have, and most of a text costs one glance a token.
 *
 * @example
 * const { far } = markTokens(scan("من بين الحاضرين"));
 * far[0]! > REACH; // true: no date begins here
 */
import { GAP, perForm, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { numberReadingsOf, ordinalReadingsOf } from "../number/index.js";
import { type CalendarWord, phrasesFrom, type WordNode } from "./lexicon.js";
import { ANCHORS, MARK } from "./marks.js";

/** How many tokens behind its first a date's first anchor may stand. */
export const REACH = 8;

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
  readonly before?: ReadonlyMap<string, number>;
  readonly openings: readonly Opening[];
}

const NO_OPENINGS: readonly Opening[] = [];

/** The marks of a form; null of most. */
const marksOf = perForm(({ kind, norm, readings }): FormMarks | null => {
  // 2012, 12:30, 18.10.2012; plain numbers need a word beside them.
  if (kind === "number") return { alone: MARK.digits | (/^(?:1[0-9]|20)\d\d$|\d[:.]\d/u.test(norm) ? MARK.anchor : 0), openings: NO_OPENINGS };
  let alone = JOINS.has(norm) ? MARK.join : 0;
  if (kind !== "word") return alone === 0 ? null : { alone, openings: NO_OPENINGS };
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
  return before.size > 0 ? { alone, before, openings } : { alone, openings };
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
export function isNumberWord(form: WordForm): boolean {
  return numberReadingsOf(form).length > 0 || ordinalReadingsOf(form).length > 0;
}

/** What is known of a text's tokens before any reading. */
export interface TokenMarks {
  /** Bits of `MARK`, a number a token, without `MARK.number`. */
  readonly marks: Uint32Array;
  /** How many tokens on the next anchor stands in its line; 255 where none does. */
  readonly far: Uint8Array;
  /** Where in the tree of phrases each token leads. */
  readonly openings: readonly (readonly Opening[] | undefined)[];
}

/** The marks of a text's tokens, but for number words, which `isNumberWord` knows: most are of no date, so they are looked up where one may be. */
export function markTokens({ count, forms, gaps }: TokenTable): TokenMarks {
  const marks = new Uint32Array(count);
  const far = new Uint8Array(count);
  const all = new Array<readonly Opening[] | undefined>(count);
  let distance = 255;
  for (let token = count - 1; token >= 0; token--) {
    const known = marksOf(forms[token]!);
    let bits = known?.alone ?? 0;
    if (known && token + 1 < count) {
      const { before } = known;
      const more = before?.get(forms[token + 1]!.norm);
      if (more !== undefined) {
        bits |= more;
        marks[token + 1]! |= MARK.join;
      }
      if ((bits & (MARK.digits | MARK.join | MARK.other)) !== 0) bits |= bitsBeside(marks, forms, token);
    }
    distance = (bits & MARK.anchor) !== 0 ? 0 : distance < 255 ? distance + 1 : 255;
    marks[token] = bits;
    if (known && known.openings.length > 0) all[token] = known.openings;
    far[token] = distance;
    if (gaps[token] === GAP.line) distance = 255;
  }
  return { marks, far, openings: all };
}

/** What the tokens behind make of a token: 20/10, 3-5, 36هـ, «18 الجاري» and «الربع الماضي» hold dates, a bracket may open one before a month. */
function bitsBeside(marks: Uint32Array, forms: readonly WordForm[], token: number): number {
  const next = marks[token + 1]!;
  const { kind, norm } = forms[token]!;
  if (norm === "(") return (next & MARK.month) !== 0 ? MARK.other : 0;
  if (kind === "word") return norm.endsWith("ربع") && (next & MARK.direction) !== 0 ? MARK.anchor : 0;
  if ((next & (MARK.direction | MARK.era)) !== 0) return MARK.anchor;
  const isJoint = (next & MARK.join) !== 0 && /^(?:[-/]|من)$/u.test(forms[token + 1]!.norm);
  return isJoint && token + 2 < marks.length && (marks[token + 2]! & (MARK.digits | MARK.direction)) !== 0 ? MARK.anchor : 0;
}

/** Where in a form a date's first word begins: past the particles before it. */
export function openingOf(form: WordForm): number {
  if (form.kind !== "word") return 0;
  const [phrase] = marksOf(form)?.openings ?? NO_OPENINGS;
  const [number] = [...numberReadingsOf(form), ...ordinalReadingsOf(form)];
  if (phrase || number) return Math.min(phrase?.from ?? Infinity, number?.from ?? Infinity);
  return form.readings.find(({ norm }) => OTHERS.has(norm))?.from ?? 0;
}
