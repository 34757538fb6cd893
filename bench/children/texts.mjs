/**
 * Texts for the processes of their own that `children.ts` starts: one a line of a file, or made up.
 *
 * @example
 * for (const text of textsOfFile("corpus.txt")) …
 */
import fs from "node:fs";

/** Bytes read at a time: the file must not fill the memory that is measured. */
const CHUNK = 1 << 20;

/** The lines of a file, each a string with storage of its own, read as they are asked for. */
export function* textsOfFile(file) {
  const handle = fs.openSync(file, "r");
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  for (let read; (read = fs.readSync(handle, chunk, 0, CHUNK, null)) > 0; ) {
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let to; (to = bytes.indexOf(0x0a, from)) >= 0; from = to + 1) yield bytes.toString("utf8", from, to);
    rest = bytes.subarray(from);
  }
  fs.closeSync(handle);
}

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
const WORDS = 500;

/** Texts without end, every word a new one: what a cache that forgets nothing would grow on. The same texts every time. */
export function* newWords() {
  let state = 1;
  // Numerical Recipes' linear congruential generator: any even spread will do.
  const below = (n) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % n;
  for (;;) yield Array.from({ length: WORDS }, () => Array.from({ length: 5 + below(5) }, () => LETTERS[below(LETTERS.length)]).join("")).join(" ");
}
