/**
 * A trie over words: many phrases found in a text in one walk, at every word and behind every particle that may be attached.
 *
 * @example
 * const trie = new PhraseTrie<string>();
 * trie.add("الولايات المتحدة", "US");
 * trie.matches(scan("وللولايات المتحدة"))[0]; // { first: 0, last: 1, start: 2, key: "الولايات المتحده", values: ["US"], … }
 */
import { GAP, Lexicon, perForm, scan, type TokenTable, type WordForm } from "../tokenize/index.js";

interface TrieNode<T> {
  /** The folded words that lead here, joined by spaces. */
  readonly key: string;
  /** The bits (`bitOf`) of the children's words: most words that lead nowhere are turned away by it. */
  bits: number;
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

/** A phrase without its first word, and its values. */
export type Continuation<T> = readonly [rest: readonly string[], values: readonly T[]];

/** Where a trie that is not filled by `add` has its phrases from: read word by word, as texts ask for them. */
export interface PhraseSource<T> {
  /** The first words of all phrases, folded. */
  readonly words: () => Iterable<string>;
  /** The phrases that begin with a word; `undefined` where none does. */
  readonly continuations: (word: string) => Iterable<Continuation<T>> | undefined;
}

/** Phrases with values. Filled once, by `add` or from a source, then only read. */
export class PhraseTrie<T> {
  readonly #root: TrieNode<T> = { key: "", bits: 0, children: new Map() };
  readonly #source: PhraseSource<T> | undefined;
  readonly #lexicon = new Lexicon();
  /** Where a word form begins phrases. */
  readonly #openings = perForm((form) => this.#openingsOf(form));

  constructor(source?: PhraseSource<T>) {
    this.#source = source;
  }

  /** Adds a phrase in every spelling that folding does not equal; the same value is kept once. */
  add(phrase: string, value: T, same: (a: T, b: T) => boolean = Object.is): void {
    const words = scan(phrase, this.#lexicon).forms.map((form) => form.norm);
    if (words.length === 0) return;
    for (const spelling of spellings(words)) {
      const node = extend(this.#root, spelling);
      node.values ??= [];
      if (!node.values.some((other) => same(other, value))) node.values.push(value);
    }
  }

  /** Phrases of one word, folded, with their values. */
  *words(): Generator<readonly [word: string, values: readonly T[]]> {
    for (const word of this.#firstWords()) {
      const values = this.#child(word)?.values;
      if (values) yield [word, values];
    }
  }

  /** The values of one phrase, given as folded words; none where it is not in the trie. */
  valuesOf([first, ...rest]: readonly string[]): readonly T[] {
    let node = first === undefined ? undefined : this.#child(first);
    for (const word of rest) node = node?.children?.get(word);
    return node?.values ?? [];
  }

  /** Whether a phrase begins with a folded word. */
  has(word: string): boolean {
    return this.#child(word) !== undefined;
  }

  /** The values of all phrases, or of those that begin with a folded word. */
  *values(word?: string): Generator<T> {
    for (const [, values] of this.phrases(word)) yield* values;
  }

  /** All phrases as folded words, or those that begin with a folded word, with their values. */
  *phrases(word?: string): Generator<readonly [words: readonly string[], values: readonly T[]]> {
    for (const first of word === undefined ? this.#firstWords() : [word]) {
      const open: (readonly [readonly string[], TrieNode<T> | undefined])[] = [[[first], this.#child(first)]];
      for (let next = open.pop(); next; next = open.pop()) {
        const [words, node] = next;
        if (node?.values) yield [words, node.values];
        for (const [child, below] of node?.children ?? []) open.push([[...words, child], below]);
      }
    }
  }

  /** All phrases in a text, the longest first at each place; they may overlap. None runs over a line break. */
  matches(table: TokenTable): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    const openingsOf = this.#openings;
    for (let first = 0; first < table.count; first++) {
      const openings = openingsOf(table.forms[first]!);
      if (openings !== null) for (const opening of openings) walk(table, first, opening, found);
    }
    return found;
  }

  /** The phrases that begin at one token, pushed on `found`. */
  matchesAt(table: TokenTable, first: number, found: PhraseMatch<T>[] = []): PhraseMatch<T>[] {
    for (const opening of this.#openings(table.forms[first]!) ?? []) walk(table, first, opening, found);
    return found;
  }

  #openingsOf({ readings, base }: WordForm): readonly Opening<T>[] | null {
    const openings: Opening<T>[] = [];
    for (const { norm, from, proclitics } of readings) {
      const node = this.#child(norm);
      if (node) openings.push({ node, from, proclitics });
    }
    // A pronoun behind a one-word name (عراقنا): the name alone is the match.
    const values = base && this.#child(base.norm)?.values;
    if (values) openings.push({ node: { key: base.norm, bits: 0, values }, from: base.from, to: base.to, proclitics: "" });
    return openings.length === 0 ? null : openings;
  }

  /** The node of a first word, made from the source when first asked for. */
  #child(word: string): TrieNode<T> | undefined {
    const known = this.#root.children!.get(word);
    if (known || !this.#source) return known;
    const phrases = this.#source.continuations(word);
    if (!phrases) return undefined;
    for (const [rest, values] of phrases) extend(this.#root, [word, ...rest]).values = [...values];
    return this.#root.children!.get(word);
  }

  #firstWords(): Iterable<string> {
    return this.#source ? this.#source.words() : this.#root.children!.keys();
  }
}

/** One of 32 bits by a word's first two letters and its length. */
function bitOf(word: string): number {
  return 1 << ((word.charCodeAt(0) + 5 * word.charCodeAt(1) + 11 * word.length) & 31);
}

/** The node that words lead to from another, made where it is not there. */
function extend<T>(root: TrieNode<T>, words: readonly string[]): TrieNode<T> {
  let node = root;
  for (const word of words) {
    node.children ??= new Map();
    let next = node.children.get(word);
    if (!next) {
      node.children.set(word, (next = { key: node.key === "" ? word : `${node.key} ${word}`, bits: 0 }));
      node.bits |= bitOf(word);
    }
    node = next;
  }
  return node;
}

/** A node that a form leads to by one of its readings, and where the reading begins (and ends, before a pronoun) in the form. */
interface Opening<T> {
  readonly node: TrieNode<T>;
  readonly from: number;
  readonly to?: number;
  readonly proclitics: string;
}

/** Follows a trie from a first word on; pushes every phrase that ends on the way, the longest first. */
function walk<T>(table: TokenTable, first: number, opening: Opening<T>, found: PhraseMatch<T>[]): void {
  const { from, to, proclitics } = opening;
  const start = table.starts[first]! + from;
  const before = found.length;
  let node: TrieNode<T> | undefined = opening.node;
  for (let last = first; ; ) {
    const end = to === undefined ? table.ends[last]! : table.starts[last]! + to;
    if (node.values) found.push({ first, last, start, end, key: node.key, proclitics, values: node.values });
    if (!node.children) break;
    last++;
    if (last >= table.count || table.gaps[last] === GAP.line) break;
    const { norm } = table.forms[last]!;
    node = (node.bits & bitOf(norm)) === 0 ? undefined : node.children.get(norm);
    if (!node) break;
  }
  // The longest first.
  for (let low = before, high = found.length - 1; low < high; low++, high--) [found[low], found[high]] = [found[high]!, found[low]!];
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
