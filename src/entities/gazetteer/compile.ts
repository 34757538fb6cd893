/**
 * Records compiled for matching: every name, and the evidence that weak names need.
 *
 * @example
 * const gazetteer = compileGazetteer([{ id: "JO", type: "country", name: { ar: "الأردن" } }]);
 * gazetteer.names.matches(scan("بالأردن"))[0]?.values[0]?.record.id; // "JO"
 */
import type { EntityType } from "../types.js";
import { PhraseTrie } from "../phrase-trie.js";
import { allDemonymForms } from "./demonyms.js";
import type { GazetteerRecord } from "./record.js";

/** What a name stands for. */
export interface Entry {
  readonly record: GazetteerRecord;
  /** The record's type, or `"nationality"` for a country's adjectives. */
  readonly type: EntityType;
  /** Whether the name counts only with evidence in the text. */
  readonly weak: boolean;
}

/** A compiled set of names. */
export interface Gazetteer {
  readonly names: PhraseTrie<Entry>;
  /** Phrases whose presence supports a record's weak names. */
  readonly evidence: PhraseTrie<GazetteerRecord>;
}

/** Compiles records; of one name's several entries the earlier record comes first. */
export function compileGazetteer(records: Iterable<GazetteerRecord>): Gazetteer {
  const names = new PhraseTrie<Entry>();
  const evidence = new PhraseTrie<GazetteerRecord>();
  const same = (a: Entry, b: Entry): boolean => a.record === b.record && a.type === b.type;
  for (const record of records) {
    const { type } = record;
    for (const alias of [record.name.ar, ...(record.aliases ?? [])]) names.add(alias, { record, type, weak: false }, same);
    for (const alias of record.weak ?? []) names.add(alias, { record, type, weak: true }, same);
    for (const phrase of record.evidence ?? []) evidence.add(phrase, record);
    for (const form of (record.demonyms ?? []).flatMap(allDemonymForms)) names.add(form, { record, type: "nationality", weak: false }, same);
  }
  return { names, evidence };
}
