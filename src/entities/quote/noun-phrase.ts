/**
 * The words around a name that tell how it stands in its sentence: the title before it, and a preposition before both.
 *
 * @example
 * // مع الوزير سامر الحداد
 * isGoverned(speech, 2); // true: behind مع
 */
import type { TokenTable, WordForm } from "../../tokenize/index.js";
import { titles } from "../person/title.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

export const isPreposition = wordList("prepositions");

/** Most words looked back over from a name to what governs it. */
const LOOK_BACK = 4;
/** Most tokens of a title before a name. */
const LONGEST_TITLE = 4;

/** The particles attached before a word, by its segmentation, without the article: "ل" of للصحفيين. */
export function particlesOf(form: WordForm | undefined): string {
  if (form?.kind !== "word") return "";
  let particles = "";
  for (const { role, norm } of form.cuts) {
    if (role !== "proclitic") break;
    if (norm !== "ال") particles += norm;
  }
  return particles;
}

/** Whether a word stands behind an attached preposition. */
export function isAttached(form: WordForm | undefined): boolean {
  return /^[وف]?[لبك]/u.test(particlesOf(form));
}

/** The first token of the title right before a name that begins at `first`; `first` where there is none. */
export function titleStart(table: TokenTable, first: number): number {
  for (let start = Math.max(0, first - LONGEST_TITLE); start < first; start++) {
    if (titles().matchesAt(table, start).some(({ last }) => last === first - 1)) return start;
  }
  return first;
}

/** Whether the entity that begins at a token is an object behind a preposition, a few words of its noun phrase aside. */
export function isGoverned({ table, entities, entityAt, cueAt, context }: SpeechText, first: number): boolean {
  const entity = entities[entityAt[first]!]!;
  const prefix = table.text.slice(table.starts[first], entity.start);
  if (/[لبك]/u.test(prefix)) return true;
  for (let token = first - 1; token >= 0 && token >= first - LOOK_BACK && context.sentenceOf[token] === context.sentenceOf[first]; token--) {
    const form = table.forms[token]!;
    if (cueAt[token] !== -1 || form.kind !== "word") return false;
    if (isPreposition(form.norm.replace(/^[وف]/u, "")) || isPreposition(form.norm)) return true;
    // Another name ends what this one's phrase can be.
    if (entityAt[token] !== -1) return false;
    if (isAttached(form)) return true;
    if (particlesOf(form).startsWith("و")) return false;
  }
  return false;
}
