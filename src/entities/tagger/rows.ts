/**
 * The rows of weights that words touch: those of the forms in a token's window, and of pairs.
 *
 * @example
 * const rows: number[] = [];
 * writeFormRows(form, 0, rows); // rows of the word itself; -2 … 2 for its neighbours'
 */
import { PAIR_FEATURES, writePairs } from "./context-features.js";
import { EDGE, type FormFeatures } from "./form-features.js";
import { bucketOf, mix } from "./hash.js";

/** How many words to each side are read. */
export const REACH = 2;

/** Salts of the places in the window. */
const PLACES = 200;

/** How many of a form's features are read at a distance of 0, 1 or 2 words. */
export function featuresRead({ values, near, far }: FormFeatures, offset: number): number {
  return offset === 0 ? values.length : offset === 1 || offset === -1 ? near : far;
}

/** Pushes the rows of a form that stands `offset` words behind (below 0: before) the token. */
export function writeFormRows(form: FormFeatures, offset: number, rows: number[]): void {
  const count = featuresRead(form, offset);
  for (let i = 0; i < count; i++) rows.push(bucketOf(mix(form.values[i]!, PLACES + offset)));
}

/** The row of every token, whatever it is. */
export const BIAS = bucketOf(mix(0, PLACES + REACH + 1));

/** Pushes the rows of the words and pairs around a token in the sentence `from` to `to`: what training sees. Inference adds up the same, form by form. */
export function writeWordRows(forms: readonly FormFeatures[], at: number, from: number, to: number, rows: number[]): void {
  rows.push(BIAS);
  for (let offset = -REACH; offset <= REACH; offset++) {
    const token = at + offset;
    writeFormRows(token >= from && token < to ? forms[token]! : EDGE, offset, rows);
  }
  const pairs = new Int32Array(PAIR_FEATURES);
  writePairs(forms, at, from, to, pairs);
  for (const hash of pairs) rows.push(bucketOf(hash));
}
