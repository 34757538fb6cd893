/**
 * Reads an article into what an index keeps of it: its terms with count and lead, their order, and its shingles.
 *
 * @example
 * const reader = new TermReader();
 * keysOf(reader.read({ text: "قصف في غزة" })); // ["قصف", "غز", "@gaza"]
 */
import { findEntities } from "../entities/index.js";
import { grown } from "../normalize/grown.js";
import { normalize } from "../normalize/index.js";
import { type EntityFinder, shinglesOf } from "../similarity/index.js";
import { scan, type TokenTable } from "../tokenize/index.js";
import { type Mention, mentionsOf } from "./mentions.js";
import { pack } from "./posting.js";
import { HEADLINE_MENTIONS, LEAD_UNIT, leadWeight, MOST_COUNT, MOST_LEAD } from "./scoring.js";
import { FIRST_TERM, NO_WORD, type TermNames, termNamesOf } from "./term-names.js";

/** What an article says, in columns by its terms, which are in the order of first appearance. */
export interface ArticleTerms {
  /** What `terms` and `displays` are numbers of. */
  readonly names: TermNames;
  readonly terms: Uint32Array;
  /** How the article prints each term at first, without attached particles. */
  readonly displays: Uint32Array;
  /** How often each term occurs and how early, in one number (`posting.ts`). */
  readonly packed: Uint32Array;
  /** The sums of counts and leads over the words: entities, made of the same words, lengthen nothing. */
  readonly count: number;
  readonly lead: number;
  /** The stems and numbers in order, as places among the terms; headline first. */
  readonly sequence: Uint32Array;
  /** How many of `sequence` are the headline's. */
  readonly headlineLength: number;
  /** Sorted hashes of the word 5-shingles of the text, headline left out: copies often bear another one. */
  readonly shingles: Uint32Array;
}

/** What is read: an article, or a query that is none. */
export interface Readable {
  readonly text: string;
  readonly headline?: string | undefined;
}

/** The keys of an article's terms. */
export function keysOf({ names, terms }: ArticleTerms): string[] {
  return Array.from(terms, (term) => names.keys.at(term));
}

/** Reads articles. What it knows of their words is kept with the lexicon that all of the library's calls share. */
export class TermReader {
  readonly #find: EntityFinder | false;
  readonly #tally = new TermTally();
  /** Room for the words of an article. */
  #sequence = new Uint32Array(1024);
  #hashes = new Uint32Array(1024);

  /** @param find finds entities; default `findEntities`; `false` leaves them out. */
  constructor(find: EntityFinder | false = (table) => findEntities(table)) {
    this.#find = find;
  }

