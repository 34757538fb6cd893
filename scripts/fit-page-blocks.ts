/**
 * Fits the weights of the block classifier and writes them, with the fit's record, to data/page-block-weights.json.
 *
 *     npx tsx scripts/fit-page-blocks.ts     (half a minute; deterministic; then `npm run tables`)
 *
 * Learned from pages written for silah (MIT): `test/pages/html`, and for text pages `test/pages/*.txt` with the texts of those
 * HTML pages. `test/pages/held-out` is not read. A block is body where the careful reading has its words in a paragraph;
 * what the reading leaves open is left out. Logistic regression with a quadratic penalty, by Newton's method.
 */
import fs from "node:fs";
import path from "node:path";
import { type PageGold, readGoldPages } from "../bench/eval/page-gold.js";
import { normalize } from "../src/normalize/index.js";
import { describeBlocks } from "../src/page/block.js";
import { FEATURES, featuresOf } from "../src/page/block-features.js";
import { decodePage } from "../src/page/bytes.js";
import { classify, type PageBlock } from "../src/page/classify.js";
import { parseDocument } from "../src/page/dom.js";
import { htmlBlocks } from "../src/page/html-blocks.js";
import { splitBlocks } from "../src/page/lines.js";
import { readMetadata } from "../src/page/metadata.js";
import { sliceOf } from "../src/span.js";

/** The weight of the penalty: about as many blocks would have to speak for a weight of 1. */
const PENALTY = 1;
const STEPS = 25;
const FOLDS = 5;
/** A block is a paragraph's if it has this share of its words, or the paragraph is a part of it. */
const SHARE = 0.5;

interface Row {
  readonly page: string;
  readonly features: Float64Array;
  readonly isBody: boolean;
}

