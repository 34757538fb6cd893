/**
 * What an entity is: a mention in a text, with its type, an id where a table knows it, and a value for dates and quantities.
 *
 * @example
 * const entity: Entity = { start: 3, end: 9, type: "country", text: "العراق", id: "IQ", name: { ar: "العراق", en: "Iraq" }, score: 0.99, source: "gazetteer" };
 */
import type { Span } from "../span.js";

/** The built-in types; user tables may bring their own. */
export type EntityType = "country" | "nationality" | "place" | "group" | "person" | "date" | "quantity" | (string & {});

/** Where a mention was found: a table's name, a pattern of words, the statistical tagger, or a near spelling. */
export type EntitySource = "gazetteer" | "pattern" | "tagger" | "fuzzy";

/** A name in Arabic, and in English where known. */
export interface Name {
  readonly ar: string;
  readonly en?: string;
}

/** A mention of something in a text. Spans leave attached particles out: in `للعراق` the country is `لعراق`. */
export interface Entity extends Span {
  readonly type: EntityType;
  /** `original.slice(start, end)`. */
  readonly text: string;
  /** Stable and documented: ISO 3166-1 alpha-2 for countries and nationalities, kebab-case English for the rest. */
  readonly id?: string;
  readonly name?: Name;
  /** For dates and quantities. */
  readonly value?: DateValue | QuantityValue;
  /** Probability that span and type are right, 0..1. */
  readonly score: number;
  readonly source: EntitySource;
}

/** How fine a date is. */
export type DateGrain = "second" | "minute" | "hour" | "day" | "week" | "month" | "season" | "quarter" | "year" | "decade" | "century";

/** What a date expression means. */
export interface DateValue {
  /** Gregorian, ISO 8601 local date or date-time, inclusive; absent where open, or where it rests on a reference and none is given. */
  readonly start?: string;
  /** Exclusive; as `start`. */
  readonly end?: string;
  readonly grain: DateGrain;
  readonly calendar: "gregorian" | "hijri";
  /** What the text itself says, EDTF level 1 in its own calendar, with TIMEX3's week form: "2012-10-18", "XXXX-10", "XXXX-WXX-3". */
  readonly edtf: string;
  /** Whether start and end rest on the reference date. */
  readonly relative: boolean;
}

/** What a quantity means. */
export interface QuantityValue {
  readonly kind: "count" | "ordinal" | "percent" | "money" | "duration" | "measure";
  /** The lower one of a range. */
  readonly amount: number;
  /** The upper one of a range. */
  readonly max?: number;
  readonly bound: "exact" | "about" | "moreThan" | "lessThan";
  /** ISO 4217 for money, UCUM for measures and durations. Absent where the text does not tell: a dinar of no country, a degree of no scale. */
  readonly unit?: string;
  /** What is counted, as printed: "جندي"; of a unit that the text leaves open, its word: "دينار". */
  readonly noun?: string;
  /** Length of a duration in seconds. */
  readonly seconds?: number;
  /** Of casualties, by their verb. */
  readonly role?: "killed" | "wounded" | "displaced" | "arrested" | "missing";
}

/** Options of dates: what relative expressions rest on. */
export interface DateOptions {
  /** ISO 8601 date or date-time, a zone offset allowed; results are local to it. Without it relative dates have no `start`. */
  readonly reference?: string;
  /** Which one a bare month or weekday means. Default `"past"`, as news does. */
  readonly prefer?: "past" | "future" | "nearest";
  /** First day of a week, 1 (Monday, the default) to 7. */
  readonly weekStart?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
