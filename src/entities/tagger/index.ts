/** The statistical tagger: people, bodies and places that no table knows, by the words around them. */
export { isInside, type LabelSet, type BioTag, TAGS } from "./labels.js";
export { loadTagger } from "./load.js";
export { withTagged } from "./merge.js";
export type { Tagger } from "./tagger.js";
