/**
 * BIO tags of tokens that are given, by tables and patterns and, where there is one, the statistical tagger.
 *
 * @example
 * const { tagTokens } = tokenTagger(builtinSources(), undefined, new Lexicon());
 * tagTokens(["زار", "بغداد"]); // ["O", "B-LOC"]
 */
import { requireLabels, requireSentences, requireTokens } from "../bio/requests.js";
import { contextOf, type EntitySources, findMentions } from "../entities/index.js";
import { type BioTag, type LabelSet, type Tagger, TAGS } from "../entities/tagger/index.js";
import { type Lexicon, tableOfTokens, type TokenTable } from "../tokenize/index.js";

/** Whose convention of marking the tags follow: ANERcorp's news (the default), or AQMAR's Wikipedia. Tables alone answer alike for both. */
export interface TagOptions {
  readonly labels?: LabelSet;
}

/** Tags of given tokens; plain functions that may be passed around. */
export interface TokenTagger {
  /**
   * One BIO tag a token: `O`, `B-PER`, `I-LOC` …
   *
   * @throws {TypeError} where `tokens` is no array of strings.
   * @throws {RangeError} on labels that are not known.
   */
  readonly tagTokens: (tokens: readonly string[], options?: TagOptions) => BioTag[];
  /** As `tagTokens` for the sentences of one document, which inform each other: a surname alone is helped by the full name before. */
  readonly tagSentences: (sentences: readonly (readonly string[])[], options?: TagOptions) => BioTag[][];
}

/** Tags by types of entities; those the shared tasks do not mark are `O`. */
const LABELS: Readonly<Record<string, "PER" | "LOC" | "ORG">> = { country: "LOC", place: "LOC", group: "ORG", person: "PER" };

/** A tagger over a caller's own sources; without a statistical one the tables and patterns tag alone. */
export function tokenTagger(sources: EntitySources, tagger: Tagger | undefined, lexicon: Lexicon): TokenTagger {
  const tag = (sentences: readonly (readonly string[])[], labels: LabelSet): BioTag[][] => {
    const table = tableOfTokens(sentences, lexicon);
    const mentions = findMentions(contextOf(table), {}, sources);
    const tags = tagger ? taggedWith(tagger, table, sentences, mentions, labels) : tagsOf(table.count, mentions);
    let at = 0;
    return sentences.map(({ length }) => tags.slice(at, (at += length)));
  };
  return {
    tagTokens: (tokens, options = {}) => {
      const { labels = "news" } = options;
      requireLabels("tagTokens", labels);
      requireTokens("tagTokens", tokens, "tokens");
      return tag([tokens], labels)[0]!;
    },
    tagSentences: (sentences, options = {}) => {
      const { labels = "news" } = options;
      requireLabels("tagSentences", labels);
      requireSentences("tagSentences", sentences);
      return tag(sentences, labels);
    },
  };
}

/** Tags of what tables and patterns found. */
function tagsOf(count: number, mentions: ReturnType<typeof findMentions>): BioTag[] {
  const tags = new Array<BioTag>(count).fill("O");
  for (const { type, first, last } of mentions) {
    const label = LABELS[type];
    if (label) for (let token = first; token <= last; token++) tags[token] = `${token === first ? "B" : "I"}-${label}`;
  }
  return tags;
}

/** Tags of the tagger, which has what the tables found before it; a name of the user's own tables stands as they say. */
function taggedWith(tagger: Tagger, { forms, count }: TokenTable, sentences: readonly (readonly string[])[], mentions: ReturnType<typeof findMentions>, labels: LabelSet): BioTag[] {
  const starts = [0];
  for (const { length } of sentences) starts.push(starts.at(-1)! + length);
  const numbers = tagger.tag({ forms, starts, mentions }, labels);
  const own = tagsOf(count, mentions.filter(({ rank = 0 }) => rank > 0));
  return own.map((tag, i) => (tag === "O" ? TAGS[numbers[i]!]! : tag));
}
