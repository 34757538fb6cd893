/**
 * Marks that end or part phrases, and bring no words of their own.
 *
 * @example
 * isComma("،"); // true
 * isTrailing("."); // true: a full stop is no part of the quote before it
 */

/** A comma, or a dash that does a comma's work. */
export function isComma(norm: string | undefined): boolean {
  return norm !== undefined && /^[،,\-–—]$/u.test(norm);
}

/** A comma or semicolon, behind which a clause may begin. */
export function isClauseBreak(norm: string | undefined): boolean {
  return norm !== undefined && /^[،,؛;]$/u.test(norm);
}

/** What does not belong to the words before it at the end of a quote. */
export function isTrailing(surface: string): boolean {
  return /^[.،,؛;:\-–—…(]$/u.test(surface);
}
