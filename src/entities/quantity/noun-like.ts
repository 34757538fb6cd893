/**
 * Tells whether a word no table knows is what the number before it counts, by the grammar of counting: from 11 to 99 a singular
 * in -ا or -ة, else a word that is no verb, particle or name with ال.
 *
 * @example
 * nounLike(scan("15 خنزيرا"), 1, fifteen);   // true
 * nounLike(scan("16 قتلوا"), 1, sixteen);    // false
 */
import { isStopForm, type TokenTable } from "../../tokenize/index.js";
import { type NumberMatch, numberReadingsOf } from "../number/index.js";
import { quantityWords } from "./words.js";

const TANWEEN = "\u064b";

/** Whether token `i` reads as the noun that `number` counts. */
export function nounLike(table: TokenTable, i: number, number: NumberMatch): boolean {
  const form = table.forms[i]!;
  const { norm } = form;
  if (form.kind !== "word" || number.definite || norm.length < 3 || !/^[ء-ي]+$/u.test(norm)) return false;
  if (quantityWords().other.has(norm) || isStopForm(norm) || numberReadingsOf(form).length > 0) return false;
  if (table.gaps[i] === 0 && number.form === "digits" && table.forms[i - 1]!.kind !== "number") return false;
  const below = number.value % 100;
  // The ending of what is counted, printed: «120 بحارًا», «390 التزامًا».
  if (below >= 11 && norm.endsWith("ا") && form.surface.includes(TANWEEN) && !norm.startsWith("و")) return true;
  if (norm.startsWith("ال") || norm.startsWith("لل") || norm.startsWith("و")) return false;
  // A particle off its front makes a phrase of it: «5 لعدم», «36 لكرة».
  if (/^[وفبكل]/u.test(norm) && (form.cuts[0]?.role === "proclitic" || form.readings.slice(1).some(({ norm: rest }) => rest.startsWith("ال") || isStopForm(rest)))) return false;
  // Verbs: a plural in -وا, a future in س-, a present in ي-.
  if (norm.endsWith("وا") || /^س[يتن]/u.test(norm) || norm.startsWith("ي") || norm.startsWith("في") || norm.endsWith("هم") || norm.endsWith("ها")) return false;
  if (!Number.isInteger(number.value)) return /[اه]$/u.test(norm);
  if (below >= 11) return /[اهء]$/u.test(norm);
  return number.value >= 3;
}
