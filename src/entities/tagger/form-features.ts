/**
 * What a word form tells the tagger by itself: spelling, stem, affixes, shape, clusters, what the tables know of the word alone.
 *
 * @example
 * const read = createFormReader(clusters);
 * read(form).values; // hashes: of the word, its cluster …
 */
import { logFrequency } from "../../tables/word-frequencies.js";
import { isStopForm, type WordForm } from "../../tokenize/index.js";
import { builtinGazetteer } from "../gazetteer/index.js";
import { headPhrases } from "../group/head.js";
import { isUnknownName, nameWordOf } from "../person/name-word.js";
import { titles } from "../person/title.js";
import { isSpeechVerb } from "../quote/cue.js";
import { hashText, mix } from "./hash.js";

/** Hashes of a form's features: the first `far` are read two words away too, the first `near` one word away, all at the word itself. */
export interface FormFeatures {
  readonly values: Int32Array;
  readonly far: number;
  readonly near: number;
  /** Hashes that features of several words are made of. */
  readonly word: number;
  readonly stem: number;
  readonly group: number;
  readonly subgroup: number;
  readonly name: number;
  readonly isContent: boolean;
  /** What the same word elsewhere in a document is known by: the word without particles. */
  readonly key: string;
}

/** Where a sentence ends: what stands beyond its edges. */
export const EDGE: FormFeatures = { values: Int32Array.of(mix(1, 99)), far: 1, near: 1, word: 1, stem: 1, group: 1, subgroup: 1, name: 1, isContent: false, key: "" };

/** Longest part of a word that is read, in letters: no word is longer, and hostile ones would cost time. */
const LONGEST = 40;

/** A function that reads forms. `clusters` gives a word's code, 0 to 1,023: code >> 4 is its group of 64, code >> 2 of 256. */
export function createFormReader(clusters: ReadonlyMap<string, number>): (form: WordForm) => FormFeatures {
  return (form) => {
    const norm = form.norm.slice(0, LONGEST);
    const values: number[] = [];
    const add = (template: number, value: string | number): void => {
      values.push(mix(typeof value === "string" ? hashText(value) : value, template));
    };
    const shape = shapeOf(form);
    const cluster = clusterOf(form, clusters);
    const name = nameKindOf(form);
    const stem = form.stem.slice(0, LONGEST);
    const bare = form.bare.slice(0, LONGEST);
    const known = wordsKnown(form);
    const isStop = isStopForm(norm);
    const word = hashText(form.kind === "number" ? "0" : norm);
    values.push(mix(word, 0));
    add(1, cluster >> 4);
    add(2, cluster >> 2);
    add(3, name);
    add(4, shape);
    add(5, known);
    const far = values.length;
    add(6, stem);
    add(7, cluster);
    add(8, norm.slice(-2));
    add(9, norm.slice(-3));
    add(10, norm.slice(0, 2));
    add(11, isSpeechVerb(form) ? 1 : isStop ? 2 : 3);
    add(12, Math.min(5, logFrequency(norm) >> 1));
    add(13, titleOrHead(form));
    const near = values.length;
    add(14, bare);
    add(15, norm.slice(0, 1));
    add(16, norm.slice(0, 3));
    add(17, norm.slice(0, 4));
    add(18, norm.slice(-1));
    add(19, norm.slice(-4));
    add(20, bare.slice(0, 3));
    add(21, bare.slice(-3));
    add(22, form.surface.slice(0, LONGEST));
    const { proclitics, enclitic, definite } = form.affixes;
    add(23, proclitics.map((one) => one.norm).join("+"));
    add(24, enclitic?.norm ?? "");
    add(25, `${Number(definite)}${Number(isUnknownName(form))}${Math.min(8, bare.length)}`);
    add(26, `${name}${known}`);
    for (const reading of form.readings.slice(1)) add(27, reading.norm.slice(0, LONGEST));
    const marked = `<${bare}>`;
    for (let i = 0; i + 3 <= marked.length; i++) add(28, marked.slice(i, i + 3));
    for (let i = 0; i + 4 <= marked.length; i++) add(29, marked.slice(i, i + 4));
    return {
      values: Int32Array.from(values),
      far,
      near,
      word,
      stem: hashText(stem),
      group: mix(cluster >> 4, 1),
      subgroup: mix(cluster >> 2, 2),
      name: hashText(name + shape),
      isContent: form.kind === "word" && !isStop && norm.length > 2,
      key: bare,
    };
  };
}

/** Letters by script, digits, and marks, in short; of a token of several kinds, each once. */
function shapeOf({ kind, surface }: WordForm): string {
  if (kind === "punctuation") return surface.slice(0, 2);
  if (kind === "number") return `0${Math.min(5, surface.length)}`;
  let shape = "";
  for (const letter of surface.slice(0, LONGEST)) {
    const one = /\p{Nd}/u.test(letter) ? "0" : /\p{Lu}/u.test(letter) ? "X" : /\p{Script=Latin}/u.test(letter) ? "x" : /[\p{L}\p{M}]/u.test(letter) ? "a" : "-";
    if (!shape.endsWith(one)) shape += one;
  }
  return shape.slice(0, 4);
}

/** The cluster of a word; of one that has none, that of the word without its particles. 1,024 where neither has. */
function clusterOf(form: WordForm, clusters: ReadonlyMap<string, number>): number {
  if (form.kind === "number") return clusters.get("0") ?? NO_CLUSTER;
  return clusters.get(form.norm) ?? clusters.get(form.readings.at(-1)!.norm) ?? clusters.get(form.bare) ?? NO_CLUSTER;
}

const NO_CLUSTER = 1024;

/** What kind of name word the form is, alone or behind particles. */
function nameKindOf(form: WordForm): string {
  if (form.kind !== "word") return "";
  for (const { norm, proclitics } of form.readings) {
    const kind = nameWordOf(norm, form.surface);
    if (kind) return proclitics === "" ? kind : `+${kind}`;
  }
  return isUnknownName(form) ? "unknown" : "";
}

/** What the tables list under the word alone, and whether longer names begin with it. */
function wordsKnown(form: WordForm): string {
  if (form.kind !== "word") return "";
  const { names } = builtinGazetteer();
  for (const { norm, proclitics } of form.readings) {
    const entries = names.valuesOf([norm]);
    if (entries.length > 0) return `${proclitics === "" ? "" : "+"}${[...new Set(entries.map(({ type, form: how }) => type.slice(0, 2) + how.charAt(0)))].sort().join("")}`;
    if (names.has(norm)) return `${proclitics === "" ? "" : "+"}begins`;
  }
  return "";
}

/** Whether the word is a title or opens a body's name, and of which kind. */
function titleOrHead(form: WordForm): string {
  if (form.kind !== "word") return "";
  for (const { norm } of form.readings) {
    const title = titles().valuesOf([norm])[0];
    const head = headPhrases().valuesOf([norm])[0];
    if (title || head) return `${title?.kind ?? ""}/${head?.head.kind ?? ""}`;
  }
  return "";
}
