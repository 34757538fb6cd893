/**
 * Titles and roles that stand before a name: الدكتور، وزير الخارجية المصري، المتحدث باسم.
 *
 * @example
 * titles().matches(scan("وزير الخارجية")); // the title, with what may follow it
 */
import { titlesJson } from "../../tables/titles.generated.js";
import { PhraseTrie } from "../phrase-trie.js";

/** A row of data/titles.json. */
export interface Title {
  readonly title: string;
  /** Also an ordinary word (العالم، الحكم): the name behind it must be one surely. */
  readonly common?: boolean;
  readonly kind: "honorific" | "military" | "office" | "religious" | "royal" | "profession" | "spokesperson";
  /** Feminine, inflected and variant forms. */
  readonly forms: readonly string[];
  /** What may follow: the name at once, an adjective of nationality, or a noun phrase. */
  readonly follows: readonly ("name" | "nationality" | "noun")[];
}

let trie: PhraseTrie<Title> | undefined;

/** All titles by their forms. Built at the first call. */
export function titles(): PhraseTrie<Title> {
  if (trie) return trie;
  trie = new PhraseTrie();
  for (const title of JSON.parse(titlesJson) as Title[]) for (const form of [title.title, ...title.forms]) trie.add(form, title);
  return trie;
}
