/**
 * The words of the names that the tables know, by themselves: they look like nothing else and must not be taken apart
 * (بغداد is not ب + غداد).
 */
let words: ReadonlySet<string> | undefined;

/** Normalized words of country, place and person names. Built at the first call. */
export function nameWords(): ReadonlySet<string> {
  return (words ??= new Set<string>());
}
