/**
 * A trie over words: many phrases found in a text in one walk, at every word and behind every particle that may be attached.
 *
 * @example
 * const trie = new PhraseTrie<string>();
 * trie.add("الولايات المتحدة", "US");
 * trie.matches(scan("وللولايات المتحدة"))[0]; // { first: 0, last: 1, start: 2, key: "الولايات المتحده", values: ["US"], … }
 */
import { grown } from "../normalize/grown.js";
import { normalize } from "../normalize/index.js";
import { GAP, Lexicon, markOf, MARKS, perForm, scan, type TokenTable, type WordForm } from "../tokenize/index.js";
import { spellings } from "./phrase-spellings.js";

/** A phrase of a trie. */
export interface Phrase<T> {
  /** Its folded words, joined by spaces. */
  readonly key: string;
  readonly values: readonly T[] | undefined;
  /** What the trie's reader has worked out about the phrase, to be kept with it; `undefined` at first. */
  note: object | null | undefined;
}

/** The words of a phrase so far. */
interface TrieNode<T> extends Phrase<T> {
  /** A bit for the mark (`markOf`) of each child's word: most words that lead nowhere are turned away by it. */
  bits: number;
  children: Map<string, TrieNode<T>> | undefined;
  values: T[] | undefined;
}

/** All nodes are made here, with all fields: `matches` reads objects of one shape several times as quickly. */
function newNode<T>(key: string, values?: T[]): TrieNode<T> {
  return { key, note: undefined, bits: 0, children: undefined, values };
}

/** What a form's column says beside the bits of the words that may follow: that it was asked about, and that a phrase may end with it. */
const ASKED = 1 << MARKS;
const ENDS = 2 ** (MARKS + 1);

/** Pairs of words that are remembered to begin no phrase together, each in one place: a power of two. */
const DEAD_ENDS = 0x2000;

/** What the forms of a text's lexicon begin, by their number. */
interface Openings<T> {
  /** The bits of words that may follow, `ASKED` and `ENDS`; 0 of a form not asked about. */
  bits: Uint32Array;
  readonly byNumber: (Opening<T> | null)[];
  /** Pairs of forms of which the second goes on with no phrase that the first begins, two numbers a place: where two pairs share one the later stays. */
  readonly deadEnds: Int32Array;
}

