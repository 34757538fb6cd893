/**
 * Bodies that no table lists, by how their names are built: a head word and what completes it.
 *
 * @example
 * // الجيش + العراقي, وزارة الصحة + المصرية, سفارة + العراق, حزب + النهضة, صحيفة + «…»
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import type { FoundNames } from "../gazetteer/index.js";
import type { PhraseMatch } from "../phrase-trie.js";
import { type HeadPhrase, headPhrases } from "./head.js";
import { definitePhrase, properName } from "./tail.js";

/** How sure a body is, by what completes its head: (right + 1) / (found + 2) on the marked news sentences and pages. */
const SCORE = { nationality: 0.9, noun: 0.92, place: 0.8, name: 0.8, phrase: 0.8 } as const;

/** What follows a head: where the name ends, in tokens, and how sure that is. */
interface Completion {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  /** The country whose body it is, where its adjective or name completes the head. */
  readonly country?: string;
}

/** Groups by pattern. */
export function findGroups(context: TextContext, names: FoundNames): Mention[] {
  const { table } = context;
  const byFirst = new Map<number, Mention[]>();
  for (const mention of names.mentions) byFirst.set(mention.first, [...(byFirst.get(mention.first) ?? []), mention]);
  const found: Mention[] = [];
  let previous = -1;
  const matches = headPhrases().matches(table);
  for (const match of matches) {
    // Of heads that begin together only the longest counts: البنك المركزي, not البنك.
    if (match.first === previous) continue;
    // A pronoun behind the head makes it a common noun: برنامجه, فريقها.
    if (match.end !== table.ends[match.last]) continue;
    // وزير الدفاع القطري is a person's office; حزب الله اللبناني is the table's body and an adjective.
    if (isOffice(table, match) || standsByItself(byFirst, match)) continue;
    const completion = complete(context, match, byFirst);
    if (!completion) continue;
    previous = match.first;
    const { head } = match.values[0]!;
    // A faculty is named with its university: كلية الهندسة جامعة القاهرة.
    const host = head.kind === "university" ? matches.find((other) => other.first === completion.last + 1 && other.proclitics === "" && table.gaps[other.first] === GAP.space && other.values[0]!.head.kind === "university") : undefined;
    const last = (host && complete(context, host, byFirst)?.last) ?? completion.last;
    const whole = head.span === "whole";
    const first = whole ? match.first : completion.first;
    const start = whole ? match.start : table.starts[first]!;
    const id = completion.country === undefined ? {} : { id: `${completion.country}:${match.key.replaceAll(" ", "-")}` };
    found.push({ first, last, start, end: table.ends[last]!, type: "group", kind: head.kind, ...id, score: completion.score, source: "pattern" });
  }
  return found;
}

/** A second portfolio behind و goes with the first: وزارة المياه والكهرباء. */
function moreNouns(table: TokenTable, { last, key, values }: PhraseMatch<HeadPhrase>): number {
  const next = table.forms[last + 1];
  if (table.gaps[last + 1] !== GAP.space || !next?.norm.startsWith("وال")) return last;
  const [head = ""] = key.split(" ");
  return headPhrases().valuesOf([head, next.norm.slice(1)]).some((phrase) => phrase.complete && phrase.head === values[0]!.head) ? last + 1 : last;
}

/** Words that make a ministry's name part of an office: وزير الدفاع. */
const OFFICES = new Set(["وزير", "وزيره", "وزيرا", "وزيرين", "وزراء", "وزيري"]);

function isOffice({ forms }: TokenTable, { first, values }: PhraseMatch<HeadPhrase>): boolean {
  return values[0]!.head.kind === "ministry" && (forms[first - 1]?.readings.some(({ norm }) => OFFICES.has(norm)) ?? false);
}

/** Kinds of body whose name an adjective of nationality follows without being part of it. */
const NAMED_ALONE = new Set(["armed-group", "party", "club", "company", "media", "agency"]);

function standsByItself(byFirst: ReadonlyMap<number, readonly Mention[]>, { first, last }: PhraseMatch<HeadPhrase>): boolean {
  return byFirst.get(first)?.some((mention) => mention.type === "group" && mention.last >= last && NAMED_ALONE.has(mention.kind ?? "")) ?? false;
}

/** Whether a definite adjective can go with a head: a feminine one asks for its ending, so الخارجية العراقي are two things. */
function agrees(head: string, adjective: string): boolean {
  const feminine = /^\S*(?:ه|ات)(?: |$)/u.test(head);
  return adjective.startsWith("ال") && (!feminine || adjective.endsWith("ه"));
}

/** What completes a head: its usual noun, then an adjective of nationality or a place; or a phrase or name of its own. */
function complete({ table }: TextContext, match: PhraseMatch<HeadPhrase>, byFirst: ReadonlyMap<number, readonly Mention[]>): Completion | undefined {
  const { head, complete: hasNoun } = match.values[0]!;
  const { takes } = head;
  const at = match.last + 1;
  const origin = originAt(at);
  if (origin && (takes.includes(origin.type as "country") || (hasNoun && origin.type === "nationality"))) {
    return { first: at, last: origin.last, score: origin.type === "nationality" ? SCORE.nationality : SCORE.place, ...(origin.id === undefined || origin.type === "place" ? {} : { country: origin.id }) };
  }
  // A body that the tables know stands by itself behind a word for what it is: وكالة رويترز.
  const quoted = table.forms[at]?.kind === "punctuation";
  if (byFirst.get(quoted ? at + 1 : at)?.some(({ type }) => type === "group") ?? false) return undefined;
  if (hasNoun) {
    const last = moreNouns(table, match);
    const after = originAt(last + 1);
    return { first: at - 1, last: after?.type === "nationality" ? after.last : last, score: SCORE.noun };
  }
  if (takes.includes("name")) {
    const last = properName(table, at);
    // A head in the span takes the closing mark along, so that the marks stay a pair.
    if (last !== undefined) return { first: quoted ? at + 1 : at, last: quoted && head.span === "whole" ? last + 1 : last, score: SCORE.name };
  }
  if (head.open) {
    const last = definitePhrase(table, at);
    if (last !== undefined) {
      const after = originAt(last + 1);
      return after?.type === "nationality" ? { first: at, last: after.last, score: SCORE.phrase } : { first: at, last, score: SCORE.phrase };
    }
  }
  return undefined;

  /** A nationality, country or place that begins right at a token, nothing attached before it; adjectives must be definite. */
  function originAt(token: number): Mention | undefined {
    if (token >= table.count || table.gaps[token] !== GAP.space) return undefined;
    return byFirst.get(token)?.find(({ type, start }) => start === table.starts[token]! && (type === "country" || type === "place" || (type === "nationality" && agrees(match.key, table.forms[token]!.norm))));
  }
}
