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
  /** How the name counts: by itself, by itself with its first word left out of the span, or only with evidence in the text. */
  readonly form: "plain" | "headed" | "weak";
}

/** A gazetteer as text (coded.ts). */
export interface CodedGazetteer {
  readonly records: string;
  readonly names: string;
  readonly evidence: string;
}

/** A compiled set of names. */
export interface Gazetteer {
  readonly names: PhraseTrie<Entry>;
  /** Phrases whose presence supports a record's weak names. */
  readonly evidence: PhraseTrie<GazetteerRecord>;
  /** Which table's name stays where two know the same words: the higher. */
  readonly rank: number;
  /** The text that the names are read from, of a gazetteer compiled beforehand (coded.ts). */
  readonly coded?: CodedGazetteer;
}

/** Compiles records; of one name's several entries the earlier record comes first. `rank` is 1 unless given. */
export function compileGazetteer(records: Iterable<GazetteerRecord>, { rank = 1 }: { readonly rank?: number } = {}): Gazetteer {
  const names = new PhraseTrie<Entry>();
  const evidence = new PhraseTrie<GazetteerRecord>();
  const same = (a: Entry, b: Entry): boolean => a.record === b.record && a.type === b.type;
  for (const record of records) {
    const { type } = record;
    const { weak = [], headed = [] } = record;
    // A name that is listed as weak or headed is so even where it is the record's display name: فرنسيس.
    const plain = [record.name.ar, ...(record.aliases ?? [])].filter((alias) => !weak.includes(alias) && !headed.includes(alias));
    for (const [form, aliases] of [["plain", plain], ["headed", headed], ["weak", weak]] as const) {
      for (const alias of aliases) names.add(alias, { record, type, form }, same);
    }
    for (const phrase of record.evidence ?? []) evidence.add(phrase, record);
    for (const form of (record.demonyms ?? []).flatMap(allDemonymForms)) names.add(form, { record, type: "nationality", form: "plain" }, same);
  }
  return { names, evidence, rank };
}
