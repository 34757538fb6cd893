/**
 * The encoder beside the linear tagger, the tables and the word vectors: names on the development parts and the marked news, meaning of sentences and headlines.
 */
import path from "node:path";
import { blocksOf, DEV_SHARE, readBio, splitTail } from "../../scripts/tagger/corpus.js";
import { createEncoder, type Encoder } from "../../src/encoder/index.js";
import { createAnalyzer } from "../../src/index.js";
import { createIndex } from "../../src/related/index.js";
import { loadVectors } from "../../src/vectors/index.js";
import { measureEntities } from "./entities.js";
import type { Row } from "./row.js";
import { measureHeadlines, measureSentences, readStories, storyRows, type Way } from "./similarity.js";
import { respelled, rowsOf, SPELLINGS } from "./tagger.js";

/** Names: as an analyzer with the encoder tags, then without the linear tagger beside it, then the encoder with nothing beside it. */
export async function measureEncoderTags(folder: string): Promise<Row[]> {
  const gold = (file: string): ReturnType<typeof readBio> => readBio(path.join(folder, "entities/gold", file));
  const news = splitTail(gold("anercorp.train.bio"), DEV_SHARE).dev;
  const wikipedia = gold("aqmar.dev.bio");
  return withEncoder(async (encoder) => {
    const { tagSentences } = await createAnalyzer({ encoder });
    const alone = await createAnalyzer({ encoder, tagger: false });
    return [
      ...rowsOf("news, by sentence", blocksOf(news, 1), tagSentences, "news"),
      ...rowsOf("news, in blocks of 25", blocksOf(news), tagSentences, "news"),
      ...rowsOf("news, in blocks of 25, without the linear tagger", blocksOf(news), alone.tagSentences, "news"),
      ...rowsOf("news, in blocks of 25, without tables either", blocksOf(news), encoder.tagSentences, "news"),
      ...SPELLINGS.flatMap((spelling) => rowsOf(`news, in blocks of 25, ${spelling.name}`, blocksOf(respelled(news, spelling)), tagSentences, "news").slice(0, 1)),
      ...rowsOf("wikipedia, by sentence", blocksOf(wikipedia, 1), tagSentences, "wikipedia"),
      ...rowsOf("wikipedia, in blocks of 25", blocksOf(wikipedia), tagSentences, "wikipedia"),
      ...rowsOf("wikipedia, in blocks of 25, without the linear tagger", blocksOf(wikipedia), alone.tagSentences, "wikipedia"),
    ];
  });
}

/** The marked pages and sentences, with the encoder beside the tables. */
export async function measureEncoderMerged(folder: string): Promise<Row[]> {
  return withEncoder(async (encoder) => measureEntities(folder, (await createAnalyzer({ encoder })).extractEntities));
}

/** Meaning: what the encoder adds to words and their vectors. */
export async function measureEncoderMeaning(folder: string): Promise<Row[]> {
  const similarity = path.join(folder, "similarity");
  const vectors = await loadVectors();
  return withEncoder((encoder) => {
    const compared: Way[] = [
      { name: "words", options: {} },
      { name: "words and word vectors", options: { vectors } },
      { name: "words, word vectors and encoder", options: { vectors, encoder } },
      { name: "encoder alone", options: { encoder, measure: "meaning" } },
    ];
    return [...measureSentences(similarity, compared), ...measureHeadlines(similarity, compared)];
  });
}

/** Articles of the pairs, filled up to so many: the encoder reads a dozen a second. */
const POOL = 4000;

/** Related articles and search, with the encoder's vectors and without, in one pool. */
export async function measureEncoderIndex(folder: string): Promise<Row[]> {
  const { articles, pairs } = readStories(path.join(folder, "similarity"));
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const step = Math.ceil((articles.length - paired.size) / (POOL - paired.size));
  const pool = articles.filter(({ id }, i) => paired.has(id) || i % step === 0);
  const titled = pool.filter((_, i) => i % 7 === 3);
  return withEncoder(async (encoder) => {
    const rows: Row[] = [];
    for (const [who, options] of [["words", {}], ["words and encoder", { encoder }]] as const) {
      const index = createIndex(options);
      await index.add(pool.map(({ id, body }) => ({ id, text: body })));
      rows.push(...(await storyRows(`${pool.length} articles, ${who}`, index, { articles: pool, pairs, titled })));
    }
    return rows;
  });
}

async function withEncoder<Result>(use: (encoder: Encoder) => Result | Promise<Result>): Promise<Result> {
  const encoder = await createEncoder();
  try {
    return await use(encoder);
  } finally {
    encoder.close();
  }
}
