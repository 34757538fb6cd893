// Generated from data/ambiguities.json by scripts/build-tables.ts; do not edit.
/** data/ambiguities.json as JSON text. */
export const ambiguitiesJson = "[]";
