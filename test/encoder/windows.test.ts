/** Windows hold every word once and in order, and are no longer than they may be. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchesOf, type CutSentence, MOST_OF_WORD, windowsOf, windowsOfPieces } from "../../src/encoder/windows.js";

const sentence = (...words: number[][]): CutSentence => ({ words, marks: words.map((_, i) => i + 1) });
const texts = fc.array(fc.array(fc.array(fc.integer({ min: 4, max: 500 }), { minLength: 1, maxLength: 50 }), { maxLength: 30 }).map((words) => sentence(...words)), { maxLength: 12 });

describe("windowsOf", () => {
  it("packs sentences that fit together, and opens a window for one that does not", () => {
    expect([...windowsOf([sentence([5], [6, 7]), sentence([8]), sentence([9, 9, 9])], 6)]).toEqual([
      { numbers: [0, 5, 6, 7, 8, 2], marks: [0, 1, 2, 0, 1, 0], firsts: [1, 2, 4] },
      { numbers: [0, 9, 9, 9, 2], marks: [0, 1, 0, 0, 0], firsts: [1] },
    ]);
  });

  it("cuts a sentence that fits no window between words", () => {
    expect([...windowsOf([sentence([5, 5], [6, 6], [7, 7])], 4)].map(({ numbers }) => numbers)).toEqual([[0, 5, 5, 6, 6, 2], [0, 7, 7, 2]]);
  });

  it("holds every word once and in order", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 126 }), (sentences, most) => {
        const windows = [...windowsOf(sentences, most)];
        for (const { numbers, marks } of windows) {
          expect(numbers.length).toBeLessThanOrEqual(most + 2);
          expect(marks.length).toBe(numbers.length);
        }
        const words = windows.flatMap(({ numbers, firsts }) => firsts.map((first, i) => numbers.slice(first, firsts[i + 1] ?? numbers.length - 1)));
        expect(words).toEqual(sentences.flatMap((one) => one.words.map((word) => word.slice(0, Math.min(most, MOST_OF_WORD)))));
        expect(windows.flatMap(({ marks, firsts }) => firsts.map((first) => marks[first]))).toEqual(sentences.flatMap(({ marks }) => [...(marks as number[])]));
      }),
    );
  });

  it("gives nothing of nothing", () => {
    expect([...windowsOf([sentence()], 9), ...windowsOf([], 9), ...windowsOfPieces([], 9)]).toEqual([]);
  });
});

it("windowsOfPieces cuts a run of pieces", () => {
  expect([...windowsOfPieces([5, 6, 7], 2)].map(({ numbers }) => numbers)).toEqual([[0, 5, 6, 2], [0, 7, 2]]);
});

it("batchesOf keeps order and bound", () => {
  fc.assert(
    fc.property(texts, (sentences) => {
      const windows = [...windowsOf(sentences, 60)];
      const batches = [...batchesOf(windows, 128)];
      expect(batches.flat()).toEqual(windows);
      for (const batch of batches) expect(batch.reduce((sum, { numbers }) => sum + numbers.length, 0)).toBeLessThanOrEqual(128);
    }),
  );
});
