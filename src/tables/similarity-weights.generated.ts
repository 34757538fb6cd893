// Generated from data/similarity-weights.json by scripts/build-tables.ts; do not edit.
/** data/similarity-weights.json. */
export const similarityWeightsJson = "[{\"key\":\"weight.sentence.grams\",\"value\":1},{\"key\":\"weight.article.grams\",\"value\":1}]";
