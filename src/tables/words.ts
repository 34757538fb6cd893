/**
 * The words that the text layer knows, each with what is known of it (word-code.ts).
 *
 * @example
 * (wordCode("بغداد") & ENTITY) !== 0; // true: a name is not ب + غداد
 */
import { frontDecode } from "./front-coding.js";
import { wordsCoded } from "./words.generated.js";

let codes: ReadonlyMap<string, number> | undefined;

/** The code of a normalized form; 0 where nothing is known of it. The list is read at the first call. */
export function wordCode(norm: string): number {
  return (codes ??= frontDecode(wordsCoded)).get(norm) ?? 0;
}
