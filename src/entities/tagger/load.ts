/**
 * The shipped tagger, its weights loaded when it is first asked for.
 *
 * @example
 * const tagger = await loadTagger();
 */
import { decodeClusters } from "./clusters.js";
import { createTagger, type Tagger } from "./tagger.js";
import { decodeWeights } from "./weights.js";

let loaded: Promise<Tagger> | undefined;

/** The tagger of the shipped weights; one for all who ask, since it keeps nothing of a caller's. */
export function loadTagger(): Promise<Tagger> {
  return (loaded ??= read());
}

async function read(): Promise<Tagger> {
  const { clusterLines, packedWeights } = await import("./weights.generated.js");
  return createTagger(decodeWeights(packedWeights), decodeClusters(clusterLines));
}
