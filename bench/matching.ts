/**
 * The parts of the package that the bench times and no sub-path exports: names of the tables alone, without the finders around
 * them. Built beside the package (`built.ts`).
 */
export { contextOf } from "../src/entities/context.js";
export { builtinGazetteer, findNames } from "../src/entities/gazetteer/index.js";
export { scan } from "../src/tokenize/index.js";
