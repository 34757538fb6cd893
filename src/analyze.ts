/**
 * The whole pipeline on one screen: text or article → Document.
 *
 * @example
 * const document = analyze("قال الجيش العراقي يوم الأحد في بغداد …");
 * document.entities.map((entity) => entity.text); // ["الجيش العراقي", "يوم الأحد", "بغداد"]
 */
import { findKeyphrases, type Keyphrase } from "./analyze/keyphrases.js";
import { type Tag, tagsOf } from "./analyze/tags.js";
import { builtinSources, contextOf, type DateOptions, type Entity, type EntitySources, entitiesOf, findQuotes, type Quote } from "./entities/index.js";
import { detectLanguage, type Language } from "./language/index.js";
import type { Article } from "./page/index.js";
import { bySpan, requireText, type Span } from "./span.js";
import { type Lexicon, scan, type Token, tokensOf, withinSpans } from "./tokenize/index.js";

export type { Keyphrase } from "./analyze/keyphrases.js";
export type { Tag } from "./analyze/tags.js";
export type { Quote } from "./entities/index.js";

/** A text, analysed. Plain data: survives JSON. Every span is of `text`. */
export interface Document {
  readonly text: string;
  readonly language: Language;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  /** Strongest first. */
  readonly keyphrases: readonly Keyphrase[];
  /** Strongest first. */
  readonly tags: readonly Tag[];
}

/** Options of `analyze`: those of dates; of an article, `published` is the reference unless one is given. */
export type AnalyzeOptions = DateOptions;

/** What an analysis rests on besides its text: where entities come from, and word forms already met. */
export interface AnalysisSources extends EntitySources {
  readonly lexicon?: Lexicon;
}

/**
 * Analyses a text or an article: language, sentences, tokens, entities, quotes, keyphrases and tags.
 *
 * Of an article, entities, quotes and keyphrases come from its headline, dateline and paragraphs only.
 *
 * @throws {TypeError} where the first argument is neither a string nor an article.
 * @example
 * const { entities, tags } = analyze(readArticle(pageText));
 */
export function analyze(textOrArticle: string | Article, options: AnalyzeOptions = {}): Document {
  return analyzeWith(textOrArticle, options, builtinSources());
}

/** As `analyze`, from a caller's own sources. */
export function analyzeWith(textOrArticle: string | Article, options: AnalyzeOptions, sources: AnalysisSources): Document {
  const article = typeof textOrArticle === "string" ? undefined : requireArticle(textOrArticle);
  const text = article?.text ?? (textOrArticle as string);
  const table = scan(text, sources.lexicon);
  const body = article ? withinSpans(table, proseOf(article)) : table;
  const dates = article?.published === undefined ? options : { reference: article.published, ...options };

  const context = contextOf(body);
  const entities = entitiesOf(context, dates, sources);
  const keyphrases = findKeyphrases(body, entities, article?.headline);
  return {
    text,
    language: detectLanguage(text),
    sentences: context.sentences,
    tokens: tokensOf(table),
    entities,
    quotes: findQuotes(context, entities),
    keyphrases,
    tags: tagsOf(entities, keyphrases, article?.headline),
  };
}

/** The parts of an article that are its own prose, in order, without the ones that lie in another. */
function proseOf({ headline, dateline, paragraphs }: Article): Span[] {
  const spans = [headline, dateline, ...paragraphs].filter((span) => span !== undefined).sort(bySpan);
  return spans.filter((span, i) => i === 0 || span.start >= spans[i - 1]!.end);
}

function requireArticle(article: Article): Article {
  requireText("analyze", (article as Article | null)?.text, "textOrArticle");
  return article;
}
