/**
 * silah/encoder: names and meaning by a small transformer, for whoever wants the best result and has a few megabytes for it.
 *
 * @example
 * import { createEncoder } from "silah/encoder";
 * const encoder = await createEncoder();
 * encoder.tagSentences([["زار", "بغداد"]]); // [["O", "B-LOC"]]
 * const analyzer = await createAnalyzer({ encoder });
 */
export { createEncoder, type Encoder, type EncoderOptions, type EncoderTagOptions } from "./encoder.js";
export { type BioTag, type LabelSet, TAGS } from "../bio/labels.js";
