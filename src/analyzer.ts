/**
 * createAnalyzer: the calls of the root over a user's own tables, with what is loaded once and kept: word forms, Latin names.
 *
 * @example
 * const analyzer = await createAnalyzer({ gazetteers: [[{ id: "wadi-union", type: "group", name: { ar: "اتحاد مزارعي الوادي" } }]] });
 * analyzer.extractEntities("قال اتحاد مزارعي الوادي")[0]?.id; // "wadi-union"
 */
import { type AnalyzeOptions, analyzeWith, type Document } from "./analyze.js";
import { builtinGazetteer, compileGazetteer, createFuzzyFinder, type Entity, type EntityOptions, type EntitySources, findEntities, type Finder, type GazetteerRecord, requireRecords } from "./entities/index.js";
import { encoderTagger, loadTagger, type Tagger, type TagModel } from "./entities/tagger/index.js";
import type { Article } from "./page/index.js";
import { type Comparable, createComparer, type Explanation, type MeaningModel, type SimilarityOptions, Vocabulary } from "./similarity/index.js";
import { requireText } from "./span.js";
import { type TokenTagger, tokenTagger } from "./tagger/token-tagger.js";
import { scan, type TokenTable } from "./tokenize/index.js";
import { loadVectors } from "./vectors/index.js";

/** Options of `createAnalyzer`. */
export interface AnalyzerOptions {
  /** Tables of your own, beside the built-in ones; a record of the same name outranks a built-in one. */
  readonly gazetteers?: readonly (readonly GazetteerRecord[])[];
  /** Leave the built-in tables out. Default `true`: they are in. */
  readonly builtin?: boolean;
  /** Load the statistical tagger, which finds names that no table knows (`source` is then `"tagger"`). Default: as `builtin`. */
  readonly tagger?: boolean;
  /** Load the word vectors, by which `similarity` and `explainSimilarity` match words of like meaning. Default `true`. */
  readonly vectors?: boolean;
  /**
   * An encoder of silah/encoder: it takes the statistical tagger's place (and weighs that one's word beside its own, unless `tagger` is `false`), and `similarity`
   * compares meanings. Slower by a hundred times and more; the caller closes it.
   */
  readonly encoder?: TagModel & MeaningModel;
  /** Read runs of Latin letters with compromise, loaded then. Default `false`. */
  readonly latin?: boolean;
  /** Find near spellings of names (ماجديبورغ, زلنسكي); their `source` is `"fuzzy"`. Default `true`, as in the root's calls. */
  readonly fuzzy?: boolean;
  /** Most distinct word forms kept across texts. Default 200,000 (about 60 MB). */
  readonly lexiconSize?: number;
}

/** The calls of the root over one set of sources; plain functions that may be passed around. */
export interface Analyzer extends TokenTagger {
  readonly analyze: (textOrArticle: string | Article, options?: AnalyzeOptions) => Document;
  readonly extractEntities: (text: string, options?: EntityOptions) => Entity[];
  readonly similarity: (a: Comparable, b: Comparable, options?: SimilarityOptions) => number;
  readonly explainSimilarity: (a: Comparable, b: Comparable, options?: SimilarityOptions) => Explanation;
}

/**
 * Makes an analyzer. State lives in this value, never in a module.
 *
 * @throws {TypeError} on a bad gazetteer record, saying which of which table it is and what is wrong.
 * @example
 * const { tagTokens } = await createAnalyzer();
 * tagTokens(["زار", "بغداد"]); // ["O", "B-LOC"]
 */
export async function createAnalyzer({ gazetteers = [], builtin = true, tagger: wantsTagger = builtin, vectors = true, encoder, latin = false, fuzzy = true, lexiconSize = 200_000 }: AnalyzerOptions = {}): Promise<Analyzer> {
  const vocabulary = new Vocabulary(lexiconSize);
  const { lexicon } = vocabulary;
  const records = gazetteers.map((table, i) => requireRecords("createAnalyzer", table, i));
  const own = records.map((table) => compileGazetteer(table));
  const tables = builtin ? [...own, builtinGazetteer()] : own;
  const finders: Finder[] = [];
  if (latin) finders.push((await import("./entities/latin.js")).createLatinFinder(await import("compromise/three"), { records: records.flat(), builtin }));
  const known: EntitySources = { gazetteers: tables, finders, ...(fuzzy && { fuzzy: createFuzzyFinder(tables) }) };
  const tagger = await taggerOf(wantsTagger, encoder);
  const sources: EntitySources = tagger ? { ...known, tagger } : known;
  const find = (table: TokenTable, options: EntityOptions = {}): Entity[] => findEntities(table, options, sources);
  const { similarity, explainSimilarity } = createComparer({ extract: find, vocabulary, encoder, ...(vectors && { vectors: await loadVectors() }) });
  return {
    analyze: (textOrArticle, options = {}) => analyzeWith(textOrArticle, options, { ...sources, lexicon }),
    extractEntities: (text, options) => {
      requireText("extractEntities", text);
      return find(scan(text, lexicon), options);
    },
    similarity,
    explainSimilarity,
    ...tokenTagger(known, tagger, lexicon),
  };
}

/** The tagger of what is asked for and given. */
async function taggerOf(isWanted: boolean, encoder: TagModel | undefined): Promise<Tagger | undefined> {
  const linear = isWanted ? await loadTagger() : undefined;
  return encoder ? encoderTagger(encoder, linear) : linear;
}
