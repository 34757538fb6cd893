/**
 * Text that a teacher labelled (scripts/encoder/README.md), as sentences of one way of marking.
 *
 * @example
 * readTeacher("labelled-300000.jsonl", "news", { tokens: 300_000, least: 0 });
 */
import fs from "node:fs";
import { type LabelSet, TAGS } from "../../src/bio/labels.js";
import type { Sentence } from "./corpus.js";

/** How much is read at most, in tokens, and the least confidence that a sentence's least sure token has (0 to 1). */
export interface TeacherOptions {
  readonly tokens: number;
  readonly least: number;
}

/** A line of the file. */
interface Labelled extends Readonly<Record<LabelSet, readonly string[]>> {
  readonly tokens: readonly string[];
  readonly confidence: readonly number[];
}

/** The sentences of a file, from its beginning on. */
export function readTeacher(file: string, label: LabelSet, { tokens: most, least }: TeacherOptions): Sentence[] {
  const sentences: Sentence[] = [];
  let count = 0;
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    if (count >= most) break;
    if (line === "") continue;
    const { tokens, confidence, [label]: tags } = JSON.parse(line) as Labelled;
    count += tokens.length;
    if (Math.min(...confidence) < least) continue;
    sentences.push({ tokens, tags: Uint8Array.from(tags, (tag) => Math.max(0, (TAGS as readonly string[]).indexOf(tag))) });
  }
  return sentences;
}
