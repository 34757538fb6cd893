/**
 * The duplicates stage: articles added to a stream, then a changed copy of each asked about, beside gaoya (Rust) and datasketch (Python), which
 * do the same with the same texts (`py/neardup.py` of ../shared/peers; their shingles have three words, ours five). Then lists in which every
 * text ends in one sentence: twice as many must take about twice the time.
 *
 * @example
 * SILAH_PEERS=../peers npm run bench -- duplicates
 */
import type { Built } from "./built.js";
import { readCorpus } from "./corpus.js";
import { cpuSeconds, type Figure, median } from "./measure.js";
import { type PeerAnswer, runPeer } from "./peers.js";
import { mersenneTwister } from "./python-random.js";
import type { Setting } from "./stage.js";

/** Articles, and of how many words may come into a copy. */
const ARTICLES = 2000;
const SOURCES = 200;
/** Megabytes that hold that many articles. */
const MEGABYTES = 8;
const ROUNDS = 5;
/** A copy without a twentieth of its words and with as many others shares less than half of its shingles here and there. */
const THRESHOLD = 0.35;
/** Copies that must be found, or the bench stops. */
const LEAST_RECALL = 0.99;
const RIVALS = { "gaoya, MinHash (Rust)": "gaoya_minhash", "datasketch, MinHash LSH (Python)": "datasketch_minhash_lsh" } as const;
/** Sizes of the lists that share a sentence, and words of each text. */
const SIZES = [4000, 8000, 16_000];
const WORDS = 60;

/** The stage. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stage is asynchronous, this one has nothing to wait for
export async function* duplicates({ built, corpus }: Setting): AsyncGenerator<readonly Figure[]> {
  const { add, find } = streamRates(built);
  const rivals = Object.entries(RIVALS).map(([name, peer]) => ({ name, answer: runPeer("py", ["neardup.py", peer, String(ARTICLES)], { bytes: corpus.bytes }) as NearDuplicateAnswer | undefined }));
  yield ratesOf("near-duplicates, articles added", add, 9400, rivals.map(({ name, answer }) => ({ name, rate: answer?.insert_docs_per_cpu_s })));
  yield ratesOf("near-duplicates, copies asked about", find, 20_000, rivals.map(({ name, answer }) => ({ name, rate: answer?.query_docs_per_cpu_s })));
  yield sharedSentence(built);
}

/** What the near-duplicate task prints besides. */
interface NearDuplicateAnswer extends PeerAnswer {
  readonly insert_docs_per_cpu_s: number;
  readonly query_docs_per_cpu_s: number;
}

function streamRates({ silah: { createDuplicateStream } }: Built): { add: number; find: number } {
  const articles = readCorpus(MEGABYTES).texts.slice(0, ARTICLES);
  const copies = changedCopies(articles);
  const add: number[] = [];
  const find: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const stream = createDuplicateStream({ threshold: THRESHOLD });
    const start = cpuSeconds();
    for (let i = 0; i < articles.length; i++) stream.add(String(i), articles[i]!);
    const between = cpuSeconds();
    let found = 0;
    for (let i = 0; i < copies.length; i++) if (stream.find(copies[i]!).some(({ id }) => id === String(i))) found++;
    if (found < LEAST_RECALL * articles.length) throw new Error(`bench, duplicates: ${found} of ${articles.length} copies found`);
    // The first round warms up.
    if (round > 0) {
      add.push(articles.length / (between - start));
      find.push(copies.length / (cpuSeconds() - between));
    }
  }
  return { add: median(add), find: median(find) };
}

/** The copies that neardup.py makes, drawn by the same random numbers. */
function changedCopies(articles: readonly string[]): string[] {
  const bits = mersenneTwister(1);
  const random = (): number => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const words = articles.slice(0, SOURCES).flatMap(wordsOf);
  const width = Math.floor(Math.log2(words.length)) + 1;
  const choice = (): string => {
    for (;;) {
      const at = bits() >>> (32 - width);
      if (at < words.length) return words[at]!;
    }
  };
  return articles.map((article) => {
    const copy: string[] = [];
    for (const word of wordsOf(article)) {
      const drawn = random();
      if (drawn < 0.05) continue;
      if (drawn < 0.1) copy.push(choice());
      copy.push(word);
    }
    // A copy with storage of its own, as `readCorpus` gives.
    return Buffer.from(copy.join(" "), "utf16le").toString("utf16le");
  });
}

function ratesOf(measure: string, rate: number, atLeast: number, rivals: readonly { readonly name: string; readonly rate: number | undefined }[]): Figure[] {
  const unit = "articles/CPU s";
  const others = rivals.flatMap(({ name, rate: theirs }) => (theirs === undefined ? [] : [{ measure, name, value: theirs, unit, silahTimes: rate / theirs }]));
  return [{ measure, name: "silah", value: rate, unit, atLeast }, ...others];
}

function sharedSentence({ silah: { findDuplicates } }: Built): Figure[] {
  const measure = "near-duplicates, every text ends in one sentence";
  const sentence = "جميع الحقوق محفوظة لدى الصحيفة ولا يجوز نسخ هذه المادة أو إعادة نشرها من دون إذن مكتوب من إدارة التحرير";
  const seconds = SIZES.map((size) => {
    const texts = Array.from({ length: size }, (_, i) => `${Array.from({ length: WORDS }, (_, at) => inLetters(i * WORDS + at)).join(" ")} ${sentence}`);
    const start = cpuSeconds();
    if (findDuplicates(texts).length > 0) throw new Error("bench, duplicates: texts that share a sentence are no duplicates");
    return cpuSeconds() - start;
  });
  return [
    ...SIZES.map((size, i) => ({ measure, name: `findDuplicates, ${size.toLocaleString("en")} texts`, value: seconds[i]!, unit: "CPU s" })),
    { measure, name: `${SIZES.at(-1)!.toLocaleString("en")} ÷ ${SIZES[0]!.toLocaleString("en")} texts`, value: seconds.at(-1)! / seconds[0]!, unit: "×", atMost: (1.5 * SIZES.at(-1)!) / SIZES[0]! },
  ];
}

/** A word of its own for each number. */
function inLetters(n: number): string {
  return Array.from(String(n), (digit) => "بجدرسصطعقك"[Number(digit)]).join("");
}
