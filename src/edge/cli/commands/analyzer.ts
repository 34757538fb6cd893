/**
 * The analyzer of commands that find entities: tables, patterns and the statistical tagger, or tables and patterns alone.
 *
 * @example
 * run: withAnalyzer(async (call, { extractEntities }, input) => …)
 */
import { type Analyzer, createAnalyzer } from "../../../index.js";
import { type Answer, type Call, type Command, eachInput } from "../command.js";
import type { Input } from "../input/input.js";
import { toggle } from "../option.js";

/** The option, for a command's table. */
export const TABLES_ONLY = toggle("--tables-only", "find by tables and patterns alone, without the statistical tagger");

/**
 * Runs a command that answers input by input with the analyzer a call asks for; its weights are read once, some 60 ms. No text is compared, so that word vectors
 * stay out.
 */
export function withAnalyzer(answer: (call: Call, analyzer: Analyzer, input: Input) => Promise<Answer>): Command["run"] {
  return (call) => {
    const analyzer = createAnalyzer({ tagger: call.value(TABLES_ONLY) !== true, vectors: false });
    return eachInput(call, call.args, async (input) => answer(call, await analyzer, input));
  };
}
