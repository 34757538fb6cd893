/**
 * The main job, start to end: a page as it was copied from a site → the article in it → what it is about → articles to read
 * next, with reasons.
 *
 *     npm run build && node examples/page-to-related.mjs
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { analyze, createIndex, readArticle } from "../dist/index.js";

const read = (name) => readFile(new URL(name, import.meta.url), "utf8");
/** Arabic in a line of its own direction, so that what stands beside it stays in place: first strong isolate … its end. */
const isolate = (text) => `\u2068${text}\u2069`;

// 1. The page: menus, a headline, a body, teasers, a footer. Every part is a span of the text.
const page = await read("page.txt");
const article = readArticle(page);
const slice = ({ start, end }) => page.slice(start, end);
const headline = slice(article.headline);
const body = article.paragraphs.map(slice).join("\n\n");
console.log("headline ", isolate(headline));
console.log("dateline ", isolate(slice(article.dateline)));
console.log("published", article.published);
console.log("body     ", `${article.paragraphs.length} paragraphs; left out: ${article.teasers.length} teasers`);

// 2. What it speaks of. Dates count from the day it was published.
const { entities, tags } = analyze(article);
const named = entities.filter(({ type }) => type === "country" || type === "place" || type === "person" || type === "group");
console.log("names    ", [...new Set(named.map(({ text }) => isolate(text)))].join(", "));
console.log("tags     ", tags.slice(0, 5).map(({ text }) => isolate(text)).join(", "));

// 3. A small archive, in memory; openIndex(folder) keeps one on the disk.
const archive = (await read("corpus/articles.jsonl")).trim().split("\n").map((line) => JSON.parse(line));
const index = createIndex();
await index.add(archive);

// 4. What to read next, and why.
const related = await index.related({ text: body, headline }, { limit: 5 });
const byId = new Map(archive.map((record) => [record.id, record]));
for (const { id, score, reasons } of related) {
  const why = reasons.slice(0, 4).map(({ text, share }) => `${isolate(text)} ${Math.round(share * 100)}%`);
  console.log(`\n${score.toFixed(1).padStart(6)}  ${id}  ${isolate(byId.get(id).headline)}`);
  console.log(`        because of ${why.join(", ")}`);
}
await index.close();

// What this essay promises: the five other articles on the same story come first, each with reasons that sum to the whole.
assert.equal(article.kind, "article");
assert.equal(slice(article.dateline), "بيروت");
assert.ok(named.some(({ id }) => id === "LB"));
const stories = related.map(({ id }) => byId.get(id).story);
assert.deepEqual(stories, ["S1", "S1", "S1", "S1", "S1"]);
assert.ok(related.every(({ reasons }) => Math.abs(reasons.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9));
