/** The index stage: adding the corpus beside MiniSearch (words as they stand, no analysis), asking for related articles, and an index in a folder as it grows. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import MiniSearch from "minisearch";
import type { Built } from "./built.js";
import { type Corpus, readCorpus } from "./corpus.js";
import { compare, cpuSeconds, type Figure, median, rateOf } from "./measure.js";
import { child } from "./processes.js";
import { indexBesideRivals } from "./rivals-index.js";
import type { Setting } from "./stage.js";

/** Megabytes of articles that hold ten thousand. */
const MANY = 40;
/** Sizes of the folder, in passages of about 1 kB. */
const PASSAGES = [10_000, 100_000];
const QUERIES = 300;
const LIMIT = 8;

/** The stage. */
export async function* articleIndex({ built, corpus }: Setting): AsyncGenerator<readonly Figure[]> {
  yield adding(built, corpus);
  yield asking(built, "", corpus.texts, {});
  yield asking(built, ", terms alone", readCorpus(MANY).texts.slice(0, 10_000), { extract: false });
  yield growing(built, readCorpus(MANY));
  yield* indexBesideRivals(built.file("related"));
}

const articles = (texts: readonly string[]): { id: string; text: string }[] => texts.map((text, i) => ({ id: String(i), text }));

async function adding({ silah: { createIndex } }: Built, corpus: Corpus): Promise<Figure[]> {
  const check = async (): Promise<boolean> => {
    const index = createIndex();
    await index.add([{ id: "a", text: "محادثات في بغداد" }, { id: "b", text: "محادثات بغداد" }]);
    return (await index.related({ id: "a" }))[0]?.id === "b";
  };
  const figures = await compare("index, add", corpus, [
    { name: "silah", run: async (texts) => createIndex().add(articles(texts)), check },
    { name: "MiniSearch", run: (texts) => { miniSearch(texts); }, check: () => miniSearch(["محادثات في بغداد", "أخبار"]).search("بغداد")[0]?.id === "0" },
  ]);
  const perMegabyte = corpus.texts.length / corpus.megabytes;
  const terms = await rateOf(corpus.texts.length, () => createIndex({ extract: false }).add(articles(corpus.texts)));
  return [...figures, { measure: "index, add", name: "silah, terms alone", value: terms, unit: "articles/CPU s", atLeast: 5000 }, { measure: "index, add", name: "silah, with full analysis", value: figures[0]!.value * perMegabyte, unit: "articles/CPU s", atLeast: 2500 }];
}

function miniSearch(texts: readonly string[]): MiniSearch {
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll(articles(texts));
  return index;
}

async function asking({ silah: { createIndex } }: Built, name: string, texts: readonly string[], options: object): Promise<Figure[]> {
  const index = createIndex(options);
  await index.add(articles(texts));
  const times: number[] = [];
  for (let i = -QUERIES; i < QUERIES; i++) {
    const start = cpuSeconds();
    const found = await index.related({ id: String((i + QUERIES) % texts.length) }, { limit: LIMIT });
    // The first round is for the compiler.
    if (i >= 0) times.push((cpuSeconds() - start) * 1e3);
    if (found.length > LIMIT) throw new Error("bench, index: more recommendations than asked for");
  }
  return timesOf(`related, ${LIMIT} of ${texts.length.toLocaleString("en")} articles${name}`, median(times), times.toSorted((a, b) => a - b)[Math.floor(0.95 * times.length)]!);
}

function timesOf(measure: string, middle: number, late: number, atMost?: number): Figure[] {
  return [
    { measure, name: "silah, median", value: middle, unit: "CPU ms", ...(atMost === undefined ? {} : { atMost }) },
    { measure, name: "silah, 95th percentile", value: late, unit: "CPU ms" },
    { measure, name: "silah, 95th percentile ÷ median", value: late / middle, unit: "×", atMost: 4 },
  ];
}

/** What `children/scale.mjs` tells of a size. */
interface Scale {
  readonly size: number;
  readonly articlesACpuSecond: number;
  readonly median: number;
  readonly p95: number;
  readonly openWall: number;
  readonly rss: number;
}

/** An index in a folder, of passages and terms alone. */
function growing({ file }: Built, { texts }: Corpus): Figure[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "silah-scale-"));
  try {
    const corpus = path.join(folder, "corpus.txt");
    fs.writeFileSync(corpus, texts.map((text) => `${text}\n`).join(""));
    const sizes = child("scale.mjs", [file("related"), corpus, path.join(folder, "index"), PASSAGES.join(",")], ["--expose-gc"]) as readonly Scale[];
    return sizes.flatMap(({ size, articlesACpuSecond, median: middle, p95, openWall, rss }) => {
      const measure = `a folder of ${size.toLocaleString("en")} passages`;
      return [
        { measure, name: "silah, added and saved, terms alone", value: articlesACpuSecond, unit: "passages/CPU s" },
        { measure, name: "silah, opened, by the clock", value: openWall, unit: "ms", atMost: 1000 },
        { measure, name: "silah, memory of a process that has it open", value: rss, unit: "MB", atMost: 350 },
        ...timesOf(`related, ${LIMIT} of ${size.toLocaleString("en")} passages`, middle, p95, size === 100_000 ? 0.4 : undefined),
      ];
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
