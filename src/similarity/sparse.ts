/**
 * Sparse vectors: features by number, with weights above 0, and the length they have together.
 *
 * @example
 * cosineOf(sparseVector(new Map([[1, 3], [2, 4]])), sparseVector(new Map([[2, 4]]))); // 0.8
 */

/** A vector with few entries other than 0. */
export interface SparseVector<Key = number> {
  readonly weights: ReadonlyMap<Key, number>;
  /** Euclidean length. */
  readonly length: number;
}

/** A vector of the weights given. */
export function sparseVector<Key>(weights: ReadonlyMap<Key, number>): SparseVector<Key> {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, length: Math.sqrt(squares) };
}

/** The cosine of the angle between two vectors of weights above 0, in [0, 1]; 0 where either is empty. */
export function cosineOf<Key>(a: SparseVector<Key>, b: SparseVector<Key>): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [key, weight] of small.weights) dot += weight * (large.weights.get(key) ?? 0);
  return dot === 0 ? 0 : Math.min(1, dot / (a.length * b.length));
}
