/**
 * createAnalyzer: the calls of the root over a user's own tables, with what is loaded once and kept: word forms, Latin names.
 *
 * @example
 * const analyzer = await createAnalyzer({ gazetteers: [[{ id: "wadi-union", type: "group", name: { ar: "اتحاد مزارعي الوادي" } }]] });
 * analyzer.extractEntities("قال اتحاد مزارعي الوادي")[0]?.id; // "wadi-union"
 */
import { type AnalyzeOptions, analyzeWith, type Document } from "./analyze.js";
import { builtinGazetteer, compileGazetteer, contextOf, createFuzzyFinder, type Entity, type EntityOptions, type EntitySources, findEntities, type Finder, findMentions, type GazetteerRecord, requireRecords } from "./entities/index.js";
import { type LabelSet, loadTagger, type Tagger, TAGS } from "./entities/tagger/index.js";
import type { Article } from "./page/index.js";
import { type Comparable, type Explanation, explainSimilarity, similarity, type SimilarityOptions, Vocabulary } from "./similarity/index.js";
import { requireText } from "./span.js";
import { scan, tableOfTokens, type TokenTable } from "./tokenize/index.js";

/** Options of `createAnalyzer`. */
export interface AnalyzerOptions {
  /** Tables of your own, beside the built-in ones; a record of the same name outranks a built-in one. */
  readonly gazetteers?: readonly (readonly GazetteerRecord[])[];
  /** Leave the built-in tables out. Default `true`: they are in. */
  readonly builtin?: boolean;
  /** Load the statistical tagger, which finds names that no table knows (`source` is then `"tagger"`). Default: as `builtin`. */
  readonly tagger?: boolean;
  /** Read runs of Latin letters with compromise, loaded then. Default `false`. */
  readonly latin?: boolean;
  /** Find near spellings of names (ماجديبورغ, زلنسكي); their `source` is `"fuzzy"`. Default `true`, as in the root's calls. */
  readonly fuzzy?: boolean;
  /** Most distinct word forms kept across texts. Default 200,000 (about 60 MB). */
  readonly lexiconSize?: number;
}

/** Whose convention of marking the tags follow: ANERcorp's news (the default), or AQMAR's Wikipedia. The tables alone answer alike for both. */
export interface TagOptions {
  readonly labels?: LabelSet;
}

/** The calls of the root over one set of sources; plain functions that may be passed around. */
export interface Analyzer {
  readonly analyze: (textOrArticle: string | Article, options?: AnalyzeOptions) => Document;
  readonly extractEntities: (text: string, options?: EntityOptions) => Entity[];
  readonly similarity: (a: Comparable, b: Comparable, options?: SimilarityOptions) => number;
  readonly explainSimilarity: (a: Comparable, b: Comparable, options?: SimilarityOptions) => Explanation;
  /** One BIO tag a token: `O`, `B-PER`, `I-LOC` … */
  readonly tagTokens: (tokens: readonly string[], options?: TagOptions) => string[];
  /** As `tagTokens` for the sentences of one document, which may inform each other. */
  readonly tagSentences: (sentences: readonly (readonly string[])[], options?: TagOptions) => string[][];
}

/** Tags of the types that the shared tasks mark; all else is `O`. */
const LABELS: Readonly<Record<string, string>> = { country: "LOC", place: "LOC", group: "ORG", person: "PER" };

/**
 * Makes an analyzer. State lives in this value, never in a module.
 *
 * @throws {TypeError} on a bad gazetteer record, saying which of which table it is and what is wrong.
 * @example
 * const { tagTokens } = await createAnalyzer();
 * tagTokens(["زار", "بغداد"]); // ["O", "B-LOC"]
 */
