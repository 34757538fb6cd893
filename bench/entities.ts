/**
 * The entities stage: rates of `extractEntities` and of the names of the tables alone, what the first call of a process costs,
 * the size of the tables, and a text that repeats one name.
 *
 * Rivals: automata of other languages over some 25,000 phrases (make_gazetteer.py of the harness, where set up), whole words and
 * surface forms only. silah's names are matched in every reading of a word, so that بالأردن holds الأردن; its rate holds the
 * cutting into tokens and sentences, theirs the check for word bounds.
 */
import { compare, type Figure, onEach, ratios } from "./measure.js";
import type { Built } from "./built.js";
import type { Corpus } from "./corpus.js";
import { packageSizes } from "./entities-size.js";
import { ratesBySize } from "./growth.js";
import { rival } from "./peers.js";
import { importTime, timeAfterStart } from "./processes.js";
import type { Setting } from "./stage.js";

const NAMES = "silah, names of the tables";
const PYAHOCORASICK = "pyahocorasick (C)";
/** How often the text of one name repeats it. */
const REPEATS = [25_000, 50_000, 100_000, 200_000];
const NAME = "بشار الأسد ";

/** The stage. */
export async function* entities({ built, corpus }: Setting): AsyncGenerator<readonly Figure[]> {
  const { extractEntities } = built.silah;
  yield whole(built, corpus);
  yield names(built, corpus);
  yield firstCalls(built);
  yield packageSizes(built);
  yield ratesBySize("a text that repeats a name", "extractEntities", (text) => extractEntities(text), REPEATS.map((count) => [count, NAME.repeat(count)] as const), "times");
}

async function whole({ silah: { extractEntities } }: Built, corpus: Corpus): Promise<Figure[]> {
  const figures = await compare("entities", corpus, [{ name: "silah", run: onEach((text) => extractEntities(text)), check: () => extractEntities("بالأردن")[0]?.id === "JO" }]);
  return figures.map((figure) => ({ ...figure, atLeast: 18 }));
}

async function names({ matching: { builtinGazetteer, contextOf, findNames, scan } }: Built, corpus: Corpus): Promise<Figure[]> {
  const gazetteers = [builtinGazetteer()];
  const find = (text: string): string[] => findNames(contextOf(scan(text)), gazetteers).mentions.map(({ id }) => id ?? "");
  const contexts = corpus.texts.map((text) => contextOf(scan(text)));
  const figures = await compare("names of the tables", corpus, [
    { name: NAMES, run: onEach(find), check: () => find("للولايات المتحدة وبالأردن").join() === "US,JO" },
    { name: "silah, the same on tokens and sentences at hand", run: (texts) => { for (const context of contexts.slice(0, texts.length)) findNames(context, gazetteers); }, check: () => contexts.length === corpus.texts.length },
    rival(PYAHOCORASICK, "py", ["entities.py", "pyahocorasick"], corpus),
    rival("hankcs AhoCorasickDoubleArrayTrie (Java)", "java", ["hankcs_AhoCorasickDoubleArrayTrie"], corpus),
    rival("daachorse, charwise (Rust)", "rust", ["daachorse_charwise"], corpus),
  ]);
  const phrases = [...builtinGazetteer().names.phrases()].length;
  return [
    ...figures.map((figure) => (figure.name === NAMES ? { ...figure, atLeast: 80 } : figure)),
    ...ratios(figures, [[NAMES, PYAHOCORASICK, 1]]),
    { measure: "names of the tables", name: "silah: names after folding, every form", value: phrases, unit: "phrases", atLeast: 30_000 },
  ];
}

/** In processes of their own, modules imported before the clock starts. */
function firstCalls({ file }: Built): Figure[] {
  const measure = "cold";
  const imported = `import { builtinGazetteer } from ${JSON.stringify(file("matching"))};\nimport { extractEntities } from ${JSON.stringify(file("entities"))};`;
  const automaton = timeAfterStart("builtinGazetteer();", imported);
  const first = timeAfterStart(`extractEntities("وصل الوزير إلى عمان يوم الأربعاء");`, imported);
  return [
    { measure, name: "automaton of the tables built", value: automaton.cpu, unit: "CPU ms", atMost: 60 },
    { measure, name: "automaton of the tables built, by the wall clock", value: automaton.wall, unit: "ms" },
    { measure, name: "first extractEntities of a process", value: first.cpu, unit: "CPU ms" },
    { measure, name: "first extractEntities of a process, by the wall clock", value: first.wall, unit: "ms" },
    ...["entities", "countries"].map((entry) => ({ measure, name: `import of silah/${entry}`, value: importTime(file(entry)).cpu, unit: "CPU ms" })),
  ];
}
