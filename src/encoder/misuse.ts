/**
 * What a caller hands the encoder alone, checked at once: misuse throws and says which value was wrong. What every tagger is handed: ../bio/requests.ts.
 *
 * @example
 * requireBytes("createEncoder", "weights.bin"); // TypeError: createEncoder: weights must be a Uint8Array or an ArrayBuffer, got string
 */
const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** Marks of sentences of so many tokens. @throws {TypeError} where they are no arrays of bytes, {RangeError} where a count or a value is wrong. */
export function requireMarks(caller: string, marks: unknown, lengths: readonly number[], kinds: number): asserts marks is readonly Uint8Array[] {
  if (!Array.isArray(marks)) throw new TypeError(`${caller}: marks must be an array of a Uint8Array a sentence, got ${kindOf(marks)}`);
  if (marks.length !== lengths.length) throw new RangeError(`${caller}: marks must be of ${lengths.length} sentences, got ${marks.length}`);
  marks.forEach((row: unknown, i) => {
    if (!(row instanceof Uint8Array)) throw new TypeError(`${caller}: marks[${i}] must be a Uint8Array, got ${kindOf(row)}`);
    if (row.length !== lengths[i]) throw new RangeError(`${caller}: marks[${i}] must have ${lengths[i]!} marks, got ${row.length}`);
    const wrong = row.findIndex((mark) => mark >= kinds);
    if (wrong >= 0) throw new RangeError(`${caller}: marks[${i}][${wrong}] must be under ${kinds}, got ${row[wrong]!}`);
  });
}

/** Bytes of a buffer or a view. @throws {TypeError} on anything else. */
export function requireBytes(caller: string, weights: unknown): Uint8Array {
  if (weights instanceof ArrayBuffer) return new Uint8Array(weights);
  if (ArrayBuffer.isView(weights)) return new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  throw new TypeError(`${caller}: weights must be a Uint8Array or an ArrayBuffer, got ${kindOf(weights)}`);
}
