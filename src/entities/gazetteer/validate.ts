/**
 * Refuses a bad record of a user's own table at once, with where it stands and what is wrong with it.
 *
 * @example
 * requireRecords("createAnalyzer", [{ id: "x", type: "group", name: {} }], 0);
 * // TypeError: createAnalyzer: gazetteers[0], record 1: name.ar must be a text that is not empty, got undefined
 */
import { tokenize } from "../../tokenize/index.js";
import type { GazetteerRecord } from "./record.js";

const LISTS = ["aliases", "headed", "weak", "evidence"] as const;

/**
 * The records of one table, all of them good.
 *
 * @param table which of the tables given this is, from 0.
 * @throws {TypeError} at the first record that has no id, type or name, whose lists are no lists of texts, or one of whose names holds no word; records
 *   are counted from 1, as the lines of a table with one record a line.
 */
export function requireRecords(caller: string, records: Iterable<GazetteerRecord>, table: number): GazetteerRecord[] {
  const given: unknown = records;
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given)) throw new TypeError(`${caller}: gazetteers[${table}] must be a list of records, got ${given === null ? "null" : typeof given}`);
  const all = [...records];
  const seen = new Map<string, number>();
  all.forEach((record, i) => {
    const fault = faultOf(record) ?? (seen.has(record.id) ? `id ${JSON.stringify(record.id)} is that of record ${seen.get(record.id)!} as well` : undefined);
    if (fault !== undefined) throw new TypeError(`${caller}: gazetteers[${table}], record ${i + 1}: ${fault}`);
    seen.set(record.id, i + 1);
  });
  return all;
}

/** What is wrong with a record, in words; `undefined` where nothing is. */
function faultOf(record: GazetteerRecord): string | undefined {
  if (typeof record !== "object" || (record as GazetteerRecord | null) === null) return `a record must be an object, got ${JSON.stringify(record)}`;
  const { id, type, name, kind, country, demonyms = [] } = record;
  for (const [key, value] of [["id", id], ["type", type], ["name.ar", (name as Partial<GazetteerRecord["name"]> | undefined)?.ar]] as const) {
    if (typeof value !== "string" || value.trim() === "") return `${key} must be a text that is not empty, got ${JSON.stringify(value)}`;
  }
  for (const [key, value] of [["name.en", name.en], ["kind", kind], ["country", country]] as const) {
    if (value !== undefined && typeof value !== "string") return `${key} must be a text, got ${JSON.stringify(value)}`;
  }
  for (const key of LISTS) {
    const list: unknown = record[key];
    if (list !== undefined && !(Array.isArray(list) && list.every((one) => typeof one === "string"))) return `${key} must be a list of texts, got ${JSON.stringify(list)}`;
  }
  if (!(Array.isArray(demonyms) && demonyms.every((one: unknown) => typeof (one as { masculine?: unknown } | null)?.masculine === "string"))) return `demonyms must be a list of objects with masculine, got ${JSON.stringify(demonyms)}`;
  const empty = [name.ar, ...LISTS.flatMap((key) => record[key] ?? [])].find((one) => tokenize(one).length === 0);
  return empty === undefined ? undefined : `${JSON.stringify(empty)} holds no word`;
}
