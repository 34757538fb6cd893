/**
 * The arithmetic of ranking: BM25 over two readings of one posting. *Count* is how often a term occurs; *lead* is the same with
 * early mentions weighing more, since news says first what it is about. `related` compares leads, `search` asks for counts.
 *
 * @example
 * leadWeight(0);  // 1024: the first word of an article
 * leadWeight(30); // 512: half as much
 *
 * Source: Robertson and Zaragoza 2009 (BM25F); constants tuned on saudinewsnet (same story in other words, headline → own
 * article). Weighing by position raised nDCG@8 of the former from 0.39 to 0.53, more than n-grams or phrases did.
 */

/** Leads are kept as whole numbers of 1/1024, so that sums are exact in any order. */
export const LEAD_UNIT = 1024;
/** After how many content words a mention leads half as much. */
const HALF_LEAD_AT = 30;
/** What a word of the headline counts beside one of the text: in mentions, and in first mentions. */
export const HEADLINE_MENTIONS = 2;
/** Most mentions and leads a posting holds (12 and 20 bits). */
export const MOST_COUNT = 0xfff;
export const MOST_LEAD = 0xfffff;

const K1 = 1.2;
/** Counts are set against length as in BM25's usual setting; leads wholly, since their sum hardly varies (`bounds.ts` rests on that). */
const B_COUNT = 0.75;
const B_LEAD = 1;
/** How fast repeated words of a query article stop counting. */
const QUERY_K = 2;
/** What leads add to counts in `search`. */
export const SEARCH_LEAD = 0.3;
/** What two query words side by side in an article add, beside the mean of their own weights. */
export const PHRASE_WEIGHT = 0.3;
/** What entities and dates, whose words count already, count beside words. */
export const ENTITY_WEIGHT = 0.5;
/** Most terms of a query that are looked up. */
const MOST_QUERY_TERMS = 80;
/** The weightiest terms of a query article, which are looked up however common they are. */
const SURE_QUERY_TERMS = 20;
/** A term is common in more than this share of the articles, and in no fewer articles than these: postings of so few cost nothing. */
const COMMON_SHARE = 0.05;
const LEAST_COMMON = 256;

/** How many texts at large, of how many words, stand behind every index; log2 of the words that `logFrequency` counts. */
const BACKGROUND_TEXTS = 50;
const BACKGROUND_LENGTH = 300;
const LOG_TOTAL = 24.25;

/** What the ranking knows of the whole index. */
export interface Statistics {
  readonly articles: number;
  /** Mean sum of counts and of leads of an article. */
  readonly meanCount: number;
  readonly meanLead: number;
}

/** How an article is asked for. */
export type Reading = "related" | "search";

/** The lead of a mention at the `position`th content word of the text, in units; at least 1. */
export function leadWeight(position: number): number {
  return Math.max(1, Math.round(LEAD_UNIT / (1 + (position / HALF_LEAD_AT) ** 2)));
}

/**
 * How rare a term is: BM25's inverse document frequency, above 0. As if the index held some texts of the language at large
 * besides: ten articles alone cannot tell that أحد is common and سوريا is not, ten thousand need no help.
 * `generality` is the share of those that hold the term, [0, 1].
 */
export function rarity(articles: number, documentFrequency: number, generality: number): number {
  const frequency = documentFrequency + BACKGROUND_TEXTS * generality;
  return Math.log(1 + (articles + BACKGROUND_TEXTS - frequency + 0.5) / (frequency + 0.5));
}

/** The share of texts at large that hold a word seen `2 ** logFrequency` times in the text that `logFrequency` counts. */
export function generalityOf(logFrequency: number): number {
  return logFrequency === 0 ? 0 : 1 - Math.exp(-BACKGROUND_LENGTH * 2 ** (logFrequency - LOG_TOTAL));
}

/** What a term of the query weighs before its rarity. */
export function queryWeight(reading: Reading, lead: number): number {
  if (reading === "search") return 1;
  const times = lead / LEAD_UNIT;
  return (times * (QUERY_K + 1)) / (times + QUERY_K);
}

/**
 * The terms of a query that are looked up, of those given, the weightiest first. Of an article the common ones are left out: they are half
 * of all postings and tell little.
 */
export function telling<Term extends { readonly frequency: number }>(terms: readonly Term[], reading: Reading, articles: number): Term[] {
  if (reading === "search") return terms.slice(0, MOST_QUERY_TERMS);
  const most = Math.max(COMMON_SHARE * articles, LEAST_COMMON);
  return terms.filter(({ frequency }, i) => i < SURE_QUERY_TERMS || frequency <= most).slice(0, MOST_QUERY_TERMS);
}

/** What an article's length makes of counts and leads: the two denominators of BM25, less the term's own part. */
export function lengthNorms(count: number, lead: number, { meanCount, meanLead }: Statistics): { readonly forCount: number; readonly forLead: number } {
  return {
    forCount: K1 * (1 - B_COUNT + (B_COUNT * count) / (meanCount || 1)),
    forLead: K1 * (1 - B_LEAD + (B_LEAD * lead) / (meanLead || 1)),
  };
}

/** How much of a term's weight an article earns by `lead` units of it, when it is read for what it is about. */
export function leadShare(lead: number, forLead: number): number {
  const times = lead / LEAD_UNIT;
  return (times * (K1 + 1)) / (times + forLead);
}

/** As `leadShare`, when it is searched for words wherever they stand. */
export function searchShare(count: number, lead: number, forCount: number, forLead: number): number {
  return (count * (K1 + 1)) / (count + forCount) + SEARCH_LEAD * leadShare(lead, forLead);
}

/** The factor of age: half for every `halfLife` days between two days, and for an unknown day. */
export function ageFactor(day: number, now: number, halfLife: number): number {
  return Number.isNaN(day) ? 0.5 : 0.5 ** (Math.abs(day - now) / halfLife);
}
