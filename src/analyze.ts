/**
 * The whole pipeline on one screen: text or article → Document.
 *
 * @example
 * const document = analyze("قال الجيش العراقي يوم الأحد في بغداد …");
 * document.entities.map((entity) => entity.text); // ["الجيش العراقي", "يوم الأحد", "بغداد"]
 */
import type { DateOptions, Entity } from "./entities/types.js";
import type { Span } from "./span.js";
import type { Token } from "./tokenize/index.js";

/** Words quoted in a text, without their marks; who said them and the words that tell so, where found. */
export interface Quote extends Span {
  readonly speaker?: Entity;
  readonly cue?: Span;
}

/** A phrase that says what a text is about, as printed, never a stem. */
export interface Keyphrase {
  readonly text: string;
  /** 0..1, the strongest is 1. */
  readonly weight: number;
  readonly spans: readonly Span[];
}

/** A label for a whole text: an entity by id, or a keyphrase. */
export interface Tag {
  readonly id?: string;
  readonly text: string;
  readonly type: string;
  /** 0..1, the strongest is 1. */
  readonly weight: number;
}

/** A text, analysed. Plain data: survives JSON. Every span is of `text`. */
export interface Document {
  readonly text: string;
  readonly language: { readonly language: string; readonly script: string; readonly confidence: number };
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly keyphrases: readonly Keyphrase[];
  readonly tags: readonly Tag[];
}

/** Options of `analyze`: those of dates; of an article, `published` is the reference unless one is given. */
export type AnalyzeOptions = DateOptions;
