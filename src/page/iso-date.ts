/**
 * Dates as pages write them for machines, in ISO 8601 with the zone they state.
 *
 * @example
 * isoOf("2020-06-03T03:01+0400"); // "2020-06-03T03:01:00+04:00"
 */

const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?(?!\d)/iu;
/** "Wed, 03 Jun 2020 03:01:00 GMT". */
const RFC = /^\s*(?:[A-Z][a-z]{2,8},?\s*)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*,?\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{4})?)?/u;
/** "Wed Jun 03 2020 03:01:00 GMT+0200 (…)", "June 3, 2020 3:01 PM". */
const MONTH_FIRST = /^\s*(?:[A-Z][a-z]{2,8},?\s+)?([A-Z][a-z]{2})[a-z]*\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?\s*(?:(?:GMT|UTC)?([+-]\d{4})|(Z|UTC|GMT))?)?/u;
/** "6/3/2020 3:01:00 PM": the month comes first where the half of the day is given so, as in the United States. */
const UNITED_STATES = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)\s*$/iu;
/** Seconds or milliseconds since 1970. */
const EPOCH = /^\s*(1\d{9})(\d{3})?\s*$/u;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** No page of the web is older; content systems write the year 1 for no date. */
const FIRST_YEAR = 1990;

type Field = string | undefined;

/** The date in ISO 8601, or `undefined` where the text is no date. */
export function isoOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const iso = ISO.exec(text);
  if (iso) return build([iso[1]!, iso[2]!, iso[3]!], [iso[4], iso[5], iso[6]], iso[7]);
  const rfc = RFC.exec(text);
  if (rfc) return build([rfc[3]!, monthOf(rfc[2]!), rfc[1]!], [rfc[4], rfc[5], rfc[6]], rfc[7]);
  const named = MONTH_FIRST.exec(text);
  if (named) return build([named[3]!, monthOf(named[1]!), named[2]!], [ofDay(named[4], named[7]), named[5], named[6]], named[8] ?? named[9]);
  const american = UNITED_STATES.exec(text);
  if (american) return build([american[3]!, american[1]!, american[2]!], [ofDay(american[4], american[7]), american[5], american[6]], undefined);
  const epoch = EPOCH.exec(text);
  return epoch ? `${new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 19)}Z` : undefined;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name) + 1);
}

/** The hour of the whole day. */
function ofDay(hour: Field, half: Field): Field {
  if (hour === undefined || half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toUpperCase() === "PM" ? 12 : 0));
}

function build([year, month, day]: readonly [string, string, string], [hour, minute, second]: readonly [Field, Field, Field], zone: Field): string | undefined {
  if (Number(year) < FIRST_YEAR || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const two = (field: string): string => field.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23) return date;
  return `${date}T${two(hour)}:${minute}:${second ?? "00"}${zoneOf(zone)}`;
}

function zoneOf(zone: Field): string {
  if (zone === undefined) return "";
  if (/^[A-Z]/iu.test(zone)) return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
