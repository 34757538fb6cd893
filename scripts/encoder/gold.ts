/**
 * The marked corpora as the encoder's training reads them, and the development parts, which are the linear tagger's: the last tenth of
 * ANERcorp's training file in whole blocks, and AQMAR's own.
 *
 * @example
 * const { parts, dev } = readGold("../shared/data");
 * parts.get("news.train"); // [{ tokens, tags }, …]
 */
import fs from "node:fs";
import path from "node:path";
import { createCopyTest } from "./copies.js";

/** A sentence with a BIO tag for each token. */
export interface Tagged {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** What is read, in this order: news for training and development, Wikipedia for each, WikiFANE. */
export const GOLD_FILES = ["anercorp.train.bio", "aqmar.train.bio", "aqmar.dev.bio", "wikifane_gold_joined.train.bio", "wikifane_gold_joined.dev.bio"] as const;

/** Sentences of a block, which count as one document. */
export const BLOCK = 25;
/** Share of ANERcorp's training file kept for development. */
const DEV_SHARE = 0.1;

/** The parts by name, `<label set>.<train or dev>`, and all development sentences. Training parts hold no copies of these. */
export function readGold(data: string): { readonly parts: ReadonlyMap<string, readonly Tagged[]>; readonly dev: readonly Tagged[] } {
  const read = (name: (typeof GOLD_FILES)[number]): Tagged[] => readBio(path.join(data, "entities/gold", name));
  const news = read("anercorp.train.bio");
  const cut = Math.floor((news.length * (1 - DEV_SHARE)) / BLOCK) * BLOCK;
  const newsDev = news.slice(cut);
  const wikipediaDev = read("aqmar.dev.bio");
  const dev = [...newsDev, ...wikipediaDev];
  const isCopy = createCopyTest(dev.map(({ tokens }) => tokens));
  const clean = (sentences: readonly Tagged[]): Tagged[] => sentences.filter(({ tokens }) => !isCopy(tokens));
  const parts = new Map([
    ["news.train", clean(news.slice(0, cut))],
    ["news.dev", newsDev],
    ["wikipedia.train", clean(read("aqmar.train.bio"))],
    ["wikipedia.dev", wikipediaDev],
    ["wikifane.train", clean([...read("wikifane_gold_joined.train.bio"), ...read("wikifane_gold_joined.dev.bio")])],
  ]);
  return { parts, dev };
}

/** The sentences of a file: a token, a tab and a tag a line, empty lines between sentences. */
function readBio(file: string): Tagged[] {
  return fs
    .readFileSync(file, "utf8")
    .split(/\n\s*\n/u)
    .map((block) => block.split("\n").filter((line) => line.includes("\t")))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      tokens: lines.map((line) => line.slice(0, line.lastIndexOf("\t"))),
      tags: lines.map((line) => line.slice(line.lastIndexOf("\t") + 1).trim()),
    }));
}
