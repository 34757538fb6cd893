/**
 * Clitic segmentation against UD Arabic PUD, as the data README measures it: words right and segment F1 on the even
 * sentences (the odd ones are for choosing).
 */
import fs from "node:fs";
import path from "node:path";
import { tokenize } from "../../src/tokenize/index.js";
import type { Row } from "./row.js";

/** A gold word: its surface, and the offsets inside where it is cut. */
export interface GoldWord {
  readonly surface: string;
  readonly cuts: readonly number[];
}

/** The sentences of PUD as words with gold cuts; ال stays with its noun. */
export function readPud(folder: string): { text: string; words: GoldWord[] }[] {
  const blocks = fs.readFileSync(path.join(folder, "text/ud-pud.conllu"), "utf8").trim().split("\n\n");
  return blocks.map((block) => {
    const lines = block.split("\n");
    const text = lines.find((line) => line.startsWith("# text = "))?.slice(9) ?? "";
    const words: GoldWord[] = [];
    let parts: string[] = [];
    const close = (): void => {
      if (parts.length === 0) return;
      const cuts: number[] = [];
      let at = 0;
      parts.forEach((part, i) => {
        if (i > 0 && parts[i - 1] !== "ال") cuts.push(at);
        at += part.length;
      });
      words.push({ surface: parts.join(""), cuts });
      parts = [];
    };
    for (const line of lines) {
      if (line.startsWith("#")) continue;
      const columns = line.split("\t");
      if (!/^\d+$/u.test(columns[0] ?? "")) continue;
      const [form, tag, misc] = [columns[1]!, columns[3]!, columns[9]!];
      const arabic = /[\u0621-\u064a]/u.test(form);
      if (tag === "PUNCT" || tag === "SYM" || !arabic) {
        close();
        continue;
      }
      parts.push(form);
      if (!misc.includes("SpaceAfter=No")) close();
    }
    close();
    return { text, words };
  });
}

/** The cuts silah makes in one word; the article stays with its noun. */
export function cutsOf(surface: string): number[] {
  const [token] = tokenize(surface);
  if (!token) return [];
  const { segments } = token;
  const cuts: number[] = [];
  for (let i = 1; i < segments.length; i++) {
    const before = segments[i - 1]!;
    if (!(before.role === "proclitic" && before.norm === "ال")) cuts.push(segments[i]!.start);
  }
  return cuts;
}

/** Words right and segment F1 over some words. */
export function scoreSegmentation(words: readonly GoldWord[]): { wordsRight: number; segmentF1: number } {
  let right = 0;
  let hits = 0;
  let gold = 0;
  let got = 0;
  for (const { surface, cuts } of words) {
    const made = cutsOf(surface);
    if (made.join() === cuts.join()) right++;
    const spans = (ends: readonly number[]): Set<string> => new Set([...ends, surface.length].map((end, i) => `${ends[i - 1] ?? 0}:${end}`));
    const goldSpans = spans(cuts);
    const madeSpans = spans(made);
    gold += goldSpans.size;
    got += madeSpans.size;
    for (const span of madeSpans) if (goldSpans.has(span)) hits++;
  }
  return { wordsRight: right / words.length, segmentF1: (2 * hits) / (gold + got) };
}

/** The rows of `npm run eval` for this stage. */
export function measureSegmentation(folder: string): Row[] {
  const even = readPud(folder).filter((_, i) => i % 2 === 1).flatMap(({ words }) => words);
  const { wordsRight, segmentF1 } = scoreSegmentation(even);
  return [
    { name: "clitic segmentation: words right", value: wordsRight, note: "UD Arabic PUD, even sentences; the best rival measured 0.949, in context 0.970" },
    { name: "clitic segmentation: segment F1", value: segmentF1, note: "same; 0.933, in context 0.961" },
  ];
}
