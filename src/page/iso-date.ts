/**
 * Dates as pages write them for machines, in ISO 8601 with the zone they state.
 *
 * @example
 * isoOf("2020-06-03T03:01+0400"); // "2020-06-03T03:01:00+04:00"
 */

const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?/iu;
/** "Wed, 03 Jun 2020 03:01:00 GMT". */
const RFC = /^\s*(?:[A-Z][a-z]{2},\s*)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{4})?)?/u;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The date in ISO 8601, or `undefined` where the text is no date. */
export function isoOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const iso = ISO.exec(text);
  if (iso) return build([iso[1]!, iso[2]!, iso[3]!], iso.slice(4));
  const rfc = RFC.exec(text);
  const month = rfc ? MONTHS.indexOf(rfc[2]!) + 1 : 0;
  return rfc && month > 0 ? build([rfc[3]!, String(month).padStart(2, "0"), rfc[1]!.padStart(2, "0")], rfc.slice(4)) : undefined;
}

function build([year, month, day]: readonly [string, string, string], [hour, minute, second, zone]: readonly (string | undefined)[]): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || Number(hour) > 23) return date;
  return `${date}T${hour}:${minute!}:${second ?? "00"}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^[A-Z]/iu.test(zone)) return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
