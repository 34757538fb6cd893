/**
 * The raw text the vectors are learned from: Arabic Wikipedia of 2017, one paragraph a line (CC BY-SA 4.0).
 *
 * @example
 * (await readParagraphs("../shared/data")).length; // 129242
 */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** Where it lies in the folder of data. */
export const RAW = "raw/wiki-ar-2017.txt.gz";
/** Characters of the shortest paragraph: shorter ones are headings. */
const SHORTEST = 21;

/** The paragraphs in their order. */
export async function readParagraphs(data: string): Promise<string[]> {
  const lines: string[] = [];
  const input = createReadStream(join(data, RAW)).pipe(createGunzip());
  for await (const line of createInterface({ input })) if (line.length >= SHORTEST) lines.push(line);
  return lines;
}
