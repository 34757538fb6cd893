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
import { type EntityFinder, shinglesOf, Word } from "../similarity/index.js";
import { bySpan } from "../span.js";
import { Lexicon, perForm, scan, type TokenTable } from "../tokenize/index.js";
import { HEADLINE_MENTIONS, LEAD_UNIT, leadWeight, MOST_COUNT, MOST_LEAD } from "./scoring.js";

/** An entity or date where an article mentions it. */
interface Mention {
  /** The term's key. */
  readonly key: string;
  readonly text: string;
  /** Where it starts in the reading text: headline, blank line, text; the text alone where there is no headline. */
  readonly at: number;
}

/** What an article says, in columns: the term `keys[i]` occurs `counts[i]` times with a lead of `leads[i]` units. */
export interface ArticleTerms {
  /** In the order of first appearance. */
  readonly keys: readonly string[];
  /** How the article prints each of `keys` at first, without attached particles. */
  readonly displays: readonly string[];
  readonly counts: Uint16Array;
  readonly leads: Uint32Array;
  /** The stems and numbers in order, as indexes into `keys`; headline first. */
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

/** The mark at the beginning of the key of an entity with an id, of one without, and of a date; no word begins so. */
const ID_MARK = "@";
const NAME_MARK = "~";
const DATE_MARK = "%";

/** What a term is: an entity, a date, or else a word or number. */
export type TermKind = "entity" | "date" | "word" | "number";

/** What the term of a key is. */
export function kindOf(key: string): TermKind {
  const first = key.charCodeAt(0);
  if (first === ID_MARK.charCodeAt(0) || first === NAME_MARK.charCodeAt(0)) return "entity";
  if (first === DATE_MARK.charCodeAt(0)) return "date";
  return first >= 0x30 && first <= 0x39 ? "number" : "word";
}

/** The id of an entity that a table knows. */
export function idOf(key: string): string | undefined {
  return key.startsWith(ID_MARK) ? key.slice(ID_MARK.length) : undefined;
}

/** What an index needs to know of a word or number. */
interface TermWord {
  readonly stem: string;
  readonly hash: number;
  readonly isStop: boolean;
  readonly display: string;
}

/** Once for each distinct form, in plain fields: every token of every article asks. */
const termWordOf = perForm((form): TermWord | null => {
  if (form.kind !== "word" && form.kind !== "number") return null;
  const { stem, hash, isStop, display } = new Word(form);
  return { stem, hash, isStop, display };
});

/** Distinct forms a reader remembers (some 600 bytes each); when full, it starts anew. */
const MOST_FORMS = 100_000;

/** Reads articles, remembering the words it has met. */
export class TermReader {
  readonly #lexicon = new Lexicon(MOST_FORMS);
  readonly #find: EntityFinder | false;

  /** @param find finds entities; default `findEntities`; `false` leaves them out. */
  constructor(find: EntityFinder | false = (table) => findEntities(table)) {
    this.#find = find;
  }

  /** The terms of an article. */
  read(article: Readable): ArticleTerms {
    const { table, boundary } = this.#scan(article);
    const found = this.#find === false ? [] : mentionsOf(this.#find(table));
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
        tally.add(key, text, at < boundary, position);
        if (key.startsWith(DATE_MARK)) dateEnd = at + text.length;
      }
      const word = i < table.count ? termWordOf(table.forms[i]!) : null;
      if (!word) continue;
      if (start >= boundary) hashes.push(word.hash);
      if (word.isStop) continue;
      // The date speaks for its words: that both stories happened on a Sunday relates them little.
      sequence.push(start < dateEnd ? tally.addAside(word.stem, word) : tally.add(word.stem, word, start < boundary, position));
      if (start < boundary) headlineLength = sequence.length;
    }
    return {
      ...tally.columns(),
      sequence: Uint32Array.from(sequence),
      headlineLength,
      shingles: shinglesOf(Uint32Array.from(hashes)),
    };
  }

  #scan({ text, headline = "" }: Readable): { table: TokenTable; boundary: number } {
    const title = headline === "" || normalize(text).trimStart().startsWith(normalize(headline).trim()) ? "" : headline;
    return { table: scan(title === "" ? text : `${title}\n\n${text}`, this.#lexicon), boundary: title === "" ? 0 : title.length + 1 };
  }
}

/** Entities and dates in order. Quantities are left out: their numbers and nouns are terms already. */
function mentionsOf(entities: ReturnType<EntityFinder>): Mention[] {
  return [...entities]
    .sort(bySpan)
    .filter((entity) => entity.type !== "quantity")
    .map(({ type, id, text, value, start }) => {
      if (type === "date") return { key: DATE_MARK + ((value as DateValue | undefined)?.edtf ?? normalize(text)), text, at: start };
      return { key: id === undefined ? NAME_MARK + normalize(text) : ID_MARK + id, text, at: start };
    });
}

/** Sums up counts and leads by term. */
class TermTally {
  readonly #places = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #leads: number[] = [];
  readonly #displays: string[] = [];

  /** Counts one mention; gives the term's place. */
  add(key: string, printed: string | TermWord, inHeadline: boolean, position: number): number {
    return this.#count(key, printed, inHeadline ? HEADLINE_MENTIONS : 1, inHeadline ? HEADLINE_MENTIONS * LEAD_UNIT : leadWeight(position));
  }

  /** As `add`, of a mention that is found when searched for but says nothing of the matter. */
  addAside(key: string, printed: TermWord): number {
    return this.#count(key, printed, 1, 1);
  }

  columns(): Pick<ArticleTerms, "keys" | "displays" | "counts" | "leads"> {
    return {
      keys: [...this.#places.keys()],
      displays: this.#displays,
      counts: Uint16Array.from(atMost(this.#counts, MOST_COUNT)),
      leads: Uint32Array.from(atMost(this.#leads, MOST_LEAD)),
    };
  }

  #count(key: string, printed: string | TermWord, count: number, lead: number): number {
    const known = this.#places.get(key);
    if (known !== undefined) {
      this.#counts[known]! += count;
      this.#leads[known]! += lead;
      return known;
    }
    const place = this.#places.size;
    this.#places.set(key, place);
    this.#counts.push(count);
    this.#leads.push(lead);
    this.#displays.push(typeof printed === "string" ? printed : printed.display);
    return place;
  }
}

function atMost(numbers: number[], most: number): number[] {
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > most) numbers[i] = most;
  return numbers;
}
