import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhraseTrie } from "../../src/entities/phrase-trie.js";
import { Lexicon, scan } from "../../src/tokenize/index.js";

const words = ["نهر", "جبل", "كبير", "وكبير", "قمة", "3", "،"];
const phraseOf = fc.array(fc.constantFrom("نهر", "جبل", "كبير", "قمة"), { minLength: 1, maxLength: 3 }).map((phrase) => phrase.join(" "));
const textOf = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", "\n")), { maxLength: 40 }).map((all) => all.flat().join(""));

/** Every run of words of a line that is one of the phrases, و before it or not; the longest first at each word. */
function searched(text: string, phrases: ReadonlySet<string>): string[] {
  const found: string[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const tokens = line.split(" ").filter((word) => word !== "");
    for (let first = 0; first < tokens.length; first++) {
      for (const opening of tokens[first]!.startsWith("و") ? [tokens[first]!, tokens[first]!.slice(1)] : [tokens[first]!]) {
        for (let last = tokens.length - 1; last >= first; last--) {
          const run = [opening, ...tokens.slice(first + 1, last + 1)].join(" ");
          if (phrases.has(run)) found.push(`${at + first}-${at + last} ${run}`);
        }
      }
    }
    at += tokens.length;
  }
  return found;
}

describe("a trie of phrases", () => {
  it("finds what a search word by word finds, in whatever texts it was used before", () => {
    fc.assert(fc.property(fc.uniqueArray(phraseOf, { maxLength: 12 }), fc.array(textOf, { minLength: 1, maxLength: 4 }), (phrases, texts) => {
      const trie = new PhraseTrie<string>();
      for (const phrase of phrases) trie.add(phrase, phrase);
      const lexicon = new Lexicon();
      for (const text of [...texts, ...texts]) {
        const found = trie.matches(scan(text, lexicon)).map(({ first, last, values }) => `${first}-${last} ${values[0]!}`);
        expect(found).toEqual(searched(text, new Set(phrases)));
      }
    }));
  });

  it("folds a plain phrase as it folds any other", () => {
    const trie = new PhraseTrie<number>();
    trie.add("مدينة إسطنبول", 1);
    trie.add("مدينَة إسطنبول", 2);
    expect(trie.valuesOf(["مدينه", "اسطنبول"])).toEqual([1, 2]);
  });
});
