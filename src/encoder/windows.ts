/**
 * Neighbouring sentences of a document packed into windows of pieces, as scripts/encoder/windows.py packs them, and windows into batches.
 *
 * @example
 * for (const windows of batchesOf(windowsOf(sentences, 126), 512)) runLayers(model, windows);
 */
import { END, START } from "./pieces.js";

/** A word of more pieces loses its tail: links, and letters repeated for fun. */
export const MOST_OF_WORD = 40;

/** Pieces and marks with the two edge pieces; `firsts` are the places of its words' first pieces, the words being those that follow the window before. */
export interface Window {
  readonly numbers: readonly number[];
  readonly marks: readonly number[];
  readonly firsts: readonly number[];
}

/** A sentence: the pieces of each word, and a mark each. */
export interface CutSentence {
  readonly words: readonly (readonly number[])[];
  readonly marks: ArrayLike<number>;
}

/** Windows of up to `most` pieces between their edges. A sentence goes to the next window where it does not fit, and over several where it fits none. */
export function* windowsOf(sentences: Iterable<CutSentence>, most: number): Generator<Window> {
  let filling = empty();
  for (const { words, marks } of sentences) {
    const size = words.reduce((sum, { length }) => sum + Math.min(length, MOST_OF_WORD, most), 0);
    if (sizeOf(filling) > 0 && sizeOf(filling) + size > most) {
      yield closed(filling);
      filling = empty();
    }
    for (let i = 0; i < words.length; i++) {
      const pieces = words[i]!.slice(0, Math.min(MOST_OF_WORD, most));
      if (sizeOf(filling) + pieces.length > most) {
        yield closed(filling);
        filling = empty();
      }
      filling.firsts.push(filling.numbers.length);
      pieces.forEach((piece, place) => {
        filling.numbers.push(piece);
        filling.marks.push(place === 0 ? marks[i]! : 0);
      });
    }
  }
  if (sizeOf(filling) > 0) yield closed(filling);
}

/** Windows of a run of pieces without words or marks; of no pieces none. */
export function* windowsOfPieces(pieces: ArrayLike<number>, most: number): Generator<Window> {
  for (let from = 0; from < pieces.length; from += most) {
    const numbers = [START];
    for (let i = from; i < Math.min(pieces.length, from + most); i++) numbers.push(pieces[i]!);
    numbers.push(END);
    yield { numbers, marks: new Array<number>(numbers.length).fill(0), firsts: [] };
  }
}

/** Windows in their order, as many at once as have `positions` positions together; at least one. */
export function* batchesOf(windows: Iterable<Window>, positions: number): Generator<Window[]> {
  let batch: Window[] = [];
  let size = 0;
  for (const window of windows) {
    if (batch.length > 0 && size + window.numbers.length > positions) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(window);
    size += window.numbers.length;
  }
  if (batch.length > 0) yield batch;
}

/** A window while words are put in. */
interface Filling {
  readonly numbers: number[];
  readonly marks: number[];
  readonly firsts: number[];
}

const empty = (): Filling => ({ numbers: [START], marks: [0], firsts: [] });
const sizeOf = ({ numbers }: Filling): number => numbers.length - 1;

function closed({ numbers, marks, firsts }: Filling): Window {
  return { numbers: [...numbers, END], marks: [...marks, 0], firsts };
}
