/**
 * Fits the weights of src/entities/person/name-shape.ts and writes them to data/name-shape.json.
 *
 *     npx tsx scripts/fit-name-shape.ts     (some seconds; deterministic; then `npm run tables`)
 *
 * Learned from tables of data/ alone: the given and family names that are no ordinary words, against the rarer half of
 * word-frequencies.tsv. Logistic regression over letters and pairs of letters, by stochastic gradient descent.
 */
import fs from "node:fs";
import { featuresOf } from "../src/entities/person/name-shape.js";
import { normalize } from "../src/normalize/index.js";

/** Above this log2 frequency words are mostly particles and short nouns, which the rest of the code knows already. */
const RARE = 9;
/** A pair of letters seen in fewer words tells nothing. */
const FEWEST = 8;
const ROUNDS = 8;
const RATE = 0.15;
const PENALTY = 1e-4;
/** Weights nearer to 0 are left out of the table. */
const SMALLEST = 0.1;

type NameRow = string | { readonly name: string; readonly common?: boolean; readonly particle?: boolean; readonly suffix?: boolean };

const isWord = (norm: string): boolean => /^[\u0621-\u064a\u067e\u0686\u06a4\u06af]{3,14}$/u.test(norm);
const frequencies = new Map(fs.readFileSync("data/word-frequencies.tsv", "utf8").trimEnd().split("\n").map((line) => line.split("\t")).map(([word, value]) => [word!, Number(value)] as const));
const listed = ["given-names", "family-names"]
  .flatMap((table) => JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as NameRow[])
  .flatMap((row) => (typeof row === "string" ? [row] : row.common || row.particle || row.suffix ? [] : [row.name]))
  .map((name) => normalize(name));
const names = [...new Set(listed)].filter((name) => isWord(name) && !/^(?:ال|عبدال)/u.test(name) && !frequencies.has(name));
const words = [...frequencies].filter(([word, frequency]) => frequency <= RARE && isWord(word)).map(([word]) => word).filter((word) => !listed.includes(word));

/** A fixed sequence of numbers in [0, 1), so that the fit is the same each time. */
function* numbers(): Generator<number> {
  for (let state = 1; ; state = (state * 48271) % 2147483647) yield state / 2147483647;
}

const examples = [...names.map((word) => ({ features: featuresOf(word), isName: 1 })), ...words.map((word) => ({ features: featuresOf(word), isName: 0 }))];
const counts = new Map<string, number>();
for (const { features } of examples) for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const weights = new Map<string, number>([["", 0]]);
for (const [feature, count] of counts) if (count >= FEWEST) weights.set(feature, 0);

const random = numbers();
for (let round = 0; round < ROUNDS; round++) {
  for (let i = examples.length - 1; i > 0; i--) {
    const j = Math.floor(random.next().value! * (i + 1));
    [examples[i], examples[j]] = [examples[j]!, examples[i]!];
  }
  const rate = RATE / (1 + round);
  for (const { features, isName } of examples) {
    const known = ["", ...features].filter((feature) => weights.has(feature));
    const sum = known.reduce((total, feature) => total + weights.get(feature)!, 0);
    // Both sides weigh the same, however many there are of each.
    const step = rate * (isName ? 1 : names.length / words.length) * (isName - 1 / (1 + Math.exp(-sum)));
    for (const feature of known) weights.set(feature, weights.get(feature)! * (1 - rate * PENALTY) + step);
  }
}

const rows = [...weights].map(([feature, weight]) => ({ feature, weight: Math.round(weight * 10) / 10 })).filter(({ weight }) => Math.abs(weight) >= SMALLEST).sort((a, b) => (a.feature < b.feature ? -1 : 1));
fs.writeFileSync("data/name-shape.json", `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
console.log(`${names.length} names, ${words.length} words, ${rows.length} weights`);
