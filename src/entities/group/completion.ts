/**
 * What completes a head to a body's name: its usual noun, an adjective of nationality or a place behind it, or a phrase or name of its own.
 *
 * @example
 * // الجيش + العراقي, وزارة الصحة + المصرية, سفارة + العراق, حزب + النهضة, صحيفة + «…»
 */
import { normalize } from "../../normalize/index.js";
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { Mention } from "../context.js";
import type { PhraseMatch } from "../phrase-trie.js";
import { type HeadPhrase, headPhrases } from "./head.js";
import { definitePhrase, properName, purposePhrase } from "./tail.js";

/** How sure a body is, by what completes its head: (right + 1) / (found + 2) on the marked news sentences and pages. */
const SCORE = { nationality: 0.9, noun: 0.92, place: 0.8, name: 0.8, phrase: 0.8, alone: 0.85 } as const;

/** What follows a head: where the name ends, in tokens, and how sure that is. */
export interface Completion {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  /** The country whose body it is, where its adjective or name completes the head. */
  readonly country?: string;
}

/** The names of the tables that begin at a token. */
export type NamesAt = (token: number) => readonly Mention[];

/** What completes a head; `undefined` where it is a common noun here. */
export function completionOf(table: TokenTable, match: PhraseMatch<HeadPhrase>, namesAt: NamesAt): Completion | undefined {
  const { head, complete: hasNoun, generic = false } = match.values[0]!;
  const { takes } = head;
  const at = match.last + 1;
  const origin = originAt(table, match, at, namesAt);
  const purpose = takes.includes("purpose") ? purposeOf(table, match, namesAt) : undefined;
  if (purpose !== undefined) return { first: at, last: purpose, score: SCORE.noun };
  if (origin && !generic && (takes.includes(origin.type as "country") || (hasNoun && origin.type === "nationality"))) {
    return { first: at, last: origin.last, score: origin.type === "nationality" ? SCORE.nationality : SCORE.place, ...(origin.id === undefined || origin.type === "place" ? {} : { country: origin.id }) };
  }
  // A body that the tables know stands by itself behind a word for what it is: وكالة رويترز.
  const quoted = table.forms[at]?.kind === "punctuation";
  if (generic || namesAt(quoted ? at + 1 : at).some(({ type }) => type === "group")) return undefined;
  if (hasNoun) {
    const last = moreNouns(table, match);
    const after = originAt(table, match, last + 1, namesAt);
    return after?.type === "nationality" ? { first: at - 1, last: after.last, score: SCORE.noun, ...(after.id === undefined ? {} : { country: after.id }) } : { first: at - 1, last, score: SCORE.noun };
  }
  if (takes.includes("name")) {
    const last = properName(table, at);
    // A head in the span takes the closing mark along, so that the marks stay a pair.
    if (last !== undefined) return { first: quoted ? at + 1 : at, last: quoted && head.span === "whole" ? last + 1 : last, score: SCORE.name };
  }
  if (head.open) {
    const last = definitePhrase(table, at);
    if (last !== undefined) {
      const after = originAt(table, match, last + 1, namesAt);
      return { first: at, last: after?.type === "nationality" ? after.last : last, score: SCORE.phrase };
    }
  }
  return head.alone ? { first: at - 1, last: at - 1, score: SCORE.alone } : undefined;
}

/** A nationality, country or place that begins right at a token, nothing attached before it; adjectives must be definite. */
function originAt(table: TokenTable, { key }: PhraseMatch<HeadPhrase>, token: number, namesAt: NamesAt): Mention | undefined {
  if (token >= table.count || table.gaps[token] !== GAP.space) return undefined;
  return namesAt(token).find(({ type, start }) => start === table.starts[token]! && (type === "country" || type === "place" || (type === "nationality" && agrees(key, table.forms[token]!.norm))));
}

/** Adjectives that public bodies bear, beside those of nationality. */
const BODIES_ADJECTIVES = ["عام", "وطني", "قومي", "أعلى", "عليا", "دولي", "عالمي", "عربي", "إسلامي", "خيري", "ملكي", "اتحادي", "مركزي", "إقليمي", "قابضة", "مستقل", "مستقلة", "أوروبي", "إفريقي", "آسيوي"];

let adjectives: ReadonlySet<string> | undefined;

/** The adjectives as they stand behind a definite head, in both genders. */
const bodiesAdjectives = (): ReadonlySet<string> => (adjectives ??= new Set(BODIES_ADJECTIVES.flatMap((word) => [normalize(`ال${word}`), normalize(`ال${word}ة`)])));

/** The last token of what a body is for, behind its head and up to two adjectives; `undefined` where it says no such thing. */
function purposeOf(table: TokenTable, match: PhraseMatch<HeadPhrase>, namesAt: NamesAt): number | undefined {
  const { head, complete } = match.values[0]!;
  // الاتحاد الأوروبي, اللجنة الدولية للصليب الأحمر: a body of the tables has its whole name there.
  if (namesAt(match.first).some(({ type, last }) => type === "group" && last > match.first)) return undefined;
  // A usual noun says what for itself, and more may follow: المركز القومي للبحوث + الاجتماعية.
  if (complete) {
    let at = match.first + 1;
    while (at < match.last && !table.forms[at]!.norm.startsWith("ل")) at++;
    const last = purposePhrase(table, at);
    return last !== undefined && last > match.last ? last : undefined;
  }
  let at = match.last + 1;
  const isOfBodies = (token: number): boolean => table.gaps[token] === GAP.space && (bodiesAdjectives().has(table.forms[token]!.norm) || originAt(table, match, token, namesAt)?.type === "nationality");
  while (at < table.count && at <= match.last + 2 && isOfBodies(at)) at++;
  return at === match.last + 1 && !head.head.includes(" ") ? undefined : purposePhrase(table, at);
}

/** A second portfolio behind و goes with the first: وزارة المياه والكهرباء. */
function moreNouns(table: TokenTable, { last, key, values }: PhraseMatch<HeadPhrase>): number {
  const next = table.forms[last + 1];
  if (table.gaps[last + 1] !== GAP.space || !next?.norm.startsWith("وال")) return last;
  const [head = ""] = key.split(" ");
  return headPhrases().valuesOf([head, next.norm.slice(1)]).some((phrase) => phrase.complete && phrase.head === values[0]!.head) ? last + 1 : last;
}

/** Whether a definite adjective can go with a head: a feminine one asks for its ending, so الخارجية العراقي are two things. */
function agrees(head: string, adjective: string): boolean {
  const feminine = /^\S*(?:ه|ات)(?: |$)/u.test(head);
  return adjective.startsWith("ال") && (!feminine || adjective.endsWith("ه"));
}
