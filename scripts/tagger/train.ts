/**
 * The passes of training: first halves tag each other, so that the second pass learns from notes as uncertain as those it will meet; then one
 * model learns sentences alone and sentences in blocks by turns, so that it can do both passes.
 *
 * @example
 * const learner = trainModel([{ domain: 0, blocks }], { domains: 3, epochs: 8, … });
 */
import type { LabelSet } from "../../src/entities/tagger/labels.js";
import { notesOf } from "../../src/entities/tagger/notes.js";
import { writeRows } from "../../src/entities/tagger/rows.js";
import { createLearner, type Learner, type LearnerOptions, type RowSentence } from "./crf.js";
import type { Block } from "./document.js";
import { createRandom, shuffled } from "./random.js";
import { createScore, type ScoreRow } from "./score.js";

/** A corpus in blocks, and which weights of its own it has. */
export interface Domain {
  readonly domain: number;
  readonly blocks: readonly Block[];
}

/** Settings of training. */
export interface TrainOptions extends LearnerOptions {
  readonly domains: number;
  readonly epochs: number;
  /** How many of the last passes' weights are averaged in the end. */
  readonly averaged: number;
  /** Share of a token's features that are left out each time it is learned, so that no word alone settles its tag. */
  readonly dropout: number;
  /** Passes of the halves that tag each other. */
  readonly halfEpochs: number;
}

/** The corpora of the label sets, by domain. */
export const DOMAINS: Readonly<Record<LabelSet, number>> = { news: 0, wikipedia: 1 };

/** A block as one pass sees it: with what marks and notes. */
interface View {
  readonly block: Block;
  readonly domain: number;
  readonly marks: Uint8Array;
  readonly notes: Uint8Array;
}

const aloneView = (block: Block, domain: number): View => ({ block, domain, marks: block.alone, notes: new Uint8Array(block.gold.length) });

function sentenceOf({ block: { forms, starts, gold }, marks, notes }: View, sentence: number): RowSentence {
  const [from, to] = [starts[sentence]!, starts[sentence + 1]!];
  const rows: number[] = [];
  const ends: number[] = [];
  for (let at = from; at < to; at++) {
    writeRows({ forms, marks, notes }, at, from, to, rows);
    ends.push(rows.length);
  }
  return { rows, ends, gold: gold.subarray(from, to) };
}

function runEpoch(learner: Learner, views: readonly View[], seed: number, dropout: number): void {
  const random = createRandom(1000 + seed);
  const order = views.flatMap((view) => view.block.starts.slice(1).map((_, sentence) => ({ view, sentence })));
  for (const { view, sentence } of shuffled(order, createRandom(seed))) {
    const read = sentenceOf(view, sentence);
    if (read.ends.length > 0) learner.learn(dropout > 0 ? thinned(read, dropout, random) : read, view.domain);
  }
}

/** A sentence without a share of its rows. */
function thinned({ rows, ends, gold }: RowSentence, share: number, random: () => number): RowSentence {
  const kept: number[] = [];
  const keptEnds: number[] = [];
  for (let at = 0, i = 0; at < ends.length; at++) {
    for (; i < ends[at]!; i++) if (random() >= share) kept.push(rows[i]!);
    keptEnds.push(kept.length);
  }
  return { rows: kept, ends: keptEnds, gold };
}

/** The tags of a view's tokens. */
function tagView(learner: Learner, view: View): Uint8Array {
  const tags = new Uint8Array(view.block.gold.length);
  view.block.starts.slice(1).forEach((_, sentence) => { tags.set(learner.tag(sentenceOf(view, sentence), view.domain), view.block.starts[sentence]); });
  return tags;
}

/** A block in the second pass, its notes from tags of a first. */
function togetherView(block: Block, domain: number, tags: Uint8Array): View {
  return { block, domain, marks: block.together, notes: notesOf(block.forms, block.sentenceOf, tags) };
}

/** Trains a model. `say` is told what is done. */
export function trainModel(corpora: readonly Domain[], options: TrainOptions, say: (line: string) => void = () => undefined, check?: (learner: Learner) => void): Learner {
  const all = corpora.flatMap(({ domain, blocks }) => blocks.map((block, i) => ({ block, domain, half: i % 2 })));
  const together: View[] = [];
  for (const half of [0, 1]) {
    const learner = createLearner(options.domains, options);
    const views = all.filter((one) => one.half === half).map(({ block, domain }) => ({ ...aloneView(block, domain), marks: block.together }));
    for (let epoch = 0; epoch < options.halfEpochs; epoch++) runEpoch(learner, views, 100 + epoch, options.dropout);
    for (const { block, domain } of all.filter((one) => one.half !== half)) together.push(togetherView(block, domain, tagView(learner, { ...aloneView(block, domain), marks: block.together })));
    say(`half ${half} done`);
  }
  const alone = all.map(({ block, domain }) => aloneView(block, domain));
  const learner = createLearner(options.domains, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    runEpoch(learner, epoch % 2 === 0 ? alone : together, epoch, options.dropout);
    if (epoch >= options.epochs - options.averaged) learner.remember();
    say(`epoch ${epoch + 1} done`);
    if (epoch + 1 < options.epochs) check?.(learner);
  }
  learner.average();
  check?.(learner);
  return learner;
}

/** Scores of a development part sentence by sentence, and in blocks with two passes. */
export function evaluate(learner: Learner, { domain, blocks }: Domain): { alone: ScoreRow[]; together: ScoreRow[] } {
  const scores = [createScore(), createScore()] as const;
  for (const block of blocks) {
    scores[0].add(block.gold, tagView(learner, aloneView(block, domain)));
    const first = tagView(learner, { ...aloneView(block, domain), marks: block.together });
    scores[1].add(block.gold, tagView(learner, togetherView(block, domain, first)));
  }
  return { alone: scores[0].rows(), together: scores[1].rows() };
}
