/** Language of paragraphs of the Universal Declaration in Arabic script: whole, and cut to their first 20, 50 and 100 letters. */
import fs from "node:fs";
import path from "node:path";
import { detectLanguage } from "../../src/language/index.js";
import type { Row } from "./row.js";

/** What the file's names stand for, as ISO 639-3. */
const CODES: Readonly<Record<string, string>> = { pes_1: "pes", pes_2: "pes", urd_2: "urd", uig_arab: "uig", mly_arab: "zlm" };
const CUTS = [20, 50, 100] as const;

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
  const paragraphs = lines.map(({ lang, text }): Paragraph => ({ language: CODES[lang] ?? lang, text }));
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
  ];
}
