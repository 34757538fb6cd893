/**
 * The texts that speed is measured on: real news, the very articles that the harness of ../shared/peers writes to corpus5.txt
 * (its make_corpus.py, said again here), so that rivals in other languages read the same. Where ../shared/data is absent, the
 * articles written for silah, over and over.
 *
 * @example
 * const { name, texts, megabytes } = readCorpus(5); // "SaudiNewsNet, 1,474 articles", 5.0
 */
import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { shuffle } from "./python-random.js";

/** Texts with their size. */
export interface Corpus {
  /** What it is, for the record. */
  readonly name: string;
  /** One string an article, without line breaks; each with storage of its own. */
  readonly texts: readonly string[];
  /** Bytes of UTF-8, and one a text for the line break between two. */
  readonly bytes: number;
  readonly megabytes: number;
}

const DATA = process.env["SILAH_DATA"] ?? "../shared/data";
const ARTICLES = path.join(DATA, "similarity/saudinewsnet/articles.jsonl.gz");
const OWN_ARTICLES = "examples/corpus/articles.jsonl";

/** What Python's `\s` matches in a string. */
const WHITE = /[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
/** Lengths in code points of the bodies taken, and how much of a body tells two apart. */
const SHORTEST = 400;
const LONGEST = 40_000;
const KEY = 400;
const SEED = 7;

/** Whether the real articles are there; without them a corpus repeats some forty. */
export function hasRealArticles(): boolean {
  return fs.existsSync(ARTICLES);
}

/** Articles up to the first that passes a size, in millions of bytes (at most 54.9 of real ones). */
export function readCorpus(megabytes: number): Corpus {
  return hasRealArticles() ? corpusOf("SaudiNewsNet", realArticles(), megabytes) : corpusOf("examples/corpus, over and over", ownArticles(), megabytes);
}

function corpusOf(source: string, articles: Iterable<string>, megabytes: number): Corpus {
  const texts: string[] = [];
  let bytes = 0;
  for (const article of articles) {
    if (bytes > megabytes * 1e6) break;
    texts.push(flat(article));
    bytes += Buffer.byteLength(article) + 1;
  }
  return { name: `${source}, ${texts.length.toLocaleString("en")} articles`, texts, bytes, megabytes: bytes / 1e6 };
}

/** A copy with storage of its own: a slice of a longer string, or a chain of parts, is slower to read than what users hold. */
function flat(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

/** Title and body in one line each, in the order of make_corpus.py. */
function realArticles(): string[] {
  const lines = gunzipSync(fs.readFileSync(ARTICLES)).toString().trimEnd().split("\n");
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const line of lines) {
    const { title, body } = JSON.parse(line) as { readonly title: string | null; readonly body: string | null };
    const text = oneLine(body);
    const length = codePoints(text);
    const key = firstCodePoints(text, KEY);
    if (length < SHORTEST || length > LONGEST || seen.has(key)) continue;
    seen.add(key);
    kept.push(withoutEdges(`${oneLine(title)} . ${text}`));
  }
  shuffle(kept, SEED);
  return kept;
}

function* ownArticles(): Generator<string> {
  const articles = fs.readFileSync(OWN_ARTICLES, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as { readonly headline: string; readonly text: string });
  for (;;) for (const { headline, text } of articles) yield oneLine(`${headline} . ${text}`);
}

function oneLine(text: string | null): string {
  return (text ?? "").replace(WHITE, " ").replace(/^ | $/gu, "");
}

/** Without the spaces and full stops at both ends. */
function withoutEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isEdge(text[from])) from++;
  while (to > from && isEdge(text[to - 1])) to--;
  return text.slice(from, to);
}

function isEdge(character: string | undefined): boolean {
  return character === " " || character === ".";
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}

function firstCodePoints(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join("");
}