function newOpenings<T>(): Openings<T> {
  return { bits: new Uint32Array(0), byNumber: [], deadEnds: new Int32Array(2 * DEAD_ENDS).fill(-1) };
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
  readonly phrase: Phrase<T>;
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

/** Words of plain Arabic letters with a space between two. */
const PLAIN = /^[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$/u;

/** Phrases with values. Filled once, by `add` or from a source, then only read. */
export class PhraseTrie<T> {
  readonly #root = newNode<T>("");
  readonly #source: PhraseSource<T> | undefined;
  readonly #lexicon = new Lexicon();
  /** Where a word form begins phrases. */
  readonly #openings = perForm((form): Opening<T> | null => this.#openingsOf(form));

  constructor(source?: PhraseSource<T>) {
    this.#source = source;
  }

  /** Adds a phrase in every spelling that folding does not equal; the same value is kept once. */
  add(phrase: string, value: T, same: (a: T, b: T) => boolean = Object.is): void {
    // Most phrases need no scan, which would work out each of their words for good.
    const words = PLAIN.test(phrase) ? normalize(phrase).split(" ") : scan(phrase, this.#lexicon).forms.map((form) => form.norm);
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
    const { count, numbers, gaps, known } = table;
    const { marks, passedOver } = known;
    const bit = known.bitOf(this);
    const state = known.kept(this, newOpenings<T>);
    const all = (state.bits = grown(state.bits, known.forms.length));
    const { byNumber, deadEnds } = state;
    const found: PhraseMatch<T>[] = [];
    for (let first = 0; first < count; first++) {
      const number = numbers[first]!;
      if ((passedOver[number]! & bit) !== 0) continue;
      const bits = all[number]! || this.#ask(state, number, known.forms[number]!);
      if (bits === ASKED) {
        passedOver[number]! |= bit;
        continue;
      }
      // Most words that begin phrases stand here before a word that goes on with none.
      const next = first + 1 < count && gaps[first + 1] !== GAP.line ? numbers[first + 1]! : -1;
      const pair = 2 * ((Math.imul(number, 0x9e3779b1) + next) & (DEAD_ENDS - 1));
      const goesOn = next >= 0 && ((bits >>> marks[next]!) & 1) === 1 && !(deadEnds[pair] === number && deadEnds[pair + 1] === next);
      if (!goesOn && bits < ENDS) continue;
      let isDeadEnd = goesOn;
      for (let opening: Opening<T> | null = byNumber[number]!; opening; opening = opening.next) if (walk(table, first, opening, goesOn, found)) isDeadEnd = false;
      if (isDeadEnd) {
        deadEnds[pair] = number;
        deadEnds[pair + 1] = next;
      }
    }
    return found;
  }

  /** The phrases that begin at one token, pushed on `found`. */
  matchesAt(table: TokenTable, first: number, found: PhraseMatch<T>[] = []): PhraseMatch<T>[] {
    for (let opening = this.#openings(table.forms[first]!); opening; opening = opening.next) walk(table, first, opening, true, found);
    return found;
  }

  #ask({ bits: all, byNumber }: Openings<T>, number: number, form: WordForm): number {
    let bits = ASKED;
    const first = this.#openings(form);
    // Without holes, which would make the array a slow one.
    while (byNumber.length <= number) byNumber.push(null);
    byNumber[number] = first;
    for (let opening = first; opening; opening = opening.next) bits |= opening.node.bits | (opening.node.values ? ENDS : 0);
    return (all[number] = bits >>> 0);
  }

  #openingsOf({ readings, base }: WordForm): Opening<T> | null {
    let first: Opening<T> | null = null;
    // A pronoun behind a one-word name (عراقنا): the name alone is the match.
    const values = base && this.#child(base.norm)?.values;
    if (values) first = { node: newNode(base.norm, values), from: base.from, to: base.to, proclitics: "", next: null };
    for (const { norm, from, proclitics } of readings.toReversed()) {
      const node = this.#child(norm);
      if (node) first = { node, from, to: undefined, proclitics, next: first };
    }
    return first;
  }

  /** The node of a first word, made from the source when first asked for. */
  #child(word: string): TrieNode<T> | undefined {
    const known = this.#root.children?.get(word);
    if (known || !this.#source) return known;
    const phrases = this.#source.continuations(word);
    if (!phrases) return undefined;
    for (const [rest, values] of phrases) extend(this.#root, [word, ...rest]).values = [...values];
    return this.#root.children?.get(word);
  }

  #firstWords(): Iterable<string> {
    return this.#source ? this.#source.words() : (this.#root.children?.keys() ?? []);
  }
}

/** The node that words lead to from another, made where it is not there. */
function extend<T>(root: TrieNode<T>, words: readonly string[]): TrieNode<T> {
  let node = root;
  for (const word of words) {
    node.children ??= new Map();
    let next = node.children.get(word);
    if (!next) {
      node.children.set(word, (next = newNode(node.key === "" ? word : `${node.key} ${word}`)));
      node.bits |= 1 << markOf(word);
    }
    node = next;
  }
  return node;
}

/** A node that a form leads to by one of its readings, where the reading begins (and ends, before a pronoun) in the form, and the form's next opening. */
interface Opening<T> {
  readonly node: TrieNode<T>;
  readonly from: number;
  readonly to: number | undefined;
  readonly proclitics: string;
  readonly next: Opening<T> | null;
}

/**
 * Follows a trie from a first word on, past it where `goesOn`; pushes every phrase that ends on the way, the longest first. Whether it got past the
 * first word.
 */
function walk<T>(table: TokenTable, first: number, opening: Opening<T>, goesOn: boolean, found: PhraseMatch<T>[]): boolean {
  const { from, to, proclitics } = opening;
  const start = table.starts[first]! + from;
  const before = found.length;
  let node: TrieNode<T> | undefined = opening.node;
  let last = first;
  for (;;) {
    const end = to === undefined ? table.ends[last]! : table.starts[last]! + to;
    if (node.values) found.push({ first, last, start, end, key: node.key, proclitics, values: node.values, phrase: node });
    if (!goesOn || !node.children || last + 1 >= table.count || table.gaps[last + 1] === GAP.line) break;
    if (((node.bits >>> table.known.marks[table.numbers[last + 1]!]!) & 1) === 0) break;
    node = node.children.get(table.formAt(last + 1)!.norm);
    if (!node) break;
    last++;
  }
  // The longest first.
  for (let low = before, high = found.length - 1; low < high; low++, high--) [found[low], found[high]] = [found[high]!, found[low]!];
  return last > first;
}
