/** Language of paragraphs of the Universal Declaration in Arabic script. */
import fs from "node:fs";
import path from "node:path";
import { detectLanguage } from "../../src/language/index.js";
import type { Row } from "./row.js";

/** What the file's names stand for, as ISO 639-3. */
const CODES: Readonly<Record<string, string>> = { pes_1: "pes", pes_2: "pes", urd_2: "urd", uig_arab: "uig", mly_arab: "zlm" };

/** The rows of this stage. */
export function measureLanguage(folder: string): Row[] {
  const lines = fs.readFileSync(path.join(folder, "text/udhr.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as { lang: string; text: string });
  const right = lines.filter(({ lang, text }) => detectLanguage(text).language === (CODES[lang] ?? lang));
  const arabic = lines.filter(({ lang }) => lang === "arb");
  return [
    { name: "language: Arabic told as Arabic", value: arabic.filter(({ text }) => detectLanguage(text).language === "arb").length / arabic.length, note: `${arabic.length} paragraphs of text/udhr.jsonl` },
    { name: "language: all of Arabic script", value: right.length / lines.length, note: `${lines.length} paragraphs in arb, pes, urd, pbu, pnb, skr, uig, zlm` },
  ];
}
