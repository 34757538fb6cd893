/**
 * The analyzer of commands that find entities: tables, patterns and the statistical tagger, or tables and patterns alone.
 *
 * @example
 * const analyzer = analyzerOf(call);
 * (await analyzer).extractEntities(text);
 */
import { type Analyzer, createAnalyzer } from "../../../index.js";
import type { Call } from "../command.js";
import { toggle } from "../option.js";

/** The option, for a command's table. */
export const TABLES_ONLY = toggle("--tables-only", "find by tables and patterns alone, without the statistical tagger");

/** The analyzer a call asks for; its weights are read once, some 60 ms. */
export function analyzerOf(call: Call): Promise<Analyzer> {
  return createAnalyzer({ tagger: call.value(TABLES_ONLY) !== true });
}
