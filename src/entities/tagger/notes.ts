/**
 * How a word was tagged elsewhere in its document, by a first pass: the second pass reads it beside the words themselves, so that a
 * surname that stands alone is helped by the full name before.
 *
 * @example
 * notesOf(forms, sentenceOf, tags); // for each token a note: 0 where its word stands nowhere else
 */
import type { FormFeatures } from "./form-features.js";
import { TAG_COUNT } from "../../bio/labels.js";

/** How many sentences before and after are looked at. */
export const NOTE_REACH = 25;

/** How many notes there are: none, and each tag once or more often. */
export const NOTE_COUNT = 1 + 2 * TAG_COUNT;

/** Whether a note says that the word is tagged as a name elsewhere. */
export const isNaming = (note: number): boolean => note > 1 && note !== 1 + TAG_COUNT;

/**
 * For each token the commonest tag of its word's other occurrences in the sentences around: 0 none, 1 + tag where one stood there, 1 +
 * `TAG_COUNT` + tag where two or more agree. Linear in the tokens.
 */
export function notesOf(forms: readonly FormFeatures[], sentenceOf: ArrayLike<number>, tags: Uint8Array): Uint8Array {
  const notes = new Uint8Array(forms.length);
  const counts = new Uint32Array(TAG_COUNT);
  const { places, ends } = placesOf(forms);
  for (let key = 0, first = 0; key < ends.length; first = ends[key++]!) {
    const end = ends[key]!;
    if (end - first < 2) continue;
    counts.fill(0);
    // A window slides over the occurrences: each enters and leaves it once.
    let enter = first;
    let leave = first;
    for (let i = first; i < end; i++) {
      const token = places[i]!;
      const sentence = sentenceOf[token]!;
      while (enter < end && sentenceOf[places[enter]!]! <= sentence + NOTE_REACH) counts[tags[places[enter++]!]!]!++;
      while (sentenceOf[places[leave]!]! < sentence - NOTE_REACH) counts[tags[places[leave++]!]!]!--;
      counts[tags[token]!]!--;
      notes[token] = commonest(counts);
      counts[tags[token]!]!++;
    }
  }
  return notes;
}

/** Content tokens, those of like words together and in order: the places of the word numbered k end before `ends[k]`. */
function placesOf(forms: readonly FormFeatures[]): { readonly places: Int32Array; readonly ends: Int32Array } {
  const numbers = new Map<string, number>();
  const numberOf = new Int32Array(forms.length).fill(-1);
  const counts = new Int32Array(forms.length + 1);
  for (let token = 0; token < forms.length; token++) {
    const form = forms[token]!;
    if (!form.isContent) continue;
    let number = numbers.get(form.key);
    if (number === undefined) numbers.set(form.key, (number = numbers.size));
    numberOf[token] = number;
    counts[number + 1]!++;
  }
  for (let number = 1; number < counts.length; number++) counts[number]! += counts[number - 1]!;
  // Each count is now where its word's places begin; filling moves it to where they end.
  const places = new Int32Array(forms.length);
  for (let token = 0; token < forms.length; token++) if (numberOf[token]! >= 0) places[counts[numberOf[token]!]!++] = token;
  return { places, ends: counts.subarray(0, numbers.size) };
}

/** The note of the commonest tag; of equals the one that names something. */
function commonest(counts: Uint32Array): number {
  let best = 0;
  for (let tag = TAG_COUNT - 1; tag >= 0; tag--) if (counts[tag]! > (best === 0 ? 0 : counts[best - 1]!)) best = tag + 1;
  if (best === 0) return 0;
  return counts[best - 1]! > 1 ? best + TAG_COUNT : best;
}
