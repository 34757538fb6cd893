/**
 * The tags, and the conventions of marking that they follow. A sentence or a run of `O` never goes on with an inside.
 *
 * @example
 * TAGS[tagOf("B", "PER")]; // "B-PER"
 */

/** Tags in the order of a row's weights. */
export const TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"] as const;

/** A BIO tag. */
export type BioTag = (typeof TAGS)[number];

/** How many tags there are. */
export const TAG_COUNT = TAGS.length;

/** Whose convention of marking: ANERcorp's news, or AQMAR's Wikipedia. */
export type LabelSet = "news" | "wikipedia";

/** Whether a tag is the inside of a mention. */
export const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;
