/**
 * The date of publication out of what a page writes for machines and what it prints. Readers see the printed day; the machine's
 * has the time and, often, the zone.
 *
 * @example
 * reconcileDates("2026-03-11T20:05:00Z", "2026-03-12T00:05:00"); // "2026-03-12T00:05:00+04:00"
 */

const PARTS = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?)?$/u;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Zones lie so far from Greenwich at most, in minutes, and in steps of so many. */
const FARTHEST = 14 * 60;
const ZONE_STEP = 15;
/** Where no time is printed, the local day may be the next one from this hour of Greenwich on, the day before until that one. */
const LATE = 19;
const EARLY = 8;

/**
 * The date to give. Both are ISO 8601; a page that prints another day than it writes for machines, within a day, prints local
 * time: its day counts, and where it prints the time too, the zone follows from the two.
 */
export function reconcileDates(machine: string | undefined, printed: string | undefined): string | undefined {
  if (machine === undefined || printed === undefined) return machine ?? printed;
  const [, machineDay, machineTime, , zone] = PARTS.exec(machine) ?? [];
  const [, printedDay, printedTime, , printedZone] = PARTS.exec(printed) ?? [];
  if (machineDay === undefined || printedDay === undefined) return machine;
  const isMoreExact = printedTime !== undefined && (machineTime === undefined || (machineTime === printedTime && zone === undefined && printedZone !== undefined));
  if (machineDay === printedDay) return isMoreExact ? printed : machine;
  if (Math.abs(Date.parse(machineDay) - Date.parse(printedDay)) > DAY) return machine;
  if (machineTime === undefined) return printed;
  const local = Date.parse(`${printed.slice(0, 19)}Z`);
  const offset = printedTime === undefined || zone === undefined ? undefined : zoneBetween(Date.parse(machine), local);
  if (offset !== undefined) return `${printed.slice(0, 19)}${offset}`;
  const hour = Number(machineTime.slice(0, 2));
  const mayDiffer = (zone === undefined || zone === "Z" || zone === "+00:00") && (printedDay > machineDay ? hour >= LATE : hour <= EARLY);
  return mayDiffer ? printedDay : machine;
}

/** The zone in which an instant is a local time, to the minute. */
function zoneBetween(instant: number, local: number): string | undefined {
  const minutes = Math.round((local - Math.floor(instant / MINUTE) * MINUTE) / MINUTE);
  if (Math.abs(minutes) > FARTHEST || minutes % ZONE_STEP !== 0) return undefined;
  const amount = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(amount / 60)).padStart(2, "0")}:${String(amount % 60).padStart(2, "0")}`;
}

/** The day in an address such as «/2026/03/10/…» or «/2026-03-10-…». */
export function dateInUrl(url: string | undefined): string | undefined {
  const match = /(?:^|[/_-])((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?=[/_-]|$|\D)/u.exec(url?.split(/[?#]/u)[0] ?? "");
  if (!match) return undefined;
  const [, year, , month, day] = match as unknown as [string, string, string, string, string];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(date)) || Number(month) < 1 || Number(day) < 1 ? undefined : date;
}
