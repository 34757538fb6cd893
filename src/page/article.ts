/**
 * What a page becomes: an article, every part of it a span of one text.
 *
 * @example
 * const article = readArticle("بيروت – قال الوزير إن …");
 * article.dateline && sliceOf(article.text, article.dateline); // "بيروت"
 */
import type { Span } from "../span.js";

/** One entry of a list of other articles: related, most read, latest. */
export interface Teaser {
  /** The other article's headline, where the entry shows one. */
  readonly headline?: Span;
  /** What the entry shows: an excerpt, or the headline again where there is nothing else. */
  readonly text: Span;
  /** Where the entry leads, absolute where the page's own address is known. HTML only. */
  readonly url?: string;
}

/** An article, told apart from the page around it. Plain data: survives JSON. Every span is of `text`. */
export interface Article {
  /** `"other"`: a home page, a list, a login or error page; its body is empty. */
  readonly kind: "article" | "other";
  /** How sure `kind` is, 0..1. */
  readonly confidence: number;
  /** Of a text page the text given, unchanged; of an HTML page the extracted text. */
  readonly text: string;
  readonly headline?: Span;
  /** The section the site files the article under: "اقتصاد", "اخر الاخبار". */
  readonly section?: Span;
  /** The place word or words of «القاهرة –»; neither agency nor date nor dash. */
  readonly dateline?: Span;
  /** The author's name, without «كتب» or «بقلم». */
  readonly byline?: Span;
  /** The body, without dateline, captions and furniture; no span has white space at its edges. */
  readonly paragraphs: readonly Span[];
  readonly teasers: readonly Teaser[];
  /** ISO 8601: a date, or a date-time with the zone the page states. */
  readonly published?: string;
  /** The address given to `readPage`. */
  readonly url?: string;
  /** The address the page calls its own. HTML only. */
  readonly canonical?: string;
  /** The name of the site. HTML only. */
  readonly site?: string;
  /** The language the page declares, as BCP 47. HTML only. */
  readonly language?: string;
  /** Picture captions and credits. */
  readonly captions?: readonly Span[];
  /** Keywords the page gives itself. HTML only. */
  readonly tags?: readonly string[];
}
