/**
 * How good similarity and related articles are, on the gold of shared/data/similarity.
 *
 *     npx tsx bench/eval/similarity.ts [data folder]     (default ../shared/data; some minutes)
 *
 * MiniSearch gets the same stems and stop words in the same run; it has no "more like this", so its query is the article's 25
 * terms of the greatest tf·idf, joined by OR.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { type ArticleIndex, createIndex } from "../../src/related/index.js";
import { createProfileReader, similarity, type SimilarityOptions, Vocabulary } from "../../src/similarity/index.js";
import { scan } from "../../src/tokenize/index.js";
import { loadVectors } from "../../src/vectors/index.js";
import { pearson } from "../../scripts/pearson.js";

/** One figure. */
export interface Row {
  readonly name: string;
  readonly value: number;
}

interface Article {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly level: string;
}
/** The ranked ids for an article, itself left out. */
type Finder = (article: Article) => Promise<readonly string[]>;

const DEPTH = 40;
const LEVELS = ["rewritten", "partial", "dup"];
/** Every so many headlines are asked for their own article. */
const HEADLINE_STEP = 31;
const MINISEARCH_TERMS = 25;

/** All figures; none where the data is not there. */
export async function measureSimilarity(dataFolder: string): Promise<Row[]> {
  const folder = join(dataFolder, "similarity");
  if (!existsSync(folder)) return [];
  const compared = await ways();
  return [...measureSentences(folder, compared), ...measureHeadlines(folder, compared), ...(await measureStories(folder))];
}

function readLines(path: string): unknown[] {
  return readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line) as unknown);
}

/** A way of comparing sentences. */
export interface Way {
  readonly name: string;
  readonly options: SimilarityOptions;
}

/** The ways of comparing sentences: the combination, with word vectors as an analyzer has them, and single measures. */
async function ways(): Promise<Way[]> {
  const vectors = await loadVectors();
  return [{ name: "similarity", options: {} }, { name: "similarity with word vectors", options: { vectors } }, ...["alignment", "cosine", "grams"].map((measure) => ({ name: measure, options: { measure } }))];
}

/** Pearson with people's scores. */
export function measureSentences(folder: string, compared: readonly Way[]): Row[] {
  const pairs = readLines(join(folder, "sts17-ar/pairs.dev.jsonl")) as { s1: string; s2: string; score: number }[];
  const vocabulary = new Vocabulary();
  const scores = pairs.map(({ score }) => score);
  return compared.map(({ name, options }) => ({
    name: `sts17-ar dev Pearson, ${name}`,
    value: pearson(pairs.map(({ s1, s2 }) => similarity(s1, s2, { vocabulary, ...options })), scores),
  }));
}

/** How often a headline's paraphrase is the likest of all. */
export function measureHeadlines(folder: string, compared: readonly Way[]): Row[] {
  const pairs = (readLines(join(folder, "ans-titles/pairs.jsonl")) as { s1: string; s2: string; stance: string }[]).filter(({ stance }) => stance === "agree");
  const pool = [...new Set(pairs.map(({ s2 }) => s2))];
  return compared.map(({ name, options }) => {
    const read = createProfileReader({ size: 2 * pairs.length, encoder: options.encoder });
    let right = 0;
    for (const { s1, s2 } of pairs) {
      const scores = pool.map((other) => similarity(read(s1), read(other), options));
      if (pool[scores.indexOf(Math.max(...scores))] === s2) right++;
    }
    return { name: `ans-titles agree R@1, ${name}`, value: right / pairs.length };
  });
}

async function measureStories(folder: string): Promise<Row[]> {
  const { articles, pairs } = readStories(folder);
  const index = createIndex();
  const start = process.cpuUsage();
  await index.add(articles.map(({ id, body }) => ({ id, text: body })));
  const indexing = cpuSince(start);
  const titled = articles.filter((_, i) => i % HEADLINE_STEP === 7);
  const rows = await storyRows("silah", index, { articles, pairs, titled });
  const miniSearch = peerOf(articles);
  rows.push(...(await sameStory("MiniSearch", articles, pairs, miniSearch.related)));
  rows.push(await ownArticle("MiniSearch", titled, miniSearch.search));
  return [...rows, { name: "silah: articles indexed a CPU second", value: articles.length / indexing }];
}

/** The articles, and the pairs that tell one story. */
export function readStories(folder: string): { readonly articles: readonly Article[]; readonly pairs: readonly Pair[] } {
  const articles = gunzipSync(readFileSync(join(folder, "saudinewsnet/articles.jsonl.gz"))).toString().trim().split("\n").map((line) => JSON.parse(line) as Article);
  return { articles, pairs: readLines(join(folder, "saudinewsnet/same-story.jsonl")) as Pair[] };
}

