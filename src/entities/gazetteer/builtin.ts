/**
 * The gazetteer of data/: countries, places, groups and people.
 *
 * @example
 * builtinGazetteer().names.matches(scan("بالأردن"))[0]?.values[0]?.record.id; // "JO"
 */
import { gazetteerJson } from "../../tables/gazetteer.generated.js";
import { decodeGazetteer, decodeRecord } from "./coded.js";
import type { CodedGazetteer, Gazetteer } from "./compile.js";
import type { GazetteerRecord } from "./record.js";

let coded: CodedGazetteer | undefined;
let gazetteer: Gazetteer | undefined;

function codedGazetteer(): CodedGazetteer {
  return (coded ??= JSON.parse(gazetteerJson) as CodedGazetteer);
}

/** The gazetteer of data/. Made at the first call, in some milliseconds; its names are read as texts ask for them. */
export function builtinGazetteer(): Gazetteer {
  return (gazetteer ??= decodeGazetteer(codedGazetteer(), { rank: 0 }));
}

/** The records of data/ with their names, without aliases. */
export function builtinRecords(): GazetteerRecord[] {
  return codedGazetteer().records.split("\n").map(decodeRecord);
}
