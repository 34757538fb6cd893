import { NGrams } from "natural/lib/natural/ngrams/index.js";
import { expect, test } from "vitest";
import { createArabicNGrams, createArabicTokenizer } from "../../../src/edge/natural/index.js";

const arabic = createArabicNGrams(NGrams);

test("natural alone sees no Arabic: the need for this module", () => {
  expect(NGrams.bigrams("سدّ أم الغيث")).toEqual([]);
});

test("n-grams of an Arabic text are natural's of its words", () => {
  const text = "فتحت المدرسةُ أبوابها، وعاد ٣ طلاب.";
  const words = ["فتحت", "المدرسه", "ابوابها", "وعاد", "3", "طلاب"];
  expect(arabic.bigrams(text)).toEqual(NGrams.bigrams(words));
  expect(arabic.trigrams(text, "<", ">")).toEqual(NGrams.trigrams(words, "<", ">"));
  expect(arabic.ngrams(text, 4)).toEqual(NGrams.ngrams(words, 4));
  expect(arabic.multrigrams(text, 2, undefined, undefined, true)).toEqual(NGrams.multrigrams(words, 2, undefined, undefined, true));
  // A list passes as it is, and the calls need no `this`.
  const { bigrams } = arabic;
  expect(bigrams(["أ", "ب"])).toEqual([["أ", "ب"]]);
  expect(arabic.bigrams("")).toEqual([]);
});

test("with statistics, over the tokenizer of one's choice", () => {
  const { ngrams } = createArabicNGrams(NGrams, { tokenizer: createArabicTokenizer({ form: "stem", keepStops: false }) });
  const { frequencies, numberOfNgrams } = ngrams("وصل المعلمون إلى المدرسة، والمعلم إلى مدرسة", 1, null, null, true);
  expect([frequencies["(معلم)"], frequencies["(مدرس)"], numberOfNgrams]).toEqual([2, 2, 5]);
});

test("natural's own settings stay", () => {
  expect(NGrams.bigrams("the dam is full")).toEqual([["the", "dam"], ["dam", "is"], ["is", "full"]]);
});

test("misuse is named", () => {
  expect(() => createArabicNGrams({} as never)).toThrow("createArabicNGrams: NGrams must be natural's, but it has no bigrams");
  for (const n of [0, -1, 1.5, "2"]) expect(() => arabic.ngrams("نص", n as number)).toThrow(`ngrams: n must be a whole number above 0, got ${n}`);
});
