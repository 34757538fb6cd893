/**
 * Near spellings against the list of test/corpus/fuzzy.json: 300 real spellings of names that the tables lacked when it was written, each
 * with the id it must give, and 300 ordinary words and names of others, which must give none. Each stands in a plain sentence. The part
 * `held` was written before the finder was looked at and is not tuned on; `dev` is what rules are written with.
 */
import fs from "node:fs";
import { builtinGazetteer, extractEntities } from "../../src/entities/index.js";
import type { Row } from "./row.js";

/** A spelling and the id of what it names; null where it names nothing that the tables know. */
export interface Spelling {
  readonly text: string;
  readonly id: string | null;
  readonly part: "dev" | "held";
}

/** A spelling with what was found: right, nothing, or something else's name. */
export interface JudgedSpelling extends Spelling {
  readonly verdict: "right" | "missed" | "wrong";
}

/** Sentences for a spelling to stand in, by the type of what it names. */
const SENTENCES: Readonly<Record<string, (name: string) => string>> = {
  place: (name) => `وصل الوفد إلى ${name} مساء أمس`,
  person: (name) => `وتحدث ${name} مساء أمس`,
  group: (name) => `وذكرت ${name} ذلك مساء أمس`,
};

/** The spellings of one part. */
export function spellings(part: Spelling["part"]): Spelling[] {
  return (JSON.parse(fs.readFileSync("test/corpus/fuzzy.json", "utf8")) as Spelling[]).filter((one) => one.part === part);
}

/** Judges a spelling: it is right where its whole span gives the id; what names nothing is wrong where any sentence gives a near spelling. */
export function judgeSpelling(spelling: Spelling): JudgedSpelling {
  const { text, id } = spelling;
  const type = id === null ? undefined : typeOf(id);
  const sentences = type === undefined ? Object.values(SENTENCES) : [SENTENCES[type] ?? SENTENCES["place"]!];
  const found = sentences.flatMap((sentence) => {
    const start = sentence(text).indexOf(text);
    return extractEntities(sentence(text)).map((entity) => ({ ...entity, whole: entity.start === start && entity.end === start + text.length }));
  });
  const near = found.some(({ source }) => source === "fuzzy");
  const right = id === null ? !near : found.some((entity) => entity.whole && entity.id === id);
  return { ...spelling, verdict: right ? "right" : near ? "wrong" : "missed" };
}

let types: ReadonlyMap<string, string> | undefined;

function typeOf(id: string): string | undefined {
  types ??= new Map([...builtinGazetteer().names.values()].map(({ record }) => [record.id, record.type]));
  return types.get(id);
}

/** Precision and recall over judged spellings: of what was found, what is right; of the names, those found. */
export function fuzzyScores(judged: readonly JudgedSpelling[]): { readonly precision: number; readonly recall: number; readonly names: number; readonly others: number } {
  const names = judged.filter(({ id }) => id !== null);
  const right = names.filter(({ verdict }) => verdict === "right").length;
  const wrong = judged.filter(({ verdict }) => verdict === "wrong").length;
  return { precision: right + wrong === 0 ? 1 : right / (right + wrong), recall: names.length === 0 ? 1 : right / names.length, names: names.length, others: judged.length - names.length };
}

/** The rows of `npm run eval` for near spellings. */
export function measureFuzzy(): Row[] {
  return (["held", "dev"] as const).flatMap((part): Row[] => {
    const { precision, recall, names, others } = fuzzyScores(spellings(part).map(judgeSpelling));
    const note = `test/corpus/fuzzy.json, ${part}: ${names} spellings, ${others} ordinary words and names of others`;
    return [
      { name: `near spellings, ${part}: precision`, value: precision, note },
      { name: `near spellings, ${part}: recall`, value: recall, note },
    ];
  });
}
