/**
 * The tagger on the development parts that training keeps out: exact span and type, sentence by sentence and in blocks of 25 that count as one
 * document; beside it what the tables alone tag.
 */
import path from "node:path";
import { createAnalyzer, type TagOptions } from "../../src/index.js";
import { TAGS } from "../../src/entities/tagger/index.js";
import { blocksOf, readBio, type Sentence, splitTail } from "../../scripts/tagger/corpus.js";
import { createScore } from "../../scripts/tagger/score.js";
import { measureEntities } from "./entities.js";
import type { Row } from "./row.js";

/** Share of ANERcorp's training file, at its end, that is kept for development. */
const DEV_SHARE = 0.1;

type TagSentences = (sentences: readonly (readonly string[])[], options?: TagOptions) => string[][];

function rowsOf(name: string, parts: readonly (readonly Sentence[])[], tag: TagSentences, labels: "news" | "wikipedia"): Row[] {
  const score = createScore();
  for (const part of parts) {
    const found = tag(part.map(({ tokens }) => tokens), { labels });
    part.forEach(({ tags }, i) => { score.add(tags, found[i]!.map((one) => TAGS.indexOf(one as (typeof TAGS)[number]))); });
  }
  return score.rows().map(({ type, precision, recall, f1, marked }) => ({ name: `${name}, ${type}: F1`, value: f1 / 100, note: `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, ${marked} marked` }));
}

/** The rows of this stage. */
export async function measureTagger(folder: string): Promise<Row[]> {
  const gold = (file: string): Sentence[] => readBio(path.join(folder, "entities/gold", file));
  const news = splitTail(gold("anercorp.train.bio"), DEV_SHARE).dev;
  const wikipedia = gold("aqmar.dev.bio");
  const { tagSentences } = await createAnalyzer();
  const tables = await createAnalyzer({ tagger: false });
  return [
    ...rowsOf("news, by sentence", blocksOf(news, 1), tagSentences, "news"),
    ...rowsOf("news, in blocks of 25", blocksOf(news), tagSentences, "news"),
    ...rowsOf("news, in blocks of 25, tables alone", blocksOf(news), tables.tagSentences, "news"),
    ...rowsOf("wikipedia, by sentence", blocksOf(wikipedia, 1), tagSentences, "wikipedia"),
    ...rowsOf("wikipedia, by sentence, tables alone", blocksOf(wikipedia, 1), tables.tagSentences, "wikipedia"),
  ];
}

/** The marked pages and sentences again, with the tagger beside the tables. */
export async function measureMerged(folder: string): Promise<Row[]> {
  const { extractEntities } = await createAnalyzer();
  return measureEntities(folder, extractEntities);
}
