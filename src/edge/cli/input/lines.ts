/**
 * Bytes as lines of UTF-8 text, one at a time, so that a file of any size passes through.
 *
 * @example
 * for await (const line of linesOf(createReadStream("news.jsonl"))) JSON.parse(line);
 */

/** Longest line, in UTF-16 code units: far above any article, and below what a string can hold. */
const LONGEST_LINE = 67_108_864;

/**
 * The lines of a stream, without their ends (`\n` or `\r\n`) and without a byte order mark.
 *
 * @throws {RangeError} on a line above `LONGEST_LINE`.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  let length = 0;
  const take = (): string => {
    const line = rest.join("");
    rest = [];
    length = 0;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  };
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [i, part] of parts.entries()) {
      length += part.length;
      if (length > LONGEST_LINE) throw new RangeError(`a line of more than ${LONGEST_LINE} characters`);
      rest.push(part);
      if (i < parts.length - 1) yield take();
    }
  }
  rest.push(decoder.decode());
  const last = take();
  if (last !== "") yield last;
}
