/**
 * A half-open range `[start, end)` of an ORIGINAL text, in UTF-16 code units: `text.slice(start, end)`.
 *
 * @example
 * const span: Span = { start: 3, end: 9 };
 * "في العراق".slice(span.start, span.end); // "العراق"
 */
export interface Span {
  /** First code unit, counted from 0. */
  readonly start: number;
  /** One past the last code unit; never below `start`. */
  readonly end: number;
}

/**
 * The words a span covers.
 *
 * @example
 * sliceOf("في العراق", { start: 3, end: 9 }); // "العراق"
 */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Order of reading: by start, the longer first where two start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Refuses what is not a string, at once and by name: misuse is a fault of the caller's, text never is. */
export function requireText(caller: string, text: unknown, name = "text"): asserts text is string {
  if (typeof text !== "string") throw new TypeError(`${caller}: ${name} must be a string, got ${text === null ? "null" : typeof text}`);
}
