/**
 * The keys of terms: a stem or number as it stands, an entity (`@IQ`: by id, else `~` and its normalized words), a date (`%2012-10-18`,
 * as EDTF). No word begins with one of the marks.
 *
 * @example
 * keyOfEntity("IQ", "العراق"); // "@IQ"
 * kindOf("@IQ");               // "entity"
 */
import { normalize } from "../normalize/index.js";

const ID_MARK = "@";
const NAME_MARK = "~";
const DATE_MARK = "%";

/** What a term is: an entity, a date, or else a word or number. */
export type TermKind = "entity" | "date" | "word" | "number";

/** What the term of a key is. */
export function kindOf(key: string): TermKind {
  const first = key.charCodeAt(0);
  if (first === ID_MARK.charCodeAt(0) || first === NAME_MARK.charCodeAt(0)) return "entity";
  if (first === DATE_MARK.charCodeAt(0)) return "date";
  return first >= 0x30 && first <= 0x39 ? "number" : "word";
}

/** The key of an entity, by its id or else by how it is printed. */
export function keyOfEntity(id: string | undefined, text: string): string {
  return id === undefined ? NAME_MARK + normalize(text) : ID_MARK + id;
}

/** The key of a date: its EDTF, or else how it is printed. */
export function keyOfDate(edtf: string | undefined, text: string): string {
  return DATE_MARK + (edtf ?? normalize(text));
}

/** The id of an entity that a table knows. */
export function idOf(key: string): string | undefined {
  return key.startsWith(ID_MARK) ? key.slice(ID_MARK.length) : undefined;
}
