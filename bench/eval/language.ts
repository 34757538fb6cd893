/**
 * Language of paragraphs of the Universal Declaration in Arabic script: whole, cut to their first 20, 50 and 100 letters, by the
 * confidence that is told with it, and of runs in texts put together from three languages.
 */
import fs from "node:fs";
import path from "node:path";
import { detectLanguage, languageRuns } from "../../src/language/index.js";
import type { Row } from "./row.js";

/** What the file's names stand for, as ISO 639-3, beside the number of a version: pes_1, urd_2. */
const CODES: Readonly<Record<string, string>> = { mly_arab: "zlm" };
const CUTS = [20, 50, 100] as const;
/** Bounds of the bands that confidence is reported by. */
const BANDS = [0.7, 0.8, 0.9, 0.97, 1.001] as const;

interface Paragraph {
  readonly language: string;
  readonly text: string;
}

/** The text up to its `count`-th letter; `undefined` where it has fewer. */
export function cutToLetters(text: string, count: number): string | undefined {
  let letters = 0;
  for (const { index, 0: letter } of text.matchAll(/\p{L}/gu)) if (++letters === count) return text.slice(0, index + letter.length);
  return undefined;
}

function shareRight(paragraphs: readonly Paragraph[]): number {
  return paragraphs.filter(({ language, text }) => detectLanguage(text).language === language).length / paragraphs.length;
}

/** The rows of this stage. */
export function measureLanguage(folder: string): Row[] {
  const lines = fs.readFileSync(path.join(folder, "text/udhr.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as { lang: string; text: string });
  const paragraphs = lines.map(({ lang, text }): Paragraph => ({ language: CODES[lang] ?? lang.replace(/_.*/u, ""), text }));
  const languages = ["arb", ...new Set(paragraphs.map(({ language }) => language).filter((language) => language !== "arb"))];
  const cut = CUTS.flatMap((count) =>
    languages.map((language): Row => {
      const cuts = paragraphs.filter((paragraph) => paragraph.language === language).flatMap(({ text }) => cutToLetters(text, count) ?? []);
      return { name: `language at ${count} letters: ${language}`, value: shareRight(cuts.map((text) => ({ language, text }))), note: `${cuts.length} paragraphs of text/udhr.jsonl` };
    }),
  );
  return [
    { name: "language: Arabic told as Arabic", value: shareRight(paragraphs.filter(({ language }) => language === "arb")), note: "paragraphs of text/udhr.jsonl, whole" },
    { name: "language: all of Arabic script", value: shareRight(paragraphs), note: `${paragraphs.length} paragraphs in ${languages.join(", ")}` },
    ...cut,
    ...confidenceRows(paragraphs),
    ...runRows(paragraphs, languages),
  ];
}

/** How often an answer is right by what it claims, and how often none is given. */
function confidenceRows(paragraphs: readonly Paragraph[]): Row[] {
  const answers = paragraphs.flatMap(({ language, text }) =>
    [10, ...CUTS].flatMap((count) => {
      const part = cutToLetters(text, count);
      if (part === undefined) return [];
      const found = detectLanguage(part);
      return [{ right: found.language === language, confidence: found.confidence, told: found.language !== "und" }];
    }),
  );
  const told = answers.filter((answer) => answer.told);
  const bands = BANDS.slice(1).map((upper, i): Row => {
    const lower = BANDS[i]!;
    const band = told.filter(({ confidence }) => confidence >= lower && confidence < upper);
    return { name: `language: right where confidence is ${lower} to ${Math.min(1, upper)}`, value: band.filter(({ right }) => right).length / band.length, note: `${band.length} answers at 10 to 100 letters` };
  });
  return [{ name: "language: no answer given (und)", value: 1 - told.length / answers.length, note: `${answers.length} cuts of 10 to 100 letters` }, ...bands];
}

/** Letters in the right run, in texts of three paragraphs in three languages, one after the other. */
function runRows(paragraphs: readonly Paragraph[], languages: readonly string[]): Row[] {
  const texts = (["\n", " "] as const).map((joint) => {
    const mixed = paragraphs.map((paragraph, i) => {
      const at = languages.indexOf(paragraph.language);
      // Two others, by fixed steps through the file.
      const others = [2, 5].map((step) => {
        const same = paragraphs.filter(({ language }) => language === languages[(at + step) % languages.length]);
        return same[i % same.length]!;
      });
      return [paragraph, ...others];
    });
    const counts = mixed.map((parts) => lettersRight(parts, joint));
    return { joint, right: sum(counts.map(({ right }) => right)), all: sum(counts.map(({ all }) => all)), count: mixed.length };
  });
  return texts.map(({ joint, right, all, count }) => ({ name: `language runs: letters in their language, ${joint === "\n" ? "a line each" : "on one line"}`, value: right / all, note: `${count} texts of three paragraphs` }));
}

function lettersRight(parts: readonly Paragraph[], joint: string): { readonly right: number; readonly all: number } {
  const runs = languageRuns(parts.map(({ text }) => text).join(joint));
  let right = 0;
  let all = 0;
  let run = 0;
  let start = 0;
  for (const { language, text } of parts) {
    for (const { index } of text.matchAll(/\p{L}/gu)) {
      all++;
      while (run < runs.length && runs[run]!.end <= start + index) run++;
      if (runs[run]?.language === language) right++;
    }
    start += text.length + joint.length;
  }
  return { right, all };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
