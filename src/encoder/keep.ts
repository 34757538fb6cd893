/**
 * Answers kept by their question, up to a bound: what was asked for lately stays.
 *
 * @example
 * const lengthOf = keeping((word) => word.length, { most: 1000 });
 * lengthOf("بيت"); // 3, worked out once
 */

/** Bounds of what is kept. */
export interface KeepOptions {
  /** The sum of weights that is kept at least, where as much was asked; twice as much is kept at most. */
  readonly most: number;
  /** What a question and its answer weigh; 1 unless told. */
  readonly weigh?: (question: string) => number;
}

/** A call that keeps what `make` answered. When the younger half is full, the older one goes. */
export function keeping<T extends object>(make: (question: string) => T, { most, weigh = () => 1 }: KeepOptions): (question: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let weight = 0;
  return (question) => {
    const known = young.get(question);
    if (known !== undefined) return known;
    const answer = old.get(question) ?? make(question);
    if (weight >= most) {
      old = young;
      young = new Map();
      weight = 0;
    }
    young.set(question, answer);
    weight += weigh(question);
    return answer;
  };
}
