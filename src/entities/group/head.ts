/**
 * The words that open a body's name: وزارة، الجيش، حزب، صحيفة (data/group-heads.json), and what completes each.
 *
 * @example
 * headPhrases().matches(scan("وزارة الصحة المصرية"))[0]?.values[0]; // { head: وزارة, complete: true, id: "ministry-of-health" }
 */
import { groupHeadsJson } from "../../tables/group-heads.generated.js";
import { PhraseTrie } from "../phrase-trie.js";

/** A row of data/group-heads.json. */
export interface GroupHead {
  readonly head: string;
  /**
   * Stable, kebab-case English: with a country before it the id of that country's body ("IQ:army"). Heads that say the same have the same one
   * (جيش العراق, الجيش العراقي).
   */
  readonly id: string;
  readonly kind: string;
  /**
   * What may follow: an adjective of nationality, a country, a place, a noun phrase, a free proper name, or what the body is for (الهيئة العامة + للسياحة; behind a head
   * of one word an adjective that bodies bear stands between: الجمعية + السعودية للعلوم).
   */
  readonly takes: readonly ("nationality" | "country" | "place" | "noun" | "name" | "purpose")[];
  /** Whether the span is the head with its name (وزارة الصحة) or the name alone (صحيفة الأهرام → الأهرام). */
  readonly span: "whole" | "name";
  /** Whether any definite noun phrase behind the head makes a name (هيئة الأرصاد الجوية), not only the usual ones. */
  readonly open?: boolean;
  /** Whether the head is a name where nothing completes it: النيابة العامة. */
  readonly alone?: boolean;
  /** Noun phrases that usually follow: portfolios of ministries, names of commissions; with the id of the body they make, where it has one. */
  readonly nouns?: readonly (string | { readonly noun: string; readonly id: string })[];
  /** Nouns that make no name of an open head: مجلس الإدارة. */
  readonly generic?: readonly string[];
}

/** A head as found: alone, or with one of its usual nouns, which makes a name. */
export interface HeadPhrase {
  readonly head: GroupHead;
  readonly complete: boolean;
  /** The id of the body within its country; none where the noun has none. */
  readonly id?: string;
  /** With a noun that makes no name. */
  readonly generic?: boolean;
}

let trie: PhraseTrie<HeadPhrase> | undefined;

/** All heads, alone and with their usual nouns. Built at the first call. */
export function headPhrases(): PhraseTrie<HeadPhrase> {
  if (trie) return trie;
  trie = new PhraseTrie();
  for (const head of JSON.parse(groupHeadsJson) as GroupHead[]) {
    trie.add(head.head, { head, complete: false, id: head.id });
    for (const row of head.nouns ?? []) {
      const { noun, ...id } = typeof row === "string" ? { noun: row } : row;
      trie.add(`${head.head} ${noun}`, { head, complete: true, ...id });
    }
    for (const noun of head.generic ?? []) trie.add(`${head.head} ${noun}`, { head, complete: false, generic: true });
  }
  return trie;
}
