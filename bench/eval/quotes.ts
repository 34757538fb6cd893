/**
 * Quotes against the passages of test/corpus/quote.json: exact span and kind, and who speaks. The part `held` was written before the finder
 * was looked at and is not tuned on; `dev` is what rules are written with. On news without marks only counts can be given.
 */
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { analyze } from "../../src/index.js";
import { type Row, scores } from "./row.js";

/** A passage with its quotes, as test/corpus/quote.json holds it. A quote without `kind` is direct. */
export interface QuotePassage {
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly why: string;
  readonly part: "dev" | "held";
}

interface GoldQuote {
  readonly text: string;
  /** The name as it is marked as an entity; null where nobody is named. */
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly kind?: "reported";
}

/** A quote as found, in the form of the gold. */
export interface FoundQuote {
  readonly text: string;
  readonly kind: "direct" | "reported";
  readonly speaker: string | null;
  readonly cue: string | null;
}

/** The passages of one part. */
export function quotePassages(part: QuotePassage["part"]): QuotePassage[] {
  return (JSON.parse(fs.readFileSync("test/corpus/quote.json", "utf8")) as QuotePassage[]).filter((passage) => passage.part === part);
}

/** The quotes that `analyze` finds in a text, as strings. */
export function foundQuotes(text: string): FoundQuote[] {
  return analyze(text).quotes.map(({ start, end, kind, speaker, cue }) => ({
    text: text.slice(start, end),
    kind,
    speaker: speaker?.text ?? null,
    cue: cue ? text.slice(cue.start, cue.end) : null,
  }));
}

/** Precision, recall and F1 of spans and of speakers, each in 0..1; a speaker counts where its quote's span is right. */
export interface QuoteScores {
  readonly span: ReturnType<typeof scores>;
  readonly speaker: ReturnType<typeof scores>;
  /** Quotes marked, and speakers marked. */
  readonly gold: number;
  readonly speakers: number;
  /** Of right spans, the share whose cue is right. */
  readonly cue: number;
}

/** How the passages of a part are read. */
export function quoteScores(part: QuotePassage["part"]): QuoteScores {
  const span = { hits: 0, got: 0, gold: 0 };
  const speaker = { hits: 0, got: 0, gold: 0 };
  let cues = 0;
  for (const { text, quotes } of quotePassages(part)) {
    const wanted = new Map(quotes.map((quote) => [`${quote.kind ?? "direct"} ${quote.text}`, quote]));
    const found = foundQuotes(text);
    span.got += found.length;
    span.gold += quotes.length;
    speaker.got += found.filter((quote) => quote.speaker !== null).length;
    speaker.gold += quotes.filter((quote) => quote.speaker !== null).length;
    for (const quote of found) {
      const gold = wanted.get(`${quote.kind} ${quote.text}`);
      if (!gold) continue;
      span.hits++;
      if (quote.speaker !== null && quote.speaker === gold.speaker) speaker.hits++;
      if (quote.cue === gold.cue) cues++;
    }
  }
  return { span: scores(span), speaker: scores(speaker), gold: span.gold, speakers: speaker.gold, cue: span.hits === 0 ? 1 : cues / span.hits };
}

function rowsOf(part: QuotePassage["part"], about: string): Row[] {
  const { span, speaker, gold, speakers, cue } = quoteScores(part);
  return [
    { name: `${about}: spans, precision`, value: span.precision, note: "exact span and kind" },
    { name: `${about}: spans, recall`, value: span.recall, note: `${gold} marked` },
    { name: `${about}: spans, F1`, value: span.f1 },
    { name: `${about}: speakers, precision`, value: speaker.precision, note: "of quotes whose span is right" },
    { name: `${about}: speakers, recall`, value: speaker.recall, note: `${speakers} marked` },
    { name: `${about}: speakers, F1`, value: speaker.f1 },
    { name: `${about}: cues`, value: cue, note: "of right spans" },
  ];
}

/** Articles of SaudiNewsNet that are counted. */
const ARTICLES = 1000;

/** What is found in news that nobody marked: how much, and how often with a speaker. */
function newsRows(folder: string): Row[] {
  const file = path.join(folder, "similarity/saudinewsnet/articles.jsonl.gz");
  if (!fs.existsSync(file)) return [];
  const lines = zlib.gunzipSync(fs.readFileSync(file)).toString("utf8").trim().split("\n").slice(0, ARTICLES);
  const quotes = lines.flatMap((line) => {
    const { title, body } = JSON.parse(line) as { title: string; body: string };
    return analyze(`${title}\n${body}`).quotes;
  });
  return [
    { name: "news: quotes an article", value: quotes.length / lines.length, note: `SaudiNewsNet, ${lines.length} articles, not marked` },
    { name: "news: quotes with a speaker", value: quotes.filter(({ speaker }) => speaker !== undefined).length / Math.max(1, quotes.length), note: "many speakers have no name" },
    { name: "news: quotes in the speaker's own words", value: quotes.filter(({ kind }) => kind === "direct").length / Math.max(1, quotes.length), note: "the others are reported" },
  ];
}

/** The rows of this stage. */
export function measureQuotes(folder: string): Row[] {
  return [...rowsOf("held", "passages not looked at"), ...rowsOf("dev", "passages for writing rules"), ...newsRows(folder)];
}