export async function createAnalyzer({ gazetteers = [], builtin = true, tagger: wantsTagger = builtin, latin = false, fuzzy = true, lexiconSize = 200_000 }: AnalyzerOptions = {}): Promise<Analyzer> {
  const vocabulary = new Vocabulary(lexiconSize);
  const { lexicon } = vocabulary;
  const records = gazetteers.map((table, i) => requireRecords("createAnalyzer", table, i));
  const own = records.map((table) => compileGazetteer(table));
  const tables = builtin ? [...own, builtinGazetteer()] : own;
  const finders: Finder[] = [];
  if (latin) finders.push((await import("./entities/latin.js")).createLatinFinder(await import("compromise/three"), { records: records.flat(), builtin }));
  const known: EntitySources = { gazetteers: tables, finders, ...(fuzzy && { fuzzy: createFuzzyFinder(tables) }) };
  const tagger = wantsTagger ? await loadTagger() : undefined;
  const sources: EntitySources = tagger ? { ...known, tagger } : known;
  const find = (table: TokenTable, options: EntityOptions = {}): Entity[] => findEntities(table, options, sources);
  const compared: SimilarityOptions = { extract: find, vocabulary };
  const tagSentences = (sentences: readonly (readonly string[])[], labels: LabelSet = "news"): string[][] => {
    const table = tableOfTokens(sentences, lexicon);
    const mentions = findMentions(contextOf(table), {}, known);
    const tags = tagger ? tagsOfTagger(table, sentences, mentions, tagger, labels) : tagsOfMentions(table.count, mentions);
    let at = 0;
    return sentences.map(({ length }) => tags.slice(at, (at += length)));
  };
  return {
    analyze: (textOrArticle, options = {}) => analyzeWith(textOrArticle, options, { ...sources, lexicon }),
    extractEntities: (text, options) => {
      requireText("extractEntities", text);
      return find(scan(text, lexicon), options);
    },
    similarity: (a, b, options) => similarity(a, b, { ...compared, ...options }),
    explainSimilarity: (a, b, options) => explainSimilarity(a, b, { ...compared, ...options }),
    tagTokens: (tokens, options) => {
      requireLabels("tagTokens", options);
      requireTokens("tagTokens", tokens, "tokens");
      return tagSentences([tokens], options?.labels)[0]!;
    },
    tagSentences: (sentences, options) => {
      requireLabels("tagSentences", options);
      if (!Array.isArray(sentences)) throw new TypeError(`tagSentences: sentences must be an array of arrays of tokens, got ${typeof sentences}`);
      sentences.forEach((tokens: readonly string[], i) => { requireTokens("tagSentences", tokens, `sentences[${i}]`); });
      return tagSentences(sentences, options?.labels);
    },
  };
}

/** Tags of what tables and patterns found. */
function tagsOfMentions(count: number, mentions: ReturnType<typeof findMentions>): string[] {
  const tags = new Array<string>(count).fill("O");
  for (const { type, first, last } of mentions) {
    const label = LABELS[type];
    if (label) for (let token = first; token <= last; token++) tags[token] = `${token === first ? "B" : "I"}-${label}`;
  }
  return tags;
}

/** Tags of the tagger, which has what the tables found before it; a name of the user's own tables stands as they say. */
function tagsOfTagger({ forms, count }: TokenTable, sentences: readonly (readonly string[])[], mentions: ReturnType<typeof findMentions>, tagger: Tagger, labels: LabelSet): string[] {
  const starts = [0];
  for (const { length } of sentences) starts.push(starts.at(-1)! + length);
  const numbers = tagger.tag({ forms, starts, mentions }, labels);
  const own = tagsOfMentions(count, mentions.filter(({ rank = 0 }) => rank > 0));
  return own.map((tag, i) => (tag === "O" ? TAGS[numbers[i]!]! : tag));
}

function requireTokens(caller: string, tokens: unknown, name: string): asserts tokens is readonly string[] {
  if (!Array.isArray(tokens)) throw new TypeError(`${caller}: ${name} must be an array of strings, got ${tokens === null ? "null" : typeof tokens}`);
  const wrong = tokens.findIndex((token) => typeof token !== "string");
  if (wrong >= 0) throw new TypeError(`${caller}: ${name}[${wrong}] must be a string, got ${typeof tokens[wrong]}`);
}

function requireLabels(caller: string, { labels = "news" }: TagOptions = {}): void {
  if ((labels as string) !== "news" && (labels as string) !== "wikipedia") throw new RangeError(`${caller}: labels must be "news" or "wikipedia", got ${JSON.stringify(labels)}`);
}
