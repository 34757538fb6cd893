/**
 * How a caller wants dates read and cut: what counts as one in its texts, and which words belong to a span. Every difference between
 * `parseDates` and `extractEntities` is a row here.
 *
 * @example
 * NEWS.span.dayNoun;  // "inside": «يوم الأربعاء» is the mention
 * DATES.span.dayNoun; // "outside": «الأربعاء» is the date
 */
import { ALONE, MARK, OPENS } from "./marks.js";

/** Which words before a date its span takes in. */
export interface SpanConvention {
  /** يوم before a weekday or a date: «يوم الجمعة», «يوم 2 أكتوبر»; and هذا before اليوم. */
  readonly dayNoun: "inside" | "outside";
  /** من and بين before a range. */
  readonly rangeLead: "inside" | "outside";
  /** A preposition that makes a date of what would be none: «في الصباح», «في 5 أشهر», «إلى 24», «للثاني». */
  readonly preposition: "inside" | "outside";
}

/** How dates are read for one kind of text. */
export interface Convention {
  /** Marks of the words a date may begin with. */
  readonly opens: number;
  /** Marks of those that may be a whole date; so may digits that are an anchor, as 2012 and 12:30. */
  readonly alone: number;
  /** Whether numbers count that only their place tells to be days, hours or years: «في 15», «السابعة», «18/3». */
  readonly bareNumbers: boolean;
  /** Whether words and orders of speech count: «أيار الرابع عشر», «الشهر هذا», «من أسبوع», «شهرين من الآن». */
  readonly speech: boolean;
  /** Whether an hour and the day beside it are one date («غدا الساعة 5»), or two. */
  readonly hours: "joined" | "apart";
  /** Whether all dates are kept, or those a news text mentions (`mention.ts`). */
  readonly keeps: "all" | "mentions";
  readonly span: SpanConvention;
}

/** Running news, as the marking rules of the gold have it. */
export const NEWS: Convention = {
  // «حتى الآن» is no mention, nor are «بضعة أيام».
  opens: OPENS & ~(MARK.now | MARK.few),
  alone: ALONE,
  bareNumbers: false,
  speech: false,
  hours: "apart",
  keeps: "mentions",
  span: { dayNoun: "inside", rangeLead: "outside", preposition: "outside" },
};

/** A text known to hold dates; spans are cut as in the Arabic specifications of Recognizers-Text. */
export const DATES: Convention = {
  opens: OPENS,
  alone: OPENS,
  bareNumbers: true,
  speech: true,
  hours: "joined",
  keeps: "all",
  span: { dayNoun: "outside", rangeLead: "inside", preposition: "inside" },
};
