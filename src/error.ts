/**
 * The one error of the world outside: files, folders, servers. Misuse of a call throws TypeError or RangeError instead.
 *
 * @example
 * try {
 *   await openIndex("news");
 * } catch (error) {
 *   if (error instanceof SilahError && error.code === "LOCKED") console.log(error.message); // … process 4711 …
 * }
 */

/**
 * What went wrong:
 * - `LOCKED`: another index holds the folder for writing; the message names its process.
 * - `DAMAGED`: a file is not what was written; the message names it.
 * - `EXISTS`: `save` was to write over another index.
 * - `READ_ONLY`: a change to an index opened with `{ readOnly: true }`.
 * - `CLOSED`: a call after `close()`.
 * - `UNSUPPORTED`: what was asked for can't be had here, as WebAssembly for an encoder.
 * - `IO`: the system refused (no space, no permission, no such folder); `cause` is its error.
 */
export type SilahErrorCode = "LOCKED" | "DAMAGED" | "EXISTS" | "READ_ONLY" | "CLOSED" | "UNSUPPORTED" | "IO" | (string & {});

/** A failure of the world outside the program. */
export class SilahError extends Error {
  override readonly name = "SilahError";
  readonly code: SilahErrorCode;

  constructor(code: SilahErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Passes misuse and a SilahError on and wraps any other failure of the system as `IO`, saying what was being done. */
export function ioError(doing: string, error: unknown): Error {
  if (error instanceof SilahError || error instanceof TypeError || error instanceof RangeError) return error;
  return new SilahError("IO", `${doing}: ${error instanceof Error ? error.message : String(error)}`, error);
}
