/**
 * Binary search.
 *
 * @example
 * lowerBound(4, (i) => [1, 3, 5, 7][i]! >= 4); // 2
 */

/** The first index from 0 to `length` from which on a test holds; `length` where it never does. The test may only turn from false to true. */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
