import { describe, expect, it } from "vitest";
import { ENTITY, frequencyOfCode, KNOWN, LISTED, NAME, NOUN } from "../../src/tables/word-code.js";
import { logFrequency } from "../../src/tables/word-frequencies.js";
import { wordCode } from "../../src/tables/words.js";

const flagsOf = (word: string): string[] => Object.entries({ ENTITY, NAME, NOUN, KNOWN, LISTED }).flatMap(([name, flag]) => ((wordCode(word) & flag) === 0 ? [] : [name]));

describe("the list of words", () => {
  it.each<[string, string[]]>([
    ["بغداد", ["ENTITY"]],
    ["وهران", ["ENTITY"]],
    ["ديفوار", ["ENTITY"]],
    ["مستوطنه", ["KNOWN"]],
    ["جنود", ["NOUN"]],
    ["عليها", ["LISTED"]],
    ["من", []],
    ["كلمهلايعرفهااحد", []],
  ])("%s: %s", (word, flags) => {
    expect(flagsOf(word)).toEqual(expect.arrayContaining(flags));
    if (flags.length === 0) expect(flagsOf(word)).toEqual([]);
  });

  it("knows how common a word is", () => {
    expect(logFrequency("من")).toBe(16);
    expect(logFrequency("غداد")).toBe(0);
    expect(frequencyOfCode(wordCode("كتاب") | NAME | NOUN)).toBe(logFrequency("كتاب"));
  });
});
