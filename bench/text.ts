/**
 * The text stage: normalization (preset `search`, one call an article), tokens with stems, the first pass of a cold process,
 * memory, import, and lines of megabytes. What is aimed at is beside each figure.
 *
 * Rivals: nlp.js, whose stemmer is Snowball's (the natural package stems no Arabic); the regular expression that only finds
 * words; and, where set up, Lucene and arabic-norm (`peers.ts`).
 */
import { NormalizerAr, StemmerAr, TokenizerAr } from "@nlpjs/lang-ar";
import type { Corpus } from "./corpus.js";
import { compare, type Contender, type Figure, onEach, ratios } from "./measure.js";
import { rival } from "./peers.js";
import type { Setting } from "./stage.js";
import { tableLoop } from "./table-loop.js";
import { coldPass } from "./text-cold.js";
import { longLines } from "./text-lines.js";
import { memoryGrowth } from "./text-memory.js";
import type { Built } from "./built.js";

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const LOOP = "bare table loop";
const MATCH = "match(/[\\p{L}\\p{M}\\p{N}]+/gu)";

/** The stage. */
export async function* text({ built, corpus }: Setting): AsyncGenerator<readonly Figure[]> {
  yield normalization(built, corpus);
  yield tokens(built, corpus);
  yield coldPass(built, corpus);
  yield memoryGrowth(built);
  yield longLines(built, corpus);
}

async function normalization({ silah }: Built, corpus: Corpus): Promise<Figure[]> {
  const { align, normalize } = silah;
  const loop = tableLoop();
  const loopOfNewBuffers = tableLoop({ buffer: "new" });
  const nlp = new NormalizerAr();
  const folds = (fold: (text: string) => string): boolean => fold("إلى المدرسةِ") === "الي المدرسه";
  const figures = await compare("normalize", corpus, [
    { name: "silah", run: onEach((text) => normalize(text)), check: () => folds(normalize) },
    { name: "silah, align", run: onEach((text) => align(text).text), check: () => folds((text) => align(text).text) },
    { name: "silah, preset lucene", run: onEach((text) => normalize(text, { preset: "lucene" })), check: () => normalize("آجن", { preset: "lucene" }) === "اجن" },
    { name: LOOP, run: onEach(loop), check: () => folds(loop) },
    { name: `${LOOP}, a new buffer a text`, run: onEach(loopOfNewBuffers), check: () => folds(loopOfNewBuffers) },
    { name: "nlp.js", run: onEach((text) => nlp.normalize(text)), check: () => nlp.normalize("Été") === "ete" },
    rival("arabic-norm (Rust)", "py", ["normalize.py", "arabic_norm"], corpus),
    rival("Lucene's ArabicNormalizer (Java)", "java", ["lucene_ArabicNormalizer"], corpus),
  ]);
  return [
    ...figures,
    ...ratios(figures, [
      ["silah", "arabic-norm (Rust)", 1.2],
      ["silah", LOOP, 0.7],
      ["silah, align", LOOP, 0.42],
    ]),
  ];
}

async function tokens({ silah }: Built, corpus: Corpus): Promise<Figure[]> {
  const { tokenize } = silah;
  const kept = nlpStems();
  const figures = await compare("tokenize and stem", corpus, [
    { name: "silah", run: onEach((text) => ({ length: tokenize(text).reduce((sum, { stem }) => sum + stem.length, 0) })), check: () => tokenize("وبالكتاب")[0]?.stem === "كتاب" },
    { name: MATCH, run: onEach((text) => text.match(WORDS) ?? []), check: () => "في مصر".match(WORDS)?.length === 2 },
    // Its stemmer keeps every word for good: this figure is of text seen before, and of memory without bound.
    { name: "nlp.js, every word known from the last pass", run: kept.run, check: kept.check },
    { name: "nlp.js", run: (texts) => nlpStems().run(texts), check: kept.check },
    rival("Lucene's ArabicAnalyzer (Java)", "java", ["lucene_ArabicAnalyzer"], corpus),
    ...["orama_stemmers_arabic_cached", "lunr_languages_ar", "snowball_stemmers_arabic", "arabic_stem"].map((name) => rival(name, "js", ["stem.mjs", name], { bytes: corpus.bytes, rounds: 1 })),
  ]);
  return [
    ...figures,
    ...ratios(figures, [
      ["silah", "Lucene's ArabicAnalyzer (Java)", 1.3],
      ["silah", MATCH, 0.43],
      ["silah", "nlp.js", 3],
      ["silah", "orama_stemmers_arabic_cached", 3],
    ]),
  ];
}

function nlpStems(): Pick<Contender, "run" | "check"> {
  const tokenizer = new TokenizerAr();
  const stemmer = new StemmerAr();
  const stems = (text: string): string[] => stemmer.stem(tokenizer.tokenize(text, true));
  return { run: onEach(stems), check: () => stems("المعلمون في المدرسة")[0] === "معلم" };
}
