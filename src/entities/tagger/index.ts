/** The statistical tagger: people, bodies and places that no table knows, by the words around them. */
export { encoderTagger, type TagModel } from "./encoder-tagger.js";
export { isInside, type LabelSet, type BioTag, TAGS } from "../../bio/labels.js";
export { loadTagger } from "./load.js";
export { withTagged } from "./merge.js";
export type { Tagger } from "./tagger.js";
