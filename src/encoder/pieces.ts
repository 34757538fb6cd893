/**
 * Words cut into unigram pieces: the cut of the greatest sum of scores (Viterbi), as SentencePiece cuts word by word, and equal to
 * scripts/encoder/pieces.py.
 *
 * @example
 * const pieces = createPieces({ pieces: ["<s>", "<pad>", "</s>", "<unk>", "▁في", …], scores, unknownScore: -30, replacements });
 * pieces.cutWord("في"); // [4]
 */
import { bestCut, trieOf } from "./best-cut.js";
import { keeping } from "./keep.js";
import { type Replacements, rewrite, rewriteAligned } from "./replace.js";

/** Numbers of the pieces that stand for no letters: edges of a window, and a letter that no piece holds. */
export const START = 0;
export const END = 2;
export const UNKNOWN = 3;

/** Stands before a word's first letter. */
const WORD_BEGINS = "▁";

/** Vowel marks and tatweel: the pieces know bare words, and vocalised text shall read like bare text. */
const MARKS = /\u0640|[\u064b-\u065f]|\u0670/gu;

/** What Python's `str.strip` takes off besides what `trim` does, and the byte order mark that only `trim` takes off. */
const WHITE = /^[\s\u001c-\u001f\u0085]$/u;
const BYTE_ORDER_MARK = "\ufeff";

/** Distinct words whose pieces are kept, and the longest that is (in UTF-16 units). */
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 40;

/** The pieces by their numbers, with their scores. */
export interface Vocabulary {
  readonly pieces: readonly string[];
  readonly scores: ArrayLike<number>;
  /** The score of a letter that no piece holds. */
  readonly unknownScore: number;
  readonly replacements: Replacements;
}

/** The pieces of a text; piece i is the text's `starts[i]` to `ends[i]`, empty where it stands for a word's beginning alone. */
export interface CutText {
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A cutter of words and texts; keeps the pieces of words that it has seen, up to a bound. */
export interface Pieces {
  /** The pieces of a bare word (`bareOf`): at least one. Linear in the word's length. */
  readonly cutWord: (bare: string) => readonly number[];
  /** The pieces of a text as it stands, marks and all, words being what stands between spaces: at least one. */
  readonly cutText: (text: string) => CutText;
}

/** A word without vowel marks and tatweel. */
export function bareOf(word: string): string {
  return word.replace(MARKS, "");
}

/** A cutter over a vocabulary. */
export function createPieces({ pieces, scores, unknownScore, replacements }: Vocabulary): Pieces {
  const trie = trieOf(pieces, UNKNOWN);
  const cut = (text: string): number[] => bestCut(text, trie, scores, unknownScore).numbers;
  const cutBare = (bare: string): readonly number[] => cut(WORD_BEGINS + stripped(rewrite(bare, replacements)).replaceAll(" ", WORD_BEGINS));
  const kept = keeping(cutBare, { most: MOST_KEPT });
  return {
    cutWord: (bare) => (bare.length > LONGEST_KEPT ? cutBare(bare) : kept(bare)),
    cutText: (text) => {
      const numbers: number[] = [];
      const starts: number[] = [];
      const ends: number[] = [];
      const written = rewriteAligned(text, replacements);
      for (const { from, to } of wordsOf(written.text)) {
        const word = bestCut(WORD_BEGINS + written.text.slice(from, to), trie, scores, unknownScore);
        word.numbers.forEach((number, i) => {
          // The first unit is the mark of a word's beginning.
          const first = from + Math.max(0, word.from[i]! - 1);
          const last = from + (word.from[i + 1] ?? to - from + 1) - 2;
          const start = written.starts[first] ?? text.length;
          numbers.push(number);
          starts.push(start);
          ends.push(last >= first ? written.ends[last]! : start);
        });
      }
      return { numbers, starts, ends };
    },
  };
}

/** What stands between spaces, one space or many; a space at the end opens one more, empty word, as the reference has it. */
function* wordsOf(text: string): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  while (text[from] === " ") from++;
  for (;;) {
    const space = text.indexOf(" ", from);
    if (space < 0) break;
    yield { from, to: space };
    from = space;
    while (text[from] === " ") from++;
  }
  yield { from, to: text.length };
}

function stripped(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isWhite(text[from]!)) from++;
  while (to > from && isWhite(text[to - 1]!)) to--;
  return text.slice(from, to);
}

const isWhite = (letter: string): boolean => letter !== BYTE_ORDER_MARK && WHITE.test(letter);
