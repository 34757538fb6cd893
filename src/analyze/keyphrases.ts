/**
 * Keyphrases: the runs of content words that a text comes back to, as printed.
 *
 * @example
 * findKeyphrases(scan("محادثات سد النهضة. بدأت أزمة سد النهضة"), [], undefined)[0]?.text; // "سد النهضة"
 *
 * A candidate is one to three content words in a row; its weight is its frequency times the rarity of its words in running
 * text, more where it stands in the headline or early on: the features of KP-Miner (El-Beltagy and Rafea 2009), which was
 * built for Arabic, with word frequencies in place of a background corpus.
 */
import type { Entity } from "../entities/types.js";
import type { Span } from "../span.js";
import { logFrequency } from "../tables/word-frequencies.js";
import { GAP, isStopSpelling, type TokenTable, type WordForm } from "../tokenize/index.js";

/** A phrase that says what a text is about, as printed, never a stem. */
export interface Keyphrase {
  readonly text: string;
  /** 0..1, the strongest is 1. */
  readonly weight: number;
  readonly spans: readonly Span[];
}

/** Most keyphrases given. */
const MOST = 12;
/** Fewest letters of the stem of a word that is a phrase by itself; سد needs its النهضة. */
const SHORTEST_ALONE = 3;
/** Longest phrase, in words. */
const LONGEST = 3;
/** log2 of a word count that no word of the list passes; rarity is what is left below it. */
const COMMONEST = 19;
/** What longer phrases gain, by words: they occur less often for being longer. */
const LENGTH_GAIN = [0, 1, 1.8, 2.2] as const;
/** What a longer phrase said once in the body counts: it may be chance. */
const ONCE = 0.6;
/** What standing in the headline gains, and how many tokens halve the gain of standing early. */
const HEADLINE_GAIN = 2;
const EARLY_HALF = 120;

interface Candidate {
  readonly key: string;
  readonly words: number;
  readonly rarity: number;
  readonly spans: Span[];
  first: number;
  inHeadline: boolean;
}

/** The keyphrases of a text, strongest first. Dates and quantities are none; overlapping phrases give way to the stronger. */
export function findKeyphrases(table: TokenTable, entities: readonly Entity[], headline: Span | undefined): Keyphrase[] {
  const candidates = collect(table, entities, headline);
  const weighed = [...candidates.values()]
    .filter(({ spans, words, inHeadline }) => spans.length > 1 || inHeadline || words > 1)
    .map((candidate) => ({ candidate, weight: weightOf(candidate) }))
    .sort((a, b) => b.weight - a.weight || a.candidate.first - b.candidate.first);
  const chosen: typeof weighed = [];
  for (const one of weighed) {
    if (chosen.length >= MOST) break;
    const words = one.candidate.key.split(" ");
    const repeats = chosen.some(({ candidate: { key } }) => {
      const others = key.split(" ");
      return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
    });
    if (!repeats) chosen.push(one);
  }
  const strongest = chosen[0]?.weight ?? 1;
  return chosen.map(({ candidate: { spans }, weight }) => ({ text: displayForm(table.text, spans), weight: round(weight / strongest), spans }));
}

function weightOf({ spans, words, rarity, first, inHeadline }: Candidate): number {
  const gain = spans.length > 1 || inHeadline ? LENGTH_GAIN[words]! : ONCE;
  return Math.log2(1 + spans.length) * rarity * gain * (1 + (inHeadline ? HEADLINE_GAIN : 0) + 2 ** (-first / EARLY_HALF));
}

/** Every run of up to three content words, by stems; a run holds an entity's name whole or not at all. */
function collect(table: TokenTable, entities: readonly Entity[], headline: Span | undefined): Map<string, Candidate> {
  const { first: opens, last: closes, value, adjective } = namesByToken(table, entities);
  const candidates = new Map<string, Candidate>();
  for (let first = 0; first < table.count; first++) {
    if (opens[first] !== first) continue;
    let key = "";
    let rarity = 0;
    for (let words = 1; words <= LONGEST && first + words <= table.count; words++) {
      const token = first + words - 1;
      const form = table.forms[token]!;
      if (!isContent(form) || value[token] === 1 || (words > 1 && (table.gaps[token] !== GAP.space || joins(form) || isVerbLike(form)))) break;
      key += (words > 1 ? " " : "") + form.stem;
      rarity += Math.max(1, COMMONEST - logFrequency(form.norm));
      if (closes[token] !== token || isVerbLike(table.forms[first]!) || (words === 1 && (adjective[first] === 1 || form.stem.length < SHORTEST_ALONE))) continue;
      const span = { start: contentStart(table, first), end: table.ends[token]! };
      const known = candidates.get(key);
      const inHeadline = headline !== undefined && span.start >= headline.start && span.end <= headline.end;
      if (known) {
        known.spans.push(span);
        known.inHeadline ||= inHeadline;
      } else candidates.set(key, { key, words, rarity: rarity / words, spans: [span], first, inHeadline });
    }
  }
  return candidates;
}

/**
 * For each token the first and last token of the entity it is in (itself where it is in none), and whether that is a value or an
 * adjective of nationality, which alone says nothing.
 */
function namesByToken(table: TokenTable, entities: readonly Entity[]): { first: Uint32Array; last: Uint32Array; value: Uint8Array; adjective: Uint8Array } {
  const first = Uint32Array.from({ length: table.count }, (_, token) => token);
  const last = first.slice();
  const value = new Uint8Array(table.count);
  const adjective = new Uint8Array(table.count);
  let at = 0;
  for (const { start, end, type } of entities) {
    while (at < table.count && table.ends[at]! <= start) at++;
    let to = at;
    while (to + 1 < table.count && table.starts[to + 1]! < end) to++;
    first.fill(at, at, to + 1);
    last.fill(to, at, to + 1);
    if (type === "date" || type === "quantity") value.fill(1, at, to + 1);
    if (type === "nationality") adjective.fill(1, at, to + 1);
  }
  return { first, last, value, adjective };
}

function isContent(form: WordForm): boolean {
  return form.kind === "word" && form.stem.length >= 2 && !isStopSpelling(form.surface, form.norm);
}

/** Whether a word looks like a verb: an imperfect in ي, a plural in وا, or a word with a pronoun behind it. Phrases are made of nouns. */
function isVerbLike({ norm, affixes }: WordForm): boolean {
  return (norm.startsWith("ي") && norm.length > 4) || norm.endsWith("وا") || affixes.enclitic !== undefined;
}

/** Whether a particle joins the word to what is before it: a phrase does not run over و or ب. */
function joins(form: WordForm): boolean {
  const [particle] = form.affixes.proclitics;
  return particle !== undefined && particle.norm !== "ال";
}

/** Where the first word of a phrase begins without its particles; the article stays. */
function contentStart(table: TokenTable, token: number): number {
  const cuts = table.forms[token]!.cuts;
  const from = cuts.find(({ role, norm }) => role !== "proclitic" || norm === "ال")?.from ?? 0;
  return table.starts[token]! + from;
}

/** The form printed most often; of للخروج the article is given back its alef. */
function displayForm(text: string, spans: readonly Span[]): string {
  const counts = new Map<string, number>();
  for (const { start, end } of spans) {
    const printed = text.slice(start, end);
    const form = text.charAt(start) === "ل" && text.charAt(start - 1) === "ل" ? `ا${printed}` : printed;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  let best = "";
  for (const [form, count] of counts) if (count > (counts.get(best) ?? 0)) best = form;
  return best;
}

function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
