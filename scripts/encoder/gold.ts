/**
 * The marked corpora as the encoder's training reads them, and the development parts, which are the linear tagger's: the last tenth of
 * ANERcorp's training file in whole blocks, and AQMAR's own.
 *
 * @example
 * const { parts, dev } = readGold("../shared/data");
 * parts.get("news.train"); // [{ tokens, tags }, …]
 */
import path from "node:path";
import { TAGS } from "../../src/entities/tagger/index.js";
import { DEV_SHARE, readBio, type Sentence, splitTail, withoutCopies } from "../tagger/corpus.js";

/** What is read, in this order: news for training and development, Wikipedia for each, WikiFANE. */
export const GOLD_FILES = ["anercorp.train.bio", "aqmar.train.bio", "aqmar.dev.bio", "wikifane_gold_joined.train.bio", "wikifane_gold_joined.dev.bio"] as const;

/** The parts by name, `<label set>.<train or dev>`, and all development sentences. Training parts hold no copies of these. */
export function readGold(data: string): { readonly parts: ReadonlyMap<string, readonly Sentence[]>; readonly dev: readonly Sentence[] } {
  const read = (name: (typeof GOLD_FILES)[number]): Sentence[] => readBio(path.join(data, "entities/gold", name));
  const news = splitTail(read("anercorp.train.bio"), DEV_SHARE);
  const wikipediaDev = read("aqmar.dev.bio");
  const dev = [...news.dev, ...wikipediaDev];
  const parts = new Map([
    ["news.train", withoutCopies(news.train, dev)],
    ["news.dev", news.dev],
    ["wikipedia.train", withoutCopies(read("aqmar.train.bio"), dev)],
    ["wikipedia.dev", wikipediaDev],
    ["wikifane.train", withoutCopies([...read("wikifane_gold_joined.train.bio"), ...read("wikifane_gold_joined.dev.bio")], dev)],
  ]);
  return { parts, dev };
}

/** Tags as they are written. */
export const namesOfTags = (tags: Uint8Array): string[] => Array.from(tags, (tag) => TAGS[tag]!);
