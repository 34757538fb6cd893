/**
 * Stems: agreement with the golden corpus, and whether words of one lemma share a stem (grouping F1), on UD Arabic PUD and UniMorph.
 *
 * Grouping: over the distinct normalized forms, a pair of forms counts as found where their stems are equal and as right where their
 * most frequent normalized lemmas are.
 */
import fs from "node:fs";
import path from "node:path";
import { normalize } from "../../src/normalize/index.js";
import { stem } from "../../src/tokenize/index.js";
import { type Row, scores } from "./row.js";

/** A word form with one lemma it was seen under. */
interface Lemmatized {
  readonly form: string;
  readonly lemma: string;
}

const lines = (folder: string, file: string): string[] => fs.readFileSync(path.join(folder, file), "utf8").trim().split("\n");

/** Precision, recall and F1 of grouping by stem against grouping by lemma. */
export function scoreGrouping(words: readonly Lemmatized[]): { precision: number; recall: number; f1: number } {
  const seen = new Map<string, Map<string, number>>();
  for (const { form, lemma } of words) {
    const lemmas = seen.get(form) ?? new Map<string, number>();
    seen.set(form, lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1));
  }
  const lemmaOf = [...seen].map(([form, lemmas]) => ({ stem: stem(form), lemma: [...lemmas].sort((a, b) => b[1] - a[1])[0]![0] }));
  const pairsBy = (key: (word: { stem: string; lemma: string }) => string): number => {
    const sizes = new Map<string, number>();
    for (const word of lemmaOf) sizes.set(key(word), (sizes.get(key(word)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  return scores({ hits: pairsBy((word) => `${word.stem} ${word.lemma}`), got: pairsBy((word) => word.stem), gold: pairsBy((word) => word.lemma) });
}

/** The nouns, verbs and adjectives of PUD, normalized. */
export function pudLemmas(folder: string): Lemmatized[] {
  return lines(folder, "text/ud-pud.conllu")
    .map((line) => line.split("\t"))
    .filter((columns) => ["NOUN", "VERB", "ADJ"].includes(columns[3] ?? ""))
    .map((columns) => ({ form: normalize(columns[1]!), lemma: normalize(columns[2]!) }));
}

/** The rows of UniMorph, normalized; the lemma's article and case ending are no part of it. */
export function unimorphLemmas(folder: string): Lemmatized[] {
  return ["train", "dev"]
    .flatMap((part) => lines(folder, `text/unimorph/${part}.tsv`))
    .map((line) => line.split("\t"))
    .map(([lemma = "", form = ""]) => ({ form: normalize(form), lemma: normalize(lemma).replace(/^ال(?=...)/u, "") }));
}

/** The rows of this stage. */
export function measureStems(folder: string): Row[] {
  const golden = lines(folder, "text/stems-golden-corpus.tsv").slice(1).map((line) => line.split("\t"));
  const share = (right: (row: readonly string[]) => boolean): number => golden.filter(right).length / golden.length;
  const pud = scoreGrouping(pudLemmas(folder));
  const unimorph = scoreGrouping(unimorphLemmas(folder));
  return [
    { name: "stem accuracy", value: share(([word, wanted]) => stem(word!) === normalize(wanted!)), note: `${golden.length} words of text/stems-golden-corpus.tsv; Snowball 0.73` },
    { name: "root accuracy", value: share(([word, , wanted]) => stem(word!, { kind: "root" }) === normalize(wanted!)), note: "same; best rival 0.71 with a full lexicon, ISRI 0.59" },
    { name: "stem grouping of PUD words, F1", value: pud.f1, note: `precision ${pud.precision.toFixed(3)}, recall ${pud.recall.toFixed(3)}; light10 0.44, Snowball 0.41, ISRI 0.34` },
    { name: "stem grouping of UniMorph words, F1", value: unimorph.f1, note: `precision ${unimorph.precision.toFixed(3)}, recall ${unimorph.recall.toFixed(3)}` },
  ];
}