  /** The terms of an article. */
  read(article: Readable): ArticleTerms {
    const { table, boundary } = tableOf(article);
    const { count, starts, ends, numbers, known } = table;
    const names = termNamesOf(known);
    names.learn(numbers);
    const found = this.#find === false ? [] : mentionsOf(this.#find(table), names);
    const tally = this.#tally;
    tally.begin(names);
    const { terms, prints } = names;
    const sequence = (this.#sequence = grown(this.#sequence, count));
    const hashes = (this.#hashes = grown(this.#hashes, count));
    let length = 0;
    let hashCount = 0;
    let headlineLength = 0;
    let next = 0;
    let dateEnd = 0;
    for (let i = 0; i <= count; i++) {
      const start = i < count ? starts[i]! : Infinity;
      // A mention counts from the word it starts in.
      for (; next < found.length && found[next]!.start < (i < count ? ends[i]! : Infinity); next++) {
        const mention = found[next]!;
        tally.mention(mention, mention.start < boundary, length - headlineLength);
        if (mention.isDate) dateEnd = mention.end;
      }
      if (i === count) break;
      const form = numbers[i]!;
      const term = terms[form]!;
      if (term === NO_WORD) continue;
      const inHeadline = start < boundary;
      if (!inHeadline) hashes[hashCount++] = names.hashes[form]!;
      if (term < FIRST_TERM) continue;
      // The date speaks for its words: that both stories happened on a Sunday relates them little.
      const isAside = start < dateEnd;
      const mentions = inHeadline && !isAside ? HEADLINE_MENTIONS : 1;
      const lead = isAside ? 1 : inHeadline ? HEADLINE_MENTIONS * LEAD_UNIT : leadWeight(length - headlineLength);
      sequence[length++] = tally.count(term - FIRST_TERM, prints[form]!, mentions, lead);
      if (inHeadline) headlineLength = length;
    }
    return { names, ...tally.done(), sequence: sequence.slice(0, length), headlineLength, shingles: shinglesOf(hashes.subarray(0, hashCount)) };
  }
}

/** Units of a text that may stand for one of a headline, marks and all, and as many more. */
const UNITS_A_LETTER = 4;

/** The tokens of headline, blank line and text, and where the text begins; of the text alone where it begins with the headline. */
function tableOf({ text, headline = "" }: Readable): { table: TokenTable; boundary: number } {
  const title = headline === "" || normalize(text.slice(0, UNITS_A_LETTER * (headline.length + UNITS_A_LETTER))).trimStart().startsWith(normalize(headline).trim()) ? "" : headline;
  return { table: scan(title === "" ? text : `${title}\n\n${text}`), boundary: title === "" ? 0 : title.length + 1 };
}

/** Sums up counts and leads by term, one article after another. */
class TermTally {
  /** By term: its place in the article plus 1; zeros between two articles. */
  #places: Uint32Array = new Uint32Array(0);
  #size = 0;
  #terms = new Uint32Array(256);
  #displays = new Uint32Array(256);
  #counts = new Uint32Array(256);
  #leads = new Float64Array(256);
  #isMention = new Uint8Array(256);

  begin(names: TermNames): void {
    this.#places = names.keys.room();
    this.#size = 0;
  }

  /** Counts one mention of an entity or date. */
  mention({ term, display }: Mention, inHeadline: boolean, position: number): void {
    const place = this.count(term, display, inHeadline ? HEADLINE_MENTIONS : 1, inHeadline ? HEADLINE_MENTIONS * LEAD_UNIT : leadWeight(position));
    this.#isMention[place] = 1;
  }

  /** Counts a term; gives its place. */
  count(term: number, display: number, mentions: number, lead: number): number {
    const known = this.#places[term]!;
    if (known > 0) {
      this.#counts[known - 1]! += mentions;
      this.#leads[known - 1]! += lead;
      return known - 1;
    }
    const place = this.#size++;
    if (place === this.#terms.length) this.#grow();
    this.#places[term] = place + 1;
    this.#terms[place] = term;
    this.#displays[place] = display;
    this.#counts[place] = mentions;
    this.#leads[place] = lead;
    this.#isMention[place] = 0;
    return place;
  }

  /** The columns of the article. */
  done(): Pick<ArticleTerms, "terms" | "displays" | "packed" | "count" | "lead"> {
    const packed = new Uint32Array(this.#size);
    let [wordCount, wordLead] = [0, 0];
    for (let place = 0; place < packed.length; place++) {
      const count = Math.min(this.#counts[place]!, MOST_COUNT);
      const lead = Math.min(this.#leads[place]!, MOST_LEAD);
      packed[place] = pack(count, lead);
      this.#places[this.#terms[place]!] = 0;
      if (this.#isMention[place] === 1) continue;
      wordCount += count;
      wordLead += lead;
    }
    return { terms: this.#terms.slice(0, this.#size), displays: this.#displays.slice(0, this.#size), packed, count: wordCount, lead: wordLead };
  }

  #grow(): void {
    const length = 2 * this.#terms.length;
    this.#terms = grown(this.#terms, length);
    this.#displays = grown(this.#displays, length);
    this.#counts = grown(this.#counts, length);
    this.#isMention = grown(this.#isMention, length);
    const leads = new Float64Array(length);
    leads.set(this.#leads);
    this.#leads = leads;
  }
}
