import { describe, expect, it } from "vitest";
import { splitSentences, tokenize } from "../../src/tokenize/index.js";
import segments from "../corpus/segments.json" with { type: "json" };
import sentences from "../corpus/sentences.json" with { type: "json" };

describe("segments", () => {
  it.each(segments)("$word", ({ word, segments: wanted }) => {
    const [token, ...rest] = tokenize(word);
    expect(rest).toEqual([]);
    expect(token?.segments.map(({ norm }) => norm)).toEqual(wanted);
  });
});

describe("sentences", () => {
  it.each(sentences)("$why: $text", ({ text, sentences: wanted }) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });
});
