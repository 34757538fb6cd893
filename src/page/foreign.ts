/**
 * Whether a page is in another language that is written in Arabic letters: Persian, Urdu, Kurdish. To a reader of Arabic it is no
 * article, and the tables would misread its words.
 *
 * @example
 * foreignLanguage("باغ قدیمی شهر پس از سه سال مرمت گشوده شد …"); // 0.97
 */
import { detectLanguage } from "../language/index.js";

/** So many code units tell a language, fewer than so many none. */
const SAMPLE = 600;
const LEAST = 40;
/** So sure a verdict counts. */
const TOLD = 0.8;

/** How sure it is, 0.8 to 1, that a text is of another language in Arabic letters; `undefined` where it is not. */
export function foreignLanguage(text: string): number | undefined {
  if (text.length < LEAST) return undefined;
  const { language, script, confidence } = detectLanguage(text.slice(0, SAMPLE));
  return script === "Arab" && language !== "arb" && language !== "und" && confidence >= TOLD ? confidence : undefined;
}
