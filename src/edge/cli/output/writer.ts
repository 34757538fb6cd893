/**
 * Lines onto a stream, waiting where its reader is slow; a reader that has gone (`| head`) ends the run quietly.
 *
 * @example
 * const write = lineWriter(process.stdout);
 * await write("…");
 */
import { once } from "node:events";

/** Writes a line; resolves when the stream takes more. */
export type WriteLine = (line: string) => Promise<void>;

/** A writer of lines. */
export function lineWriter(stream: NodeJS.WritableStream): WriteLine {
  return async (line) => {
    if (!stream.write(`${line}\n`)) await once(stream, "drain");
  };
}

/** Ends the process when the reader of a stream has gone: nobody is left to be told anything. */
export function endWithReader(stream: NodeJS.WritableStream, exit: () => void): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    exit();
  });
}