const key = (text: string): string => ` ${(normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;

/** The rows of one page; blocks that the reading leaves open are none. */
function rowsOf(page: string, text: string, blocks: readonly PageBlock[], features: readonly Float64Array[], gold: PageGold): Row[] {
  const paragraphs = gold.paragraphs.map(key);
  const open = new Set([...(gold.optional ?? []), ...(gold.subheads ?? [])].map(key));
  return blocks.flatMap((block, i) => {
    const words = key(sliceOf(text, block));
    if (open.has(words)) return [];
    const isBody = words.trim() !== "" && paragraphs.some((paragraph) => (paragraph.includes(words) && words.length >= Math.min(paragraph.length * SHARE, 30)) || (words.includes(paragraph) && paragraph.length >= words.length * SHARE));
    return [{ page, features: features[i]!, isBody }];
  });
}

function textRows(page: string, text: string, gold: PageGold): Row[] {
  const blocks = classify(describeBlocks(text, splitBlocks(text)));
  return rowsOf(page, text, blocks, featuresOf(blocks), gold);
}

/** Newton's method on the penalized log loss; the bias is not penalized. */
function fit(rows: readonly Row[]): Float64Array {
  const n = FEATURES.length;
  const weights = new Float64Array(n);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const { features, isBody } of rows) {
      const p = 1 / (1 + Math.exp(-dot(features, weights)));
      for (let a = 0; a < n; a++) {
        if (features[a] === 0) continue;
        gradient[a]! += (p - Number(isBody)) * features[a]!;
        for (let b = 0; b < n; b++) hessian[a]![b]! += p * (1 - p) * features[a]! * features[b]!;
      }
    }
    for (let a = 1; a < n; a++) gradient[a]! += PENALTY * weights[a]!;
    for (let a = 0; a < n; a++) hessian[a]![a]! += a === 0 ? 1e-6 : PENALTY;
    solve(hessian, gradient).forEach((change, a) => (weights[a]! -= change));
  }
  return weights;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** Gauss elimination; the matrix is positive definite. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < x.length; i++) {
    for (let row = i + 1; row < x.length; row++) {
      const factor = matrix[row]![i]! / matrix[i]![i]!;
      for (let column = i; column < x.length; column++) matrix[row]![column]! -= factor * matrix[i]![column]!;
      x[row]! -= factor * x[i]!;
    }
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let column = i + 1; column < x.length; column++) x[i]! -= matrix[i]![column]! * x[column]!;
    x[i]! /= matrix[i]![i]!;
  }
  return x;
}

function accuracy(rows: readonly Row[], weights: Float64Array): number {
  return rows.filter(({ features, isBody }) => dot(features, weights) > 0 === isBody).length / Math.max(1, rows.length);
}

/** Each page judged by weights that were fitted without it. */
function crossValidated(rows: readonly Row[]): number {
  const pages = [...new Set(rows.map(({ page }) => page))];
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLeftOut = ({ page }: Row): boolean => pages.indexOf(page) % FOLDS === fold;
    const leftOut = rows.filter(isLeftOut);
    right += accuracy(leftOut, fit(rows.filter((row) => !isLeftOut(row)))) * leftOut.length;
  }
  return right / rows.length;
}

/** What makers call the parts of their pages. */
const NAMES = /\s(?:class|id|aria-labelledby)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/giu;

/** The rows of an HTML page, and its text. */
async function htmlRows(name: string, source: string, gold: PageGold): Promise<{ rows: Row[]; text: string }> {
  const document = await parseDocument(source);
  const { titles } = readMetadata(document, {});
  const page = await htmlBlocks(document);
  return { rows: rowsOf(name, page.text, page.blocks, featuresOf(page.blocks, { markup: page.markup, titles }), gold), text: page.text };
}

/** A page as it is, and as other sites would print it. */
function variantsOf(source: string, { paragraphs }: PageGold): string[] {
  const stops = (isForgotten: (i: number) => boolean): string =>
    paragraphs.reduce((page, paragraph, i) => (paragraph.endsWith(".") && isForgotten(i) ? page.replace(paragraph.slice(-12), paragraph.slice(-12, -1)) : page), source);
  // Names that no table knows are none; many editors forget full stops, some of them all.
  return [source, source.replace(NAMES, ""), stops((i) => i % 3 === 1), stops(() => true)];
}

const html: Row[] = [];
const text: Row[] = [];
for (const { name, bytes, gold } of readGoldPages("test/pages/html")) {
  for (const variant of variantsOf(decodePage(bytes, gold.contentType), gold)) {
    const page = await htmlRows(name, variant, gold);
    html.push(...page.rows);
    text.push(...textRows(name, page.text, gold));
  }
}
for (const file of fs.readdirSync("test/pages").filter((one) => one.endsWith(".txt")).sort()) {
  const gold = JSON.parse(fs.readFileSync(path.join("test/pages", file.replace(".txt", ".gold.json")), "utf8")) as PageGold;
  for (const variant of variantsOf(fs.readFileSync(path.join("test/pages", file), "utf8"), gold)) text.push(...textRows(file, variant, gold));
}

const round = (x: number): number => Math.round(x * 1e3) / 1e3;
const records = Object.entries({ html, text }).flatMap(([format, rows]) => {
  const weights = fit(rows);
  return [
    // A feature that no page of a format shows has no weight there.
    ...FEATURES.flatMap((name, i) => (name === "bias" || rows.some(({ features }) => features[i] !== rows[0]!.features[i]) ? [{ key: `weight.${format}.${name}`, value: round(weights[i]!) }] : [])),
    { key: `fit.${format}.blocks`, value: rows.length, about: `${rows.filter(({ isBody }) => isBody).length} of them body` },
    { key: `fit.${format}.right`, value: round(accuracy(rows, weights)) },
    { key: `fit.${format}.right.crossValidated`, value: round(crossValidated(rows)), about: `${FOLDS} folds, by page` },
  ];
});
records.sort((a, b) => (a.key < b.key ? -1 : 1));
fs.writeFileSync("data/page-block-weights.json", `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`);
for (const record of records) console.log(record.key, record.value);
