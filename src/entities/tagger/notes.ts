/**
 * How a word was tagged elsewhere in its document, by a first pass: the second pass reads it beside the words themselves, so that a
 * surname that stands alone is helped by the full name before.
 *
 * @example
 * notesOf(forms, sentenceOf, tags); // for each token a note: 0 where its word stands nowhere else
 */
import type { FormFeatures } from "./form-features.js";
import { TAG_COUNT } from "./labels.js";

/** How many sentences before and after are looked at. */
export const NOTE_REACH = 25;

/** How many notes there are: none, and each tag once or more often. */
export const NOTE_COUNT = 1 + 2 * TAG_COUNT;

/**
 * For each token the commonest tag of its word's other occurrences in the sentences around: 0 none, 1 + tag where one stood there, 1 +
 * `TAG_COUNT` + tag where two or more agree. Linear in the tokens.
 */
export function notesOf(forms: readonly FormFeatures[], sentenceOf: ArrayLike<number>, tags: Uint8Array): Uint8Array {
  const places = new Map<string, number[]>();
  forms.forEach(({ isContent, key }, token) => {
    if (!isContent) return;
    const known = places.get(key);
    if (known) known.push(token);
    else places.set(key, [token]);
  });
  const notes = new Uint8Array(forms.length);
  const counts = new Uint32Array(TAG_COUNT);
  for (const tokens of places.values()) {
    if (tokens.length < 2) continue;
    counts.fill(0);
    // A window slides over the occurrences: each enters and leaves it once.
    let enter = 0;
    let leave = 0;
    for (const token of tokens) {
      while (enter < tokens.length && sentenceOf[tokens[enter]!]! <= sentenceOf[token]! + NOTE_REACH) counts[tags[tokens[enter++]!]!]!++;
      while (sentenceOf[tokens[leave]!]! < sentenceOf[token]! - NOTE_REACH) counts[tags[tokens[leave++]!]!]!--;
      counts[tags[token]!]!--;
      notes[token] = commonest(counts);
      counts[tags[token]!]!++;
    }
  }
  return notes;
}

/** The note of the commonest tag; of equals the one that names something. */
function commonest(counts: Uint32Array): number {
  let best = 0;
  for (let tag = TAG_COUNT - 1; tag >= 0; tag--) if (counts[tag]! > (best === 0 ? 0 : counts[best - 1]!)) best = tag + 1;
  if (best === 0) return 0;
  return counts[best - 1]! > 1 ? best + TAG_COUNT : best;
}
