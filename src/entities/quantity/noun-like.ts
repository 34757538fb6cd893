/**
 * Tells whether a word no table knows is what the number before it counts, by the grammar of counting: from 11 to 99 a singular
 * in -ا or -ة, else a word that is no verb, particle or name with ال.
 *
 * @example
 * nounLike(scan("15 خنزيرا"), 1, fifteen);   // true
 * nounLike(scan("16 قتلوا"), 1, sixteen);    // false
 */
import { isStopForm, type TokenTable } from "../../tokenize/index.js";
import type { NumberMatch } from "../number/index.js";

/** Verbs and adverbs that follow a number and are no stop words. */
const NO_NOUNS = new Set(
  "زايد ناقص عدد اعداد قتل قتلت اصيب اصيبت قال قالت اعلن اعلنت اكد اكدت بلغ بلغت وصل وصلت بات باتت اصبح اصبحت تم تمت جري جرت لقي لقيت ضمن وفق بحسب حسب خلال مقابل لدي عبر ضد نحو جنوب شمال شرق غرب فوق تحت امام داخل خارج حول وسط بينهم بينها منهم منها منهن معظمهم علي فقط تقريبا ايضا وفقا مقارنه سنويا يوميا شهريا بدلا فيما بينما مثل حين حيث بعد قبل كما لكن بسبب نتيجه اثر عقب جراء لصالح تباعا علما".split(" "),
);

/** Whether token `i` reads as the noun that `number` counts. */
export function nounLike(table: TokenTable, i: number, number: NumberMatch): boolean {
  const form = table.forms[i]!;
  const { norm } = form;
  if (form.kind !== "word" || number.definite || norm.length < 3 || !/^[ء-ي]+$/u.test(norm)) return false;
  if (norm.startsWith("ال") || norm.startsWith("لل") || norm.startsWith("و") || NO_NOUNS.has(norm) || isStopForm(norm)) return false;
  if (table.gaps[i] === 0 && number.form === "digits" && table.forms[i - 1]!.kind !== "number") return false;
  if (/^[وفبكل]/u.test(norm) && form.readings.slice(1).some(({ norm: rest }) => rest.startsWith("ال") || isStopForm(rest))) return false;
  // Verbs: a plural in -وا, a future in س-, a present in ي-.
  if (norm.endsWith("وا") || /^س[يتن]/u.test(norm) || norm.startsWith("ي") || norm.startsWith("في") || norm.endsWith("هم") || norm.endsWith("ها")) return false;
  const below = number.value % 100;
  if (!Number.isInteger(number.value)) return /[اه]$/u.test(norm);
  if (below >= 11) return /[اهء]$/u.test(norm);
  return number.value >= 3;
}
