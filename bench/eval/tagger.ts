/**
 * The tagger on the development parts that training keeps out: exact span and type, sentence by sentence and in blocks of 25 that count as one
 * document; beside it what the tables alone tag, and what other spellings cost.
 */
import path from "node:path";
import { createAnalyzer, type TagOptions } from "../../src/index.js";
import { TAGS } from "../../src/entities/tagger/index.js";
import { blocksOf, DEV_SHARE, readBio, type Sentence, splitTail } from "../../scripts/tagger/corpus.js";
import { createScore } from "../../scripts/tagger/score.js";
import { type SpellingKind, withSpelling } from "../../scripts/tagger/spelling.js";
import { measureEntities } from "./entities.js";
import type { Row } from "./row.js";

/** Another way of writing: which changes, and the share of the words that take them. */
interface Spelling {
  readonly name: string;
  readonly kinds: readonly SpellingKind[];
  readonly share: number;
}

/** Copies of the news part in other spellings. Half the names take a particle; of the rest nearly all tokens change. */
export const SPELLINGS: readonly Spelling[] = [
  { name: "vocalised", kinds: ["vowels"], share: 1 },
  { name: "without hamzas", kinds: ["hamza"], share: 1 },
  { name: "ه for ة", kinds: ["taMarbuta"], share: 1 },
  { name: "other digits", kinds: ["digits"], share: 1 },
  { name: "particles glued to half the names", kinds: ["particle"], share: 0.5 },
  { name: "each of these at a third", kinds: ["hamza", "taMarbuta", "digits", "vowels", "particle"], share: 1 / 3 },
];

const SPELLING_SEED = 11;

export type TagSentences = (sentences: readonly (readonly string[])[], options?: TagOptions) => string[][];

/** One row a type. */
export function rowsOf(name: string, parts: readonly (readonly Sentence[])[], tag: TagSentences, labels: "news" | "wikipedia"): Row[] {
  const score = createScore();
  for (const part of parts) {
    const found = tag(part.map(({ tokens }) => tokens), { labels });
    part.forEach(({ tags }, i) => { score.add(tags, found[i]!.map((one) => TAGS.indexOf(one as (typeof TAGS)[number]))); });
  }
  return score.rows().map(({ type, precision, recall, f1, marked }) => ({ name: `${name}, ${type}: F1`, value: f1 / 100, note: `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, ${marked} marked` }));
}

/** A copy of sentences in another spelling. */
export const respelled = (sentences: readonly Sentence[], { kinds, share }: Spelling): Sentence[] => withSpelling(sentences, { kinds, share, seed: SPELLING_SEED });

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
    ...SPELLINGS.flatMap((spelling) => rowsOf(`news, in blocks of 25, ${spelling.name}`, blocksOf(respelled(news, spelling)), tagSentences, "news").slice(0, 1)),
    ...rowsOf("wikipedia, by sentence", blocksOf(wikipedia, 1), tagSentences, "wikipedia"),
    ...rowsOf("wikipedia, by sentence, tables alone", blocksOf(wikipedia, 1), tables.tagSentences, "wikipedia"),
  ];
}

/** The marked pages and sentences again, with the tagger beside the tables. */
export async function measureMerged(folder: string): Promise<Row[]> {
  const { extractEntities } = await createAnalyzer();
  return measureEntities(folder, extractEntities);
}
