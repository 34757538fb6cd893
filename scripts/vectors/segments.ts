/**
 * Chooses what the encoder reads: clauses, sentences and short windows of raw text that hold words not yet seen often enough.
 *
 *     npx tsx scripts/vectors/segments.ts --work=FOLDER [--data=../shared/data] [--seed=1]
 *
 * Writes `segments.jsonl`, a list of tokens a line, in random order of paragraphs: any beginning of the file is a sample of all.
 * Paragraphs that share ten words in a row with a development part are left out.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { Lexicon, scan, splitSentences, type TokenTable, type WordForm } from "../../src/tokenize/index.js";
import { createRandom, shuffled } from "../random.js";
import { createCopyTest } from "../tagger/corpus.js";
import { optionOf } from "./options.js";
import { readParagraphs } from "./raw.js";

const DEVELOPMENT = ["similarity/sts17-ar/pairs.dev.jsonl", "similarity/ans-titles/pairs.jsonl"];
/** Stems that are to be learned: those seen so often in the raw text. */
const LEAST_COUNT = 8;
/** Occurrences after which a stem is wanted no more, round by round: each stem shall have some before any has many. */
const ENOUGH = [40, 160];
/** A segment is taken where so great a share of its words is wanted still. */
const LEAST_WANTED = 0.3;
/** Words of a segment: a headline has about eight, a sentence of the kind compared about ten. */
const SHORTEST = 3;
const LONGEST = 30;
const WINDOW = { least: 4, most: 12 };
/** Shares of sentences read whole, by clause, and the rest through one window. */
const WHOLE = 0.35;
const CLAUSE = 0.4;
const ARABIC_SHARE = 0.8;

type Tokens = readonly string[];

const data = optionOf("data", "../shared/data");
const work = optionOf("work");
const random = createRandom(Number(optionOf("seed", "1")));

function developmentTexts(): Tokens[] {
  return DEVELOPMENT.flatMap((path) => readFileSync(join(data, path), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as { s1: string; s2: string })
    .flatMap(({ s1, s2 }) => [tokensOf(scan(s1)), tokensOf(scan(s2))]);
}

function tokensOf({ text, count, starts, ends }: TokenTable): string[] {
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

const lexicon = new Lexicon(1_000_000);

/** How often each stem occurs. */
function countStems(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const form of scan(line, lexicon).forms) if (form.kind === "word") counts.set(form.stem, (counts.get(form.stem) ?? 0) + 1);
  }
  return counts;
}

/** The part of a sentence that is read, as a range of its tokens: one whole sentence, one clause, or one window. */
function* partsOf(table: TokenTable): Generator<readonly [number, number]> {
  const chance = random();
  if (chance < WHOLE) yield [0, table.count];
  else if (chance < WHOLE + CLAUSE) {
    let from = 0;
    for (let i = 0; i <= table.count; i++) {
      if (i < table.count && !/^[،؛:,;()«»"-]$/u.test(table.forms[i]!.surface)) continue;
      yield [from, i];
      from = i + 1;
    }
  } else {
    const size = WINDOW.least + Math.floor(random() * (WINDOW.most - WINDOW.least + 1));
    for (let from = 0; from < table.count; from += size) yield [from, Math.min(table.count, from + size)];
  }
}

/** The parts of a paragraph that hold enough words seen less than `enough` times. */
function chooseFrom(line: string, enough: number, counts: ReadonlyMap<string, number>, seen: Map<string, number>): Tokens[] {
  const chosen: Tokens[] = [];
  for (const { start, end } of splitSentences(line)) {
    const table = scan(line.slice(start, end), lexicon);
    for (const [from, to] of partsOf(table)) {
      const stems = table.forms.slice(from, to).filter(isArabicWord).map((form) => form.stem);
      if (stems.length < SHORTEST || stems.length > LONGEST || stems.length < ARABIC_SHARE * (to - from)) continue;
      let wanted = 0;
      for (const stem of stems) if ((counts.get(stem) ?? 0) >= LEAST_COUNT) wanted += Math.max(0, 1 - (seen.get(stem) ?? 0) / enough);
      if (wanted < LEAST_WANTED * stems.length) continue;
      for (const stem of stems) seen.set(stem, (seen.get(stem) ?? 0) + 1);
      chosen.push(tokensOf(table).slice(from, to));
    }
  }
  return chosen;
}

function isArabicWord({ kind, surface }: WordForm): boolean {
  return kind === "word" && /[\u0621-\u064a]/u.test(surface);
}

async function main(): Promise<void> {
  let lines = await readParagraphs(data);
  const counts = countStems(lines);
  console.log(`${lines.length} paragraphs, ${counts.size} stems`);
  const isCopy = createCopyTest(developmentTexts());
  const seen = new Map<string, number>();
  const out = createWriteStream(join(work, "segments.jsonl"));
  for (const enough of ENOUGH) {
    const left: string[] = [];
    let [segments, copies] = [0, 0];
    for (const line of shuffled(lines, random)) {
      const chosen = chooseFrom(line, enough, counts, seen);
      if (chosen.length === 0) left.push(line);
      else if (isCopy(tokensOf(scan(line, lexicon)))) copies++;
      else for (const tokens of chosen) out.write(`${JSON.stringify(tokens)}\n`);
      segments += chosen.length;
    }
    lines = left;
    console.log(`up to ${enough}: ${segments} segments; ${copies} paragraphs left out as copies`);
  }
  await new Promise((done) => out.end(done));
}

await main();
