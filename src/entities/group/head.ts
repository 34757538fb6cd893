/**
 * The words that open a body's name: وزارة، الجيش، حزب، صحيفة (data/group-heads.json), and what completes each.
 *
 * @example
 * headPhrases().matches(scan("وزارة الصحة المصرية"))[0]?.values[0]; // { head: وزارة, complete: true }
 */
import { groupHeadsJson } from "../../tables/group-heads.generated.js";
import { PhraseTrie } from "../phrase-trie.js";

/** A row of data/group-heads.json. */
export interface GroupHead {
  readonly head: string;
  readonly kind: string;
  /** What may follow: an adjective of nationality, a country, a place, a noun phrase, or a free proper name. */
  readonly takes: readonly ("nationality" | "country" | "place" | "noun" | "name")[];
  /** Whether the span is the head with its name (وزارة الصحة) or the name alone (صحيفة الأهرام → الأهرام). */
  readonly span: "whole" | "name";
  /** Whether any definite noun phrase behind the head makes a name (هيئة الأرصاد الجوية), not only the usual ones. */
  readonly open?: boolean;
  /** Noun phrases that usually follow: portfolios of ministries, names of commissions. */
  readonly nouns?: readonly string[];
}

/** A head as found: alone, or with one of its usual nouns, which makes a name. */
export interface HeadPhrase {
  readonly head: GroupHead;
  readonly complete: boolean;
}

let trie: PhraseTrie<HeadPhrase> | undefined;

/** All heads, alone and with their usual nouns. Built at the first call. */
export function headPhrases(): PhraseTrie<HeadPhrase> {
  if (trie) return trie;
  trie = new PhraseTrie();
  for (const head of JSON.parse(groupHeadsJson) as GroupHead[]) {
    trie.add(head.head, { head, complete: false });
    for (const noun of head.nouns ?? []) trie.add(`${head.head} ${noun}`, { head, complete: true });
  }
  return trie;
}
