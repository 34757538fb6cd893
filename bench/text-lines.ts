/**
 * Lines of 1, 2, 4 and 8 MB without a space: articles run together, once with their punctuation and once as letters alone, one
 * word of millions of letters. Time must grow as the line does.
 */
import type { Built } from "./built.js";
import type { Corpus } from "./corpus.js";
import { ratesBySize } from "./growth.js";
import type { Figure } from "./measure.js";

const SIZES = [1, 2, 4, 8];

/** Rates of each call by size. */
export async function longLines({ silah }: Built, { texts }: Corpus): Promise<Figure[]> {
  const calls: Readonly<Record<string, (text: string) => unknown>> = {
    normalize: (line) => silah.normalize(line),
    align: (line) => silah.align(line),
    splitSentences: (line) => silah.splitSentences(line),
    tokenize: (line) => silah.tokenize(line),
    stem: (line) => silah.stem(line),
  };
  const kinds = { "letters and punctuation": texts.join("").replace(/\s+/gu, ""), "letters alone": texts.join("").replace(/[^\p{L}]+/gu, "") };
  const figures: Figure[] = [];
  for (const [kind, source] of Object.entries(kinds)) {
    const lines = SIZES.map((size) => [size, lineOf(source, size * 1e6)] as const);
    for (const [name, call] of Object.entries(calls)) figures.push(...(await ratesBySize(`a line without spaces, ${kind}`, name, call, lines)));
  }
  return figures;
}

/** The source over and over, up to so many bytes of UTF-8. */
function lineOf(source: string, bytes: number): string {
  const repeated = source.repeat(Math.ceil(bytes / Buffer.byteLength(source)));
  const units = Math.floor((repeated.length * bytes) / Buffer.byteLength(repeated));
  return Buffer.from(repeated.slice(0, units), "utf16le").toString("utf16le");
}
