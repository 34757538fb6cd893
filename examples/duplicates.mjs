/**
 * The same wire text on three desks: groups in a list, and groups as texts come in; and how two articles differ.
 *
 *     npm run build && node examples/duplicates.mjs
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createDuplicateStream, explainSimilarity, findDuplicates } from "../dist/index.js";

const lines = (await readFile(new URL("corpus/articles.jsonl", import.meta.url), "utf8")).trim().split("\n");
const archive = lines.map((line) => JSON.parse(line));

// All at once.
const groups = findDuplicates(archive.map(({ text }) => text));
for (const { members, similarity } of groups) {
  console.log(`${Math.round(similarity * 100)}%`);
  for (const member of members) console.log("    ", archive[member].id, `\u2068${archive[member].headline}\u2069`);
}

// One by one, as a newsroom gets them.
const stream = createDuplicateStream();
const repeated = archive.filter(({ id, text }) => stream.add(id, text).members.length > 1).map(({ id }) => id);
console.log("repeats something earlier:", repeated.join(", "));

// Two reports of one event need not share a sentence: likeness is another question than repetition.
const [before, after] = ["قتل 23 شخصا في انفجار في البصرة", "مقتل 31 شخصا بانفجار في الموصل"];
const { similarity, differences } = explainSimilarity(before, after);
console.log("similarity", similarity.toFixed(2), "differences", differences.map(({ text }) => `\u2068${text}\u2069`).join(", "));

const copies = archive.filter(({ copyOf }) => copyOf);
for (const { id, copyOf } of copies) {
  assert.ok(groups.some(({ members }) => members.some((member) => archive[member].id === id) && members.some((member) => archive[member].id === copyOf)));
}
assert.equal(groups.length, copies.length);
assert.equal(repeated.length, copies.length);
assert.ok(similarity < 1 && differences.length > 0);
