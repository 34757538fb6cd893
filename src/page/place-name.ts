/**
 * Whether words name a place that a dateline may open with: a place or country of the tables, or a phrase of data/furniture.json (places in
 * Latin letters, الأمم المتحدة).
 *
 * @example
 * isPlaceName(["القاهره"]); // true
 */
import { builtinGazetteer } from "../entities/index.js";
import { hasRole } from "./furniture.js";

/** Kinds of place that nobody reports from: a river's name at the head of a line is a newspaper's (الفرات). */
const UNINHABITED = new Set(["river", "sea", "ocean", "lake", "strait", "gulf", "canal", "mountain", "desert", "valley", "dam", "continent", "mosque", "church", "palace", "prison", "stadium", "oilfield"]);

/** Whether folded words, as a whole, are such a name. */
export function isPlaceName(words: readonly string[]): boolean {
  if (words.length === 0) return false;
  if (hasRole(words, "dateline")) return true;
  return builtinGazetteer().names.valuesOf(words).some(({ form, type, record: { kind } }) => form === "plain" && (type === "country" || (type === "place" && !UNINHABITED.has(kind ?? ""))));
}
