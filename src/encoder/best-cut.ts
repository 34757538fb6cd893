/**
 * The cut of a string into pieces whose scores have the greatest sum (Viterbi). Where two are equal, the one whose last piece begins first.
 *
 * @example
 * bestCut("▁وفي", trieOf(pieces, 3), scores, -30).numbers; // numbers of "▁و" and "في"
 */

/** A trie over UTF-16 units: `next` leads from node × 2^16 + unit to a node, `numbers[node]` is the piece that ends there, 0 for none. */
export interface Trie {
  readonly next: ReadonlyMap<number, number>;
  readonly numbers: readonly number[];
  /** The number of a letter that no piece holds. */
  readonly unknown: number;
}

/** The trie of a list of pieces, the first of which, up to `unknown`, stand for no letters. */
export function trieOf(pieces: readonly string[], unknown: number): Trie {
  const next = new Map<number, number>();
  const numbers = [0];
  for (let number = unknown + 1; number < pieces.length; number++) {
    let node = 0;
    for (let i = 0; i < pieces[number]!.length; i++) {
      const key = node * 65_536 + pieces[number]!.charCodeAt(i);
      const known = next.get(key);
      node = known ?? numbers.push(0) - 1;
      if (known === undefined) next.set(key, node);
    }
    numbers[node] = number;
  }
  return { next, numbers, unknown };
}

/** Numbers of the best cut, and where each piece begins. `scores` are the pieces', `unknownScore` that of a letter that no piece holds. */
export function bestCut(text: string, { next, numbers, unknown }: Trie, scores: ArrayLike<number>, unknownScore: number): { readonly numbers: number[]; readonly from: number[] } {
  const best = new Float64Array(text.length + 1).fill(-Infinity);
  const begins = new Uint32Array(text.length + 1);
  const pieces = new Uint32Array(text.length + 1);
  best[0] = 0;
  const offer = (begin: number, end: number, piece: number, score: number): void => {
    if (best[begin]! + score <= best[end]!) return;
    best[end] = best[begin]! + score;
    begins[end] = begin;
    pieces[end] = piece;
  };
  for (let begin = 0, after = 0; begin < text.length; begin = after) {
    after = begin + (text.codePointAt(begin)! > 0xffff ? 2 : 1);
    let isKnown = false;
    let node: number | undefined = 0;
    for (let end = begin; end < text.length; ) {
      node = next.get(node * 65_536 + text.charCodeAt(end++));
      if (node === undefined) break;
      const piece = numbers[node]!;
      if (piece === 0) continue;
      isKnown ||= end === after;
      offer(begin, end, piece, scores[piece]!);
    }
    if (!isKnown) offer(begin, after, unknown, unknownScore);
  }
  const cut: number[] = [];
  const from: number[] = [];
  for (let end = text.length; end > 0; end = begins[end]!) {
    cut.push(pieces[end]!);
    from.push(begins[end]!);
  }
  return { numbers: cut.reverse(), from: from.reverse() };
}
