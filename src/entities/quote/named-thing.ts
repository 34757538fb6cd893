/**
 * Names and titles in quotation marks, which nobody says: قناة «السومرية», كتاب «…», تحت شعار: «…».
 *
 * @example
 * // تحدث المخرج عن فيلمه «ليل طويل»
 * namesThing(table, 4, true); // true: فيلمه stands before the mark
 */
import { GAP, type TokenTable, type WordForm } from "../../tokenize/index.js";
import type { Quotation } from "./marks.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

/** What stands before the name of a thing in quotation marks, even with a colon between. */
const isNaming = wordList("naming-words");
/** What stands right before the name of a work, a body or an event. */
const isNamed = wordList("named-things");

/** Whether what stands in the marks is an entity and nothing else: موقع «السومرية نيوز». */
export function isName({ entities, entityAt, table }: SpeechText, { open, close }: Quotation): boolean {
  const index = entityAt[open + 1]!;
  const entity = entities[index];
  if (!entity || entity.type === "date" || entity.type === "quantity") return false;
  return entityAt[close - 1] === index && entity.start <= table.starts[open + 1]! + 2;
}

/**
 * Whether a noun before the mark says that a name follows: كتاب «…», فيلمه الجديد «…», تحت شعار: «…». `short` words may be the name of a
 * thing whose kind stands before (فيلم); long ones are not.
 */
export function namesThing({ forms, gaps }: TokenTable, open: number, short: boolean): boolean {
  let at = open - 1;
  if (at < 0 || gaps[open] === GAP.line) return false;
  const colon = forms[at]!.norm === ":";
  if (colon) at--;
  for (let adjectives = 0; at >= 0 && adjectives <= 2; adjectives++, at--) {
    const form = forms[at]!;
    if (hasWord(form, isNaming) || (short && !colon && hasWord(form, isNamed))) return true;
    if (!form.norm.startsWith("ال")) return false;
  }
  return false;
}

/** Whether a word is in a list, behind particles, with or without the article, or before a pronoun. */
function hasWord(form: WordForm, isListed: (norm: string) => boolean): boolean {
  if (form.kind !== "word") return false;
  return form.readings.some(({ norm }) => isListed(norm) || (norm.startsWith("ال") && isListed(norm.slice(2)))) || (form.base !== undefined && isListed(form.base.norm));
}
