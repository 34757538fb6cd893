/**
 * The analyzer of commands that find entities: tables, patterns and the statistical tagger; tables and patterns alone; or with the encoder too.
 *
 * @example
 * ...eachInput(async (values) => { const { extractEntities } = await openAnalyzer(values); return async (input) => … })
 */
import { type Analyzer, createAnalyzer } from "../../../index.js";
import { UsageError } from "../exit.js";
import { toggle } from "../option.js";
import type { Values } from "../values.js";

const TABLES_ONLY = toggle("--tables-only", "find by tables and patterns alone, without the statistical tagger");
const ENCODER = toggle("--encoder", "find by the encoder too: the best result, at some thousand words a second and core");

/** The options, for a command's table. */
export const FINDING = [TABLES_ONLY, ENCODER] as const;

/**
 * The analyzer a call asks for, one a thread; its weights are read once: some 60 ms, with the encoder 400. No text is compared, so that word vectors stay out.
 *
 * @throws {UsageError} where the options contradict one another.
 */
export async function openAnalyzer({ value }: Values): Promise<Analyzer> {
  const tagger = value(TABLES_ONLY) !== true;
  if (value(ENCODER) !== true) return createAnalyzer({ tagger, vectors: false });
  if (!tagger) throw new UsageError("--encoder and --tables-only contradict one another");
  const { createEncoder } = await import("../../../encoder/index.js");
  return createAnalyzer({ tagger, vectors: false, encoder: await createEncoder() });
}
