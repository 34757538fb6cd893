/** The index stage: adding the corpus beside MiniSearch (words as they stand, no analysis), and asking for related articles. */
import MiniSearch from "minisearch";
import type { Built } from "./built.js";
import type { Corpus } from "./corpus.js";
import { compare, cpuSeconds, type Figure, median } from "./measure.js";
import type { Setting } from "./stage.js";

const QUERIES = 300;
const LIMIT = 8;

/** The stage. */
export async function* articleIndex({ built, corpus }: Setting): AsyncGenerator<readonly Figure[]> {
  yield adding(built, corpus);
  yield asking(built, corpus);
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
  return [...figures, { measure: "index, add", name: "silah, with full analysis", value: figures[0]!.value * perMegabyte, unit: "articles/CPU s", atLeast: 2500 }];
}

function miniSearch(texts: readonly string[]): MiniSearch {
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll(articles(texts));
  return index;
}

async function asking({ silah: { createIndex } }: Built, { texts }: Corpus): Promise<Figure[]> {
  const index = createIndex();
  await index.add(articles(texts));
  const times: number[] = [];
  for (let i = 0; i < QUERIES; i++) {
    const start = cpuSeconds();
    const found = await index.related({ id: String(i % texts.length) }, { limit: LIMIT });
    times.push((cpuSeconds() - start) * 1e3);
    if (found.length > LIMIT) throw new Error("bench, index: more recommendations than asked for");
  }
  const measure = `related, ${LIMIT} of ${texts.length.toLocaleString("en")} articles`;
  const late = times.toSorted((a, b) => a - b)[Math.floor(0.95 * times.length)]!;
  return [
    { measure, name: "silah, median", value: median(times), unit: "CPU ms" },
    { measure, name: "silah, 95th percentile", value: late, unit: "CPU ms" },
    { measure, name: "silah, 95th percentile ÷ median", value: late / median(times), unit: "×", atMost: 4 },
  ];
}
