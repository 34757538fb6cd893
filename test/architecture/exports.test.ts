/** The public names, pinned: adding or removing one is a decision, not an accident. */
import { expect, it } from "vitest";
import * as silah from "../../src/index.js";
import * as countries from "../../src/entities/countries.js";
import * as encoder from "../../src/encoder/index.js";
import * as tagger from "../../src/tagger/index.js";

it("the root exports these names", () => {
  expect(Object.keys(silah).sort()).toEqual([
    "SilahError", "align", "analyze", "createAnalyzer", "createArticleReader", "createDuplicateStream", "createIndex", "detectLanguage", "explainSimilarity", "extractEntities", "findDuplicates",
    "isStopWord", "languageRuns", "normalize", "numberToWords", "openIndex", "parseDates", "parseNumber", "parseQuantities", "readArticle", "readPage", "similarity", "splitSentences", "stem",
    "toOriginal", "tokenize", "transliterate",
  ]);
});

it("silah/countries exports these names", () => {
  expect(Object.keys(countries).sort()).toEqual(["countries", "findCountry"]);
});

it("silah/encoder exports these names", () => {
  expect(Object.keys(encoder).sort()).toEqual(["TAGS", "createEncoder"]);
});

it("silah/tagger exports these names", () => {
  expect(Object.keys(tagger).sort()).toEqual(["TAGS", "createTagger"]);
});
