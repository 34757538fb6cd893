/**
 * The passes of training: first halves tag each other, so that the second pass learns from notes as uncertain as those it will meet; then one
 * model learns sentences alone and sentences in blocks by turns, so that it can do both passes.
 *
 * @example
 * const learner = trainModel([{ domain: 0, blocks }], { domains: 3, epochs: 8, … });
 */
import { MARK_FEATURES, writeMarks } from "../../src/entities/tagger/context-features.js";
import { bucketOf } from "../../src/entities/tagger/hash.js";
import type { LabelSet } from "../../src/bio/labels.js";
import { notesOf } from "../../src/entities/tagger/notes.js";
import { writeWordRows } from "../../src/entities/tagger/rows.js";
import { createLearner, type Learner, type LearnerOptions, type RowSentence } from "./crf.js";
import type { Block } from "./document.js";
import { numberRows } from "./numbering.js";
import { createRandom, shuffled } from "../random.js";
import { createScore, type ScoreRow } from "./score.js";

/** A corpus in blocks, and which weights of its own it has. */
export interface Domain {
  readonly domain: number;
  readonly blocks: readonly Block[];
  /** How much a sentence counts, 1 where not said. */
  readonly weight?: number;
  /** Whether notes come from the tags as they stand, not from a model's: so of text that a teacher labelled. */
  readonly isLabelled?: boolean;
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

/** A trained model: its learner, and the bucket of each row. */
export interface Model {
  readonly learner: Learner;
  readonly rowOf: Int32Array;
  readonly bucketOf: Int32Array;
}

/** The corpora of the label sets, by domain. */
export const DOMAINS: Readonly<Record<LabelSet, number>> = { news: 0, wikipedia: 1 };

/** A block as one pass sees it: with what marks and notes. */
interface View {
  readonly block: Block;
  readonly domain: number;
  readonly weight: number;
  readonly marks: Uint8Array;
  readonly notes: Uint8Array;
}

const aloneView = (block: Block, domain: number, weight = 1): View => ({ block, domain, weight, marks: block.alone, notes: new Uint8Array(block.gold.length) });

/** Reads sentences as rows. Rows of words and pairs are kept, since every pass meets them again; a share of the rows is left out where asked. */
function createSentenceReader(rowOf: Int32Array) {
  const kept = new Map<Block, RowSentence[]>();
  const room = new Int32Array(MARK_FEATURES);
  const wordsOf = ({ forms, starts, gold }: Block, sentence: number): RowSentence => {
    const [from, to] = [starts[sentence]!, starts[sentence + 1]!];
    const rows: number[] = [];
    const ends = new Int32Array(to - from);
    const touched: number[] = [];
    for (let at = from; at < to; at++) {
      touched.length = 0;
      writeWordRows(forms, at, from, to, touched);
      for (const bucket of touched) if (rowOf[bucket]! >= 0) rows.push(rowOf[bucket]!);
      ends[at - from] = rows.length;
    }
    return { rows: Int32Array.from(rows), ends, gold: gold.subarray(from, to) };
  };
  return ({ block, marks, notes }: View, sentence: number, left = 0, random: () => number = () => 1): RowSentence => {
    let known = kept.get(block);
    if (!known) kept.set(block, (known = []));
    const words = (known[sentence] ??= wordsOf(block, sentence));
    const [from, to] = [block.starts[sentence]!, block.starts[sentence + 1]!];
    const rows = new Int32Array(words.rows.length + (to - from) * MARK_FEATURES);
    const ends = new Int32Array(to - from);
    let count = 0;
    for (let at = from, i = 0; at < to; at++) {
      for (const end = words.ends[at - from]!; i < end; i++) if (random() >= left) rows[count++] = words.rows[i]!;
      writeMarks({ forms: block.forms, marks, notes }, at, from, to, room);
      for (let j = 0; j < MARK_FEATURES; j++) {
        const row = rowOf[bucketOf(room[j]!)]!;
        if (row >= 0 && random() >= left) rows[count++] = row;
      }
      ends[at - from] = count;
    }
    return { rows: rows.subarray(0, count), ends, gold: words.gold };
  };
}

type SentenceReader = ReturnType<typeof createSentenceReader>;

function runEpoch(learner: Learner, views: readonly View[], read: SentenceReader, seed: number, dropout: number): void {
  const random = createRandom(1000 + seed);
  const order = views.flatMap((view) => view.block.starts.slice(1).map((_, sentence) => ({ view, sentence })));
  for (const { view, sentence } of shuffled(order, createRandom(seed))) {
    const rows = read(view, sentence, dropout, random);
    if (rows.ends.length > 0) learner.learn(rows, view.domain, view.weight);
  }
}

/** The tags of a view's tokens. */
function tagView(learner: Learner, view: View, read: SentenceReader): Uint8Array {
  const tags = new Uint8Array(view.block.gold.length);
  view.block.starts.slice(1).forEach((_, sentence) => { tags.set(learner.tag(read(view, sentence), view.domain), view.block.starts[sentence]); });
  return tags;
}

/** A block in the second pass, its notes from tags of a first. */
function togetherView(block: Block, domain: number, tags: Uint8Array, weight = 1): View {
  return { block, domain, weight, marks: block.together, notes: notesOf(block.forms, block.sentenceOf, tags) };
}

/** Trains a model. `say` is told what is done, `check` given the model after each pass but the last, and at the end. */
export function trainModel(corpora: readonly Domain[], options: TrainOptions, say: (line: string) => void = () => undefined, check?: (model: Model) => void): Model {
  const numbering = numberRows(corpora.flatMap(({ blocks }) => blocks));
  const count = numbering.bucketOf.length;
  const read = createSentenceReader(numbering.rowOf);
  say(`${count} rows`);
  const all = corpora.flatMap(({ domain, blocks, weight = 1, isLabelled = false }) => blocks.map((block, i) => ({ block, domain, weight, isLabelled, half: i % 2 })));
  const together: View[] = all.filter(({ isLabelled }) => isLabelled).map(({ block, domain, weight }) => togetherView(block, domain, block.gold, weight));
  const crossed = all.filter(({ isLabelled }) => !isLabelled);
  for (const half of [0, 1]) {
    const learner = createLearner(count, options.domains, options);
    const views = crossed.filter((one) => one.half === half).map(({ block, domain }) => ({ ...aloneView(block, domain), marks: block.together }));
    for (let epoch = 0; epoch < options.halfEpochs; epoch++) runEpoch(learner, views, read, 100 + epoch, options.dropout);
    for (const { block, domain, weight } of crossed.filter((one) => one.half !== half)) together.push(togetherView(block, domain, tagView(learner, { ...aloneView(block, domain), marks: block.together }, read), weight));
    say(`half ${half} done`);
  }
  const alone = all.map(({ block, domain, weight }) => aloneView(block, domain, weight));
  const learner = createLearner(count, options.domains, options);
  const model = { learner, ...numbering };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    runEpoch(learner, epoch % 2 === 0 ? alone : together, read, epoch, options.dropout);
    if (epoch >= options.epochs - options.averaged) learner.remember();
    say(`epoch ${epoch + 1} done`);
    if (epoch + 1 < options.epochs) check?.(model);
  }
  learner.average();
  check?.(model);
  return model;
}

/** The tags of a part, block by block: sentence by sentence, and in blocks with two passes. */
export function tagPart({ learner, rowOf }: Model, { domain, blocks }: Domain): { readonly block: Block; readonly alone: Uint8Array; readonly together: Uint8Array }[] {
  const read = createSentenceReader(rowOf);
  return blocks.map((block) => {
    const first = tagView(learner, { ...aloneView(block, domain), marks: block.together }, read);
    return { block, alone: tagView(learner, aloneView(block, domain), read), together: tagView(learner, togetherView(block, domain, first), read) };
  });
}

/** Scores of a development part sentence by sentence, and in blocks. */
export function evaluate(model: Model, part: Domain): { alone: ScoreRow[]; together: ScoreRow[] } {
  const [alone, blocks] = [createScore(), createScore()];
  for (const tagged of tagPart(model, part)) {
    alone.add(tagged.block.gold, tagged.alone);
    blocks.add(tagged.block.gold, tagged.together);
  }
  return { alone: alone.rows(), together: blocks.rows() };
}
