/**
 * A JSON value read as an article: `{ text }` at least, with `id`, `headline`, `section`, `published` and `url` where known.
 *
 * @example
 * recordOf({ id: 7, text: "…" }, "news.jsonl:3"); // { id: "7", text: "…" }
 */
import type { IndexedArticle } from "../../../index.js";

/** Fields taken over; others are left where they are. */
const FIELDS = ["headline", "section", "published", "url"] as const;

/**
 * Reads a record; `source` is its id where it has none.
 *
 * @throws {TypeError} where it is no object, has no text, or a field is not a string.
 */
export function recordOf(value: unknown, source: string): IndexedArticle {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError(`expected an object with "text", got ${JSON.stringify(value).slice(0, 40)}`);
  const record = value as Readonly<Record<string, unknown>>;
  const text = record["text"];
  if (typeof text !== "string") throw new TypeError(`"text" must be a string, got ${nameOfType(text)}`);
  const given: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const field of FIELDS) {
    const content = record[field] ?? undefined;
    if (content !== undefined && typeof content !== "string") throw new TypeError(`"${field}" must be a string, got ${nameOfType(content)}`);
    if (content !== undefined) given[field] = content;
  }
  return { id: idOf(record["id"], source), text, ...given };
}

function idOf(id: unknown, source: string): string {
  if (id === undefined || id === null || id === "") return source;
  if (typeof id !== "string" && typeof id !== "number") throw new TypeError(`"id" must be a string, got ${nameOfType(id)}`);
  return String(id);
}

function nameOfType(value: unknown): string {
  return value === undefined ? "nothing" : value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
