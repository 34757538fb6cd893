/**
 * Checks what a caller hands in as an article: a mistake is named at once, before anything is changed.
 *
 * @example
 * requireArticle("add", { id: "", text: "…" }); // throws RangeError: add: id must not be empty
 */
import { requireText } from "../span.js";
import { requireDate } from "./filter.js";
import type { IndexedArticle } from "./types.js";

const OPTIONAL = ["headline", "section", "url"] as const;

/**
 * Refuses what is no article; gives a copy with the known fields alone.
 *
 * @throws {TypeError} on fields of the wrong type. @throws {RangeError} on an empty id or a date that is none.
 */
export function requireArticle(caller: string, article: unknown): IndexedArticle {
  if (typeof article !== "object" || article === null) throw new TypeError(`${caller}: an article must be an object, got ${article === null ? "null" : typeof article}`);
  const { id, text, published, ...rest } = article as Record<string, unknown>;
  requireText(caller, id, "id");
  if (id === "") throw new RangeError(`${caller}: id must not be empty`);
  requireText(caller, text);
  if (published !== undefined) requireDate(caller, "published", published);
  const fields: Record<string, string> = {};
  for (const name of OPTIONAL) {
    const field = rest[name];
    if (field === undefined) continue;
    requireText(caller, field, name);
    fields[name] = field;
  }
  return { id, text, ...fields, ...(published === undefined ? {} : { published }) };
}

/**
 * Refuses a list in which one is no article, or an id is given twice; `check` is asked of each id before that.
 *
 * @throws {TypeError} {RangeError} as `requireArticle`, and on an id given twice.
 */
export function requireArticles(caller: string, articles: readonly unknown[], check?: (id: string) => void): IndexedArticle[] {
  const list = articles.map((article) => requireArticle(caller, article));
  const given = new Set<string>();
  for (const { id } of list) {
    check?.(id);
    if (given.has(id)) throw new RangeError(`${caller}: id ${JSON.stringify(id)} is given twice`);
    given.add(id);
  }
  return list;
}
