/**
 * A trie over words: many phrases found in a text in one walk, at every word and behind every particle that may be attached.
 *
 * @example
 * const trie = new PhraseTrie<string>();
 * trie.add("الولايات المتحدة", "US");
 * trie.matches(scan("وللولايات المتحدة"))[0]; // { first: 0, last: 1, start: 2, key: "الولايات المتحده", values: ["US"], … }
 */
import { GAP, Lexicon, scan, type TokenTable, type WordForm } from "../tokenize/index.js";

interface TrieNode<T> {
  children?: Map<string, TrieNode<T>>;
  values?: T[];
}

/** A phrase found: tokens `first..last` (both included), its span in UTF-16 units, its folded words, and what it stands for. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** The particles attached before it, normalized. */
  readonly proclitics: string;
  readonly values: readonly T[];
}

/** Phrases with values. Filled once, then only read. */
export class PhraseTrie<T> {
  readonly #root: TrieNode<T> = {};
  readonly #lexicon = new Lexicon();
  /** Where each word form met so far begins phrases: work once a form, and gone with the form. */
  readonly #openings = new WeakMap<WordForm, readonly Opening<T>[]>();

  /** Adds a phrase in every spelling that folding does not equal; the same value is kept once. */
  add(phrase: string, value: T, same: (a: T, b: T) => boolean = Object.is): void {
    const words = scan(phrase, this.#lexicon).forms.map((form) => form.norm);
    if (words.length === 0) return;
    for (const spelling of spellings(words)) {
      let node = this.#root;
      for (const word of spelling) {
        node.children ??= new Map();
        let next = node.children.get(word);
        if (!next) node.children.set(word, (next = {}));
        node = next;
      }
      node.values ??= [];
      if (!node.values.some((other) => same(other, value))) node.values.push(value);
    }
  }

  /** Phrases of one word, folded, with their values. */
  *words(): Generator<readonly [word: string, values: readonly T[]]> {
    for (const [word, { values }] of this.#root.children ?? []) if (values) yield [word, values];
  }

  /** The values of one phrase, given as folded words; none where it is not in the trie. */
  valuesOf(words: readonly string[]): readonly T[] {
    let node: TrieNode<T> | undefined = this.#root;
    for (const word of words) node = node?.children?.get(word);
    return node?.values ?? [];
  }

  /** Whether a phrase begins with a folded word. */
  has(word: string): boolean {
    return this.#root.children?.has(word) ?? false;
  }

  /** The values of all phrases, or of those that begin with a folded word. */
  *values(word?: string): Generator<T> {
    const open = [word === undefined ? this.#root : this.#root.children?.get(word)];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.values) yield* node.values;
      if (node.children) open.push(...node.children.values());
    }
  }

  /** All phrases in a text, the longest first at each place; they may overlap. None runs over a line break. */
  matches(table: TokenTable): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let first = 0; first < table.count; first++) this.matchesAt(table, first, found);
    return found;
  }

  /** The phrases that begin at one token, pushed on `found`. */
  matchesAt(table: TokenTable, first: number, found: PhraseMatch<T>[] = []): PhraseMatch<T>[] {
    const form = table.forms[first]!;
    let openings = this.#openings.get(form);
    if (!openings) this.#openings.set(form, (openings = this.#openingsOf(form)));
    for (const opening of openings) walk(table, first, opening, found);
    return found;
  }

  #openingsOf({ readings, base }: WordForm): readonly Opening<T>[] {
    const openings: Opening<T>[] = [];
    for (const { norm, from, proclitics } of readings) {
      const node = this.#root.children?.get(norm);
      if (node) openings.push({ node, from, norm, proclitics });
    }
    // A pronoun behind a one-word name (عراقنا): the name alone is the match.
    const values = base && this.#root.children?.get(base.norm)?.values;
    if (values) openings.push({ node: { values }, from: base.from, to: base.to, norm: base.norm, proclitics: "" });
    return openings.length === 0 ? NO_OPENINGS : openings;
  }
}

/** A node that a form leads to by one of its readings, and where the reading begins (and ends, before a pronoun) in the form. */
interface Opening<T> {
  readonly node: TrieNode<T>;
  readonly from: number;
  readonly to?: number;
  readonly norm: string;
  readonly proclitics: string;
}

/** What most forms share. */
const NO_OPENINGS: readonly never[] = [];

/** Follows a trie from a first word on; pushes every phrase that ends on the way, the longest first. */
function walk<T>(table: TokenTable, first: number, opening: Opening<T>, found: PhraseMatch<T>[]): void {
  const { from, to, proclitics } = opening;
  const start = table.starts[first]! + from;
  const ended: PhraseMatch<T>[] = [];
  let node: TrieNode<T> | undefined = opening.node;
  let key = opening.norm;
  for (let last = first; ; ) {
    const end = to === undefined ? table.ends[last]! : table.starts[last]! + to;
    if (node.values) ended.push({ first, last, start, end, key, proclitics, values: node.values });
    if (!node.children) break;
    last++;
    if (last >= table.count || table.gaps[last] === GAP.line) break;
    const next = table.forms[last]!.norm;
    node = node.children.get(next);
    if (!node) break;
    key += ` ${next}`;
  }
  for (let i = ended.length - 1; i >= 0; i--) found.push(ended[i]!);
}

/** Most spellings of one phrase: names rarely hold more than two words that vary. */
const MOST_SPELLINGS = 16;

/** The ways a phrase is printed that folding does not equal: عبد الله as one word or two, and أبو in its three cases. */
export function spellings(words: readonly string[]): string[][] {
  let all: string[][] = [[]];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    let choices: string[][] = [[word]];
    if (word === "عبد" && next?.startsWith("ال")) {
      choices = [[word, next], [word + next]];
      i++;
    } else if (/^عبدال../u.test(word)) choices = [[word], ["عبد", word.slice(3)]];
    else if (/^اب[ويا]$/u.test(word)) choices = [["ابو"], ["ابي"], ["ابا"]];
    if (all.length * choices.length > MOST_SPELLINGS) choices = choices.slice(0, 1);
    all = all.flatMap((head) => choices.map((choice) => [...head, ...choice]));
  }
  return all;
}
