/**
 * The zone that a date line names: «بتوقيت أبوظبي», «(مكة المكرمة)», "GMT+3". Only zones that have kept one offset for as long as
 * news sites exist (data/page-time-zones.json): Cairo and Beirut have a summer time, so that their names alone tell none.
 *
 * @example
 * zoneIn("12 مارس 2026 - 00:05 بتوقيت ابوظبي"); // "+04:00"
 */
import { pageTimeZonesJson } from "../tables/page-time-zones.generated.js";
import { foldPhrase } from "./furniture.js";

const GREENWICH = /(?<!\p{L})(?:غرينتش|غرينيتش|جرينتش|gmt|utc)(?:\s*([+-]\d{1,2})(?::?(\d\d))?)?(?![\p{L}\d])/u;
/** Names behind «توقيت», or in capitals as "GST". */
const NAMED = /(?:توقيت\s+|(?<=\d\s?(?:ص|م|am|pm)?\s?)(?=[a-z]{3}(?!\p{L})))(\p{L}+)(?:\s+(\p{L}+))?/u;
const FARTHEST = 14;

let offsets: ReadonlyMap<string, string> | undefined;

function offsetOf(name: string): string | undefined {
  offsets ??= new Map((JSON.parse(pageTimeZonesJson) as { readonly name: string; readonly offset: string }[]).map((row) => [foldPhrase(row.name), row.offset]));
  return offsets.get(name);
}

/** The offset of the zone that a folded line names, as ISO 8601 writes it; "" where it names none. */
export function zoneIn(folded: string): string {
  const greenwich = GREENWICH.exec(folded);
  if (greenwich) {
    const hours = Number(greenwich[1] ?? 0);
    if (Math.abs(hours) > FARTHEST) return "";
    return greenwich[1] === undefined ? "Z" : `${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:${greenwich[2] ?? "00"}`;
  }
  const named = NAMED.exec(folded);
  if (!named) return "";
  return offsetOf(`${named[1]!} ${named[2] ?? ""}`.trim()) ?? offsetOf(named[1]!) ?? "";
}
