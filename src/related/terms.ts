/**
 * Reads an article into what an index keeps of it: its terms with count and lead, their order, and its shingles.
 *
 * A term is a stem, a number, an entity (`@IQ`: by id, else by normalized words) or a date (`%2012-10-18`, as EDTF).
 *
 * @example
 * const reader = new TermReader();
 * reader.read({ id: "1", text: "قصف في غزة" }).keys; // ["قصف", "غز", "@gaza"]
 */
import type { DateValue } from "../entities/index.js";
import { findEntities } from "../entities/index.js";
import { normalize } from "../normalize/index.js";
import { type EntityFinder, shinglesOf, Vocabulary, type Word } from "../similarity/index.js";
import { bySpan } from "../span.js";
import { scan, type TokenTable } from "../tokenize/index.js";
import { HEADLINE_MENTIONS, LEAD_UNIT, leadWeight, MOST_COUNT, MOST_LEAD } from "./scoring.js";

/** An entity or date where an article mentions it. Plain data: stored with the article, so that finding is not done twice. */
export interface StoredMention {
  /** The term's key. */
  readonly key: string;
  readonly id?: string;
  readonly text: string;
  /** Where it starts in the reading text: headline, blank line, text; the text alone where there is no headline. */
  readonly at: number;
}

/** What an article says, in columns: the term `keys[i]` occurs `counts[i]` times with a lead of `leads[i]` units. */
export interface ArticleTerms {
  readonly keys: readonly string[];
  readonly counts: Uint16Array;
  readonly leads: Uint32Array;
  /** The stems and numbers in order, as indexes into `keys`; headline first. */
  readonly sequence: Uint32Array;
  /** How many of `sequence` are the headline's. */
  readonly headlineLength: number;
  /** Sorted hashes of the word 5-shingles of the text, headline left out: copies often bear another one. */
  readonly shingles: Uint32Array;
  readonly mentions: readonly StoredMention[];
}

/** What is read: an article, or a query that is none. */
export interface Readable {
  readonly text: string;
  readonly headline?: string | undefined;
}

/** The mark at the beginning of an entity's and of a date's key; no word begins so. */
export const ENTITY_MARK = "@";
export const DATE_MARK = "%";

/** Reads articles, remembering the words it has met. */
export class TermReader {
  readonly #vocabulary = new Vocabulary();
  readonly #find: EntityFinder | false;

  /** @param find finds entities; default `findEntities`; `false` leaves them out. */
  constructor(find: EntityFinder | false = (table) => findEntities(table)) {
    this.#find = find;
  }

  /** The terms of an article; `mentions` where its entities were found before. */
  read(article: Readable, mentions?: readonly StoredMention[]): ArticleTerms {
    const { table, boundary } = this.#scan(article);
    const found = mentions ?? (this.#find === false ? [] : storedMentions(this.#find(table)));
    const tally = new TermTally();
    const sequence: number[] = [];
    const hashes: number[] = [];
    let headlineLength = 0;
    let next = 0;
    let dateEnd = 0;
    for (let i = 0; i <= table.count; i++) {
      const start = i < table.count ? table.starts[i]! : Infinity;
      const position = sequence.length - headlineLength;
      // A mention counts from the word it starts in.
      for (; next < found.length && found[next]!.at < (i < table.count ? table.ends[i]! : Infinity); next++) {
        const { key, text, at } = found[next]!;
        tally.add(key, at < boundary, position);
        if (key.startsWith(DATE_MARK)) dateEnd = at + text.length;
      }
      const word = i < table.count ? this.#wordAt(table, i) : undefined;
      if (!word) continue;
      if (start >= boundary) hashes.push(word.hash);
      if (word.isStop) continue;
      // The date speaks for its words: that both stories happened on a Sunday relates them little.
      sequence.push(start < dateEnd ? tally.addAside(word.stem) : tally.add(word.stem, start < boundary, position));
      if (start < boundary) headlineLength = sequence.length;
    }
    return {
      ...tally.columns(),
      sequence: Uint32Array.from(sequence),
      headlineLength,
      shingles: shinglesOf(Uint32Array.from(hashes)),
      mentions: found,
    };
  }

  /** How an article prints its terms: by key, the first form, without attached particles. */
  displays(article: Readable, mentions: readonly StoredMention[]): ReadonlyMap<string, string> {
    const displays = new Map<string, string>();
    for (const { key, text } of mentions) if (!displays.has(key)) displays.set(key, text);
    const { table } = this.#scan(article);
    for (let i = 0; i < table.count; i++) {
      const word = this.#wordAt(table, i);
      if (word && !displays.has(word.stem)) displays.set(word.stem, word.display);
    }
    return displays;
  }

  #scan({ text, headline = "" }: Readable): { table: TokenTable; boundary: number } {
    const title = headline === "" || normalize(text).trimStart().startsWith(normalize(headline).trim()) ? "" : headline;
    return { table: scan(title === "" ? text : `${title}\n\n${text}`, this.#vocabulary.lexicon), boundary: title === "" ? 0 : title.length + 1 };
  }

  #wordAt(table: TokenTable, i: number): Word | undefined {
    const form = table.forms[i]!;
    return form.kind === "word" || form.kind === "number" ? this.#vocabulary.word(form) : undefined;
  }
}

/** Entities as an index stores them, in order. Quantities are left out: their numbers and nouns are terms already. */
function storedMentions(entities: ReturnType<EntityFinder>): StoredMention[] {
  return [...entities]
    .sort(bySpan)
    .filter((entity) => entity.type !== "quantity")
    .map(({ type, id, text, value, start }) => {
      if (type === "date") return { key: DATE_MARK + ((value as DateValue | undefined)?.edtf ?? normalize(text)), text, at: start };
      return { key: ENTITY_MARK + (id ?? normalize(text)), ...(id === undefined ? {} : { id }), text, at: start };
    });
}

/** Sums up counts and leads by term. */
class TermTally {
  readonly #places = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #leads: number[] = [];

  /** Counts one mention; gives the term's place. */
  add(key: string, inHeadline: boolean, position: number): number {
    return this.#count(key, inHeadline ? HEADLINE_MENTIONS : 1, inHeadline ? HEADLINE_MENTIONS * LEAD_UNIT : leadWeight(position));
  }

  /** As `add`, of a mention that is found when searched for but says nothing of the matter. */
  addAside(key: string): number {
    return this.#count(key, 1, 1);
  }

  columns(): Pick<ArticleTerms, "keys" | "counts" | "leads"> {
    return {
      keys: [...this.#places.keys()],
      counts: Uint16Array.from(this.#counts, (count) => Math.min(count, MOST_COUNT)),
      leads: Uint32Array.from(this.#leads, (lead) => Math.min(lead, MOST_LEAD)),
    };
  }

  #count(key: string, count: number, lead: number): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(key, place);
      this.#counts.push(0);
      this.#leads.push(0);
    }
    this.#counts[place]! += count;
    this.#leads[place]! += lead;
    return place;
  }
}
