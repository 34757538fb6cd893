/**
 * The measures. Adding one is a file beside this one and a word here: laws, weights and benches loop over the list.
 *
 * @example
 * MEASURES.map((measure) => measure.name); // ["cosine", "grams", …]
 */
import { alignment } from "./alignment.js";
import { bm25 } from "./bm25.js";
import { containment } from "./containment.js";
import { cosine } from "./cosine.js";
import { dice } from "./dice.js";
import { entityOverlap } from "./entity-overlap.js";
import { grams } from "./grams.js";
import { headline } from "./headline.js";
import { jaccard } from "./jaccard.js";
import { meaning } from "./meaning.js";
import type { Measure } from "./measure.js";
import { polarity } from "./polarity.js";
import { dates, numbers } from "./values.js";

export const MEASURES: readonly Measure[] = [cosine, grams, jaccard, containment, dice, bm25, alignment, entityOverlap, numbers, dates, polarity, headline, meaning];
