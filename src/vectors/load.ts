/**
 * The shipped vectors, read when they are first asked for.
 *
 * @example
 * const vectors = await loadVectors();
 */
import { createVectors, type WordVectors } from "./vectors.js";

let loaded: Promise<WordVectors> | undefined;

/** The shipped vectors; one for all who ask, since they never change. */
export function loadVectors(): Promise<WordVectors> {
  return (loaded ??= read());
}

async function read(): Promise<WordVectors> {
  const { packedVectors } = await import("./vectors.generated.js");
  return createVectors(packedVectors);
}
