/**
 * silah/tagger: BIO tags of tokens that are given, without an analyzer.
 *
 * @example
 * import { createTagger } from "silah/tagger";
 * const { tagTokens } = await createTagger();
 * tagTokens(["زار", "بغداد"]); // ["O", "B-LOC"]
 */
import { builtinSources } from "../entities/index.js";
import { loadTagger } from "../entities/tagger/index.js";
import { Lexicon } from "../tokenize/index.js";
import { type TokenTagger, tokenTagger } from "./token-tagger.js";

export { type BioTag, TAGS } from "../entities/tagger/index.js";
export type { TagOptions, TokenTagger } from "./token-tagger.js";

/** Most word forms that a tagger keeps, as an analyzer does. */
const MOST_FORMS = 200_000;

/** Loads the weights, once for all who ask, and gives a tagger over the built-in tables. */
export async function createTagger(): Promise<TokenTagger> {
  return tokenTagger(builtinSources(), await loadTagger(), new Lexicon(MOST_FORMS));
}
