/** Dates in Arabic text, absolute and relative, in two calendars. */
export { type DateMatch, findDates, type FindDateOptions } from "./find.js";
export { parseDates } from "./parse.js";