/** What an index of the articles finds: the same story, and an article by its headline. */
export async function storyRows(who: string, index: ArticleIndex, { articles, pairs, titled }: { readonly articles: readonly Article[]; readonly pairs: readonly Pair[]; readonly titled: readonly Article[] }): Promise<Row[]> {
  const rows = await sameStory(who, articles, pairs, async ({ id }) => (await index.related({ id }, { limit: DEPTH, includeDuplicates: true })).map((found) => found.id));
  return [...rows, await ownArticle(who, titled, async (title) => (await index.search(title, { limit: 8, includeDuplicates: true })).map((found) => found.id))];
}

/** One right answer a query, both directions; the query's other partners do not count against it. */
async function sameStory(who: string, articles: readonly Article[], pairs: readonly Pair[], find: Finder): Promise<Row[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const directed = pairs.flatMap(({ a, b, level }) => [{ from: a, to: b, level }, { from: b, to: a, level }]);
  const partners = new Map<string, string[]>();
  for (const { from, to } of directed) partners.set(from, [...(partners.get(from) ?? []), to]);
  const found = new Map<string, readonly string[]>();
  const start = process.cpuUsage();
  for (const id of partners.keys()) found.set(id, await find(byId.get(id)!));
  const milliseconds = (cpuSince(start) * 1000) / partners.size;
  const rows = LEVELS.flatMap((level) => {
    const ranks = directed.filter((pair) => pair.level === level).map(({ from, to }) => {
      const others = new Set(partners.get(from)!.filter((id) => id !== to));
      const rank = found.get(from)!.filter((id) => !others.has(id)).indexOf(to);
      return rank < 0 ? Infinity : rank + 1;
    });
    const mean = (gain: (rank: number) => number): number => ranks.reduce((sum, rank) => sum + gain(rank), 0) / ranks.length;
    const name = `saudinewsnet ${level}, ${who}:`;
    return [
      { name: `${name} R@1`, value: mean((rank) => Number(rank === 1)) },
      { name: `${name} R@5`, value: mean((rank) => Number(rank <= 5)) },
      { name: `${name} R@8`, value: mean((rank) => Number(rank <= 8)) },
      { name: `${name} MRR`, value: mean((rank) => 1 / rank) },
      { name: `${name} nDCG@8`, value: mean((rank) => (rank <= 8 ? 1 / Math.log2(rank + 1) : 0)) },
    ];
  });
  return [...rows, { name: `saudinewsnet ${who}: CPU ms a query`, value: milliseconds }];
}

async function ownArticle(who: string, articles: readonly Article[], search: (title: string) => Promise<readonly string[]>): Promise<Row> {
  let sum = 0;
  for (const { id, title } of articles) {
    const rank = (await search(title)).slice(0, 8).indexOf(id);
    if (rank >= 0) sum += 1 / (rank + 1);
  }
  return { name: `saudinewsnet headline → own article, ${who}: MRR@8`, value: sum / articles.length };
}

/** MiniSearch over the same stems. */
function peerOf(articles: readonly Article[]): { related: Finder; search: (title: string) => Promise<readonly string[]> } {
  const vocabulary = new Vocabulary();
  const stems = (text: string): string[] =>
    scan(text, vocabulary.lexicon).forms.flatMap((form) => (form.kind === "word" || form.kind === "number" ? [vocabulary.word(form)] : [])).filter((word) => !word.isStop).map((word) => word.stem);
  const peer = new MiniSearch<{ id: string; body: string }>({ fields: ["body"], tokenize: stems, processTerm: (term) => term });
  peer.addAll(articles.map(({ id, body }) => ({ id, body })));
  const frequencies = new Map<string, number>();
  for (const { body } of articles) for (const stem of new Set(stems(body))) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  const ask = (terms: readonly string[]): string[] => peer.search({ combineWith: "OR", queries: [...terms] }, { tokenize: (term) => [term] }).map((found) => String(found.id));
  return {
    related: async ({ id, body }) => {
      const counts = new Map<string, number>();
      for (const stem of stems(body)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      const weighed = [...counts].map(([stem, count]) => ({ stem, weight: count * Math.log(articles.length / frequencies.get(stem)!) }));
      const terms = weighed.sort((a, b) => b.weight - a.weight).slice(0, MINISEARCH_TERMS).map(({ stem }) => stem);
      return Promise.resolve(ask(terms).filter((other) => other !== id).slice(0, DEPTH));
    },
    search: async (title) => Promise.resolve(ask([...new Set(stems(title))])),
  };
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

if (process.argv[1]?.endsWith("bench/eval/similarity.ts")) {
  for (const { name, value } of await measureSimilarity(process.argv[2] ?? "../shared/data")) console.log(name.padEnd(60), value.toFixed(4));
}
