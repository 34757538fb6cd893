/**
 * A compiled gazetteer as text, so that a program need not compile the tables of data/ again each time it starts: records a line each, and
 * for each first word of a name the phrases it begins. Both are read line by line, when a text first holds the word.
 *
 * @example
 * const coded = codeGazetteer(records);       // by scripts/build-tables.ts
 * const gazetteer = decodeGazetteer(coded, { rank: 0 }); // matches what compileGazetteer(records) does
 *
 * Line of a record: the JSON array [id, type, name.ar, name.en, kind, country], empty ends left out. Line of a word: the word, then for each
 * phrase a tab, its other words, a bar, and its entries: the record's number in base 36 and a capital for the form, joined by commas.
 */
import { type Continuation, type PhraseSource, PhraseTrie } from "../phrase-trie.js";
import { type CodedGazetteer, compileGazetteer, type Entry, type Gazetteer } from "./compile.js";
import type { GazetteerRecord } from "./record.js";

/** What stands behind a record's number: how the name counts, or that it is an adjective of nationality. */
const FORMS: Readonly<Record<string, Entry["form"]>> = { P: "plain", H: "headed", W: "weak", N: "plain" };
const NATIONALITY = "N";

/** Compiles records into text. */
export function codeGazetteer(all: Iterable<GazetteerRecord>): CodedGazetteer {
  const records = [...all];
  const numbers = new Map(records.map((record, number) => [record, number.toString(36)]));
  const { names, evidence } = compileGazetteer(records);
  const letterOf = ({ type, record, form }: Entry): string => (type === record.type ? form.charAt(0).toUpperCase() : NATIONALITY);
  return {
    records: records.map(codeRecord).join("\n"),
    names: codePhrases(names, (entry) => numbers.get(entry.record)! + letterOf(entry)),
    evidence: codePhrases(evidence, (record) => numbers.get(record)!),
  };
}

function codeRecord({ id, type, name, kind = "", country = "" }: GazetteerRecord): string {
  const fields = [id, type, name.ar, name.en ?? "", kind, country];
  while (fields.at(-1) === "") fields.pop();
  return JSON.stringify(fields);
}

function codePhrases<T>(trie: PhraseTrie<T>, codeOf: (value: T) => string): string {
  const lines = new Map<string, string>();
  for (const [[first = "", ...rest], values] of trie.phrases()) {
    lines.set(first, `${lines.get(first) ?? first}\t${rest.join(" ")}|${values.map(codeOf).join()}`);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line).join("\n");
}

/** A gazetteer from its text. Takes some milliseconds; the rest of the work is done as texts ask for it. */
export function decodeGazetteer(coded: CodedGazetteer, { rank }: { readonly rank: number }): Gazetteer {
  const record = recordsOf(coded);
  const entry = (code: string): Entry => {
    const letter = code.slice(-1);
    const of = record(Number.parseInt(code.slice(0, -1), 36));
    return { record: of, type: letter === NATIONALITY ? "nationality" : of.type, form: FORMS[letter]! };
  };
  return {
    names: new PhraseTrie(sourceOf(coded.names, entry)),
    evidence: new PhraseTrie(sourceOf(coded.evidence, (code) => record(Number.parseInt(code, 36)))),
    rank,
    coded,
  };
}

/** The records of a coded gazetteer by number, each read when first asked for. */
function recordsOf({ records }: CodedGazetteer): (number: number) => GazetteerRecord {
  const lines = records.split("\n");
  const read = new Map<number, GazetteerRecord>();
  return (number) => {
    let record = read.get(number);
    if (!record) read.set(number, (record = decodeRecord(lines[number]!)));
    return record;
  };
}

/** One record from its line. */
export function decodeRecord(line: string): GazetteerRecord {
  const [id = "", type = "", ar = "", en = "", kind = "", country = ""] = JSON.parse(line) as string[];
  return { id, type, ...(kind && { kind }), name: { ar, ...(en && { en }) }, ...(country && { country }) };
}

function sourceOf<T>(text: string, decode: (code: string) => T): PhraseSource<T> {
  /** Where each first word's phrases begin. */
  const starts = new Map<string, number>();
  for (let at = 0; at < text.length; at = text.indexOf("\n", at) + 1 || text.length) {
    const end = text.indexOf("\t", at);
    starts.set(text.slice(at, end), end + 1);
  }
  function* phrasesFrom(start: number): Generator<Continuation<T>> {
    const end = text.indexOf("\n", start);
    for (const phrase of text.slice(start, end < 0 ? text.length : end).split("\t")) {
      const [rest = "", entries = ""] = phrase.split("|");
      yield [rest === "" ? [] : rest.split(" "), entries.split(",").map(decode)];
    }
  }
  return {
    words: () => starts.keys(),
    continuations: (word) => {
      const start = starts.get(word);
      return start === undefined ? undefined : phrasesFrom(start);
    },
  };
}
