/** The passages of test/corpus/quote.json: those for writing rules one by one, those kept back by their figures. */
import { describe, expect, it } from "vitest";
import { foundQuotes, quotePassages, quoteScores } from "../../../bench/eval/quotes.js";

const dev = quotePassages("dev");
const held = quotePassages("held");

describe("passages for writing rules", () => {
  it.each(dev)("$text ($why)", ({ text, quotes }) => {
    expect(foundQuotes(text).map(({ text: words, kind, cue }) => ({ text: words, kind, cue }))).toEqual(quotes.map(({ text: words, kind = "direct", cue }) => ({ text: words, kind, cue })));
  });

  // A few of their speakers bear names that the finder of persons does not know yet.
  it("names the speakers of at least 95 %", () => {
    expect(quoteScores("dev").speaker.f1).toBeGreaterThanOrEqual(0.95);
  });
});

describe("passages not looked at", () => {
  const { span, speaker } = quoteScores("held");

  it("are half of all, which are at least 120", () => {
    expect(dev.length + held.length).toBeGreaterThanOrEqual(120);
    expect(held.length / (dev.length + held.length)).toBeGreaterThanOrEqual(0.48);
  });

  it("hold their quotes in the text, each once", () => {
    for (const { text, quotes } of [...dev, ...held]) for (const quote of quotes) expect(text.split(quote.text)).toHaveLength(2);
  });

  it("are found with span F1 and speaker F1 of at least 0.90", () => {
    expect(span.f1).toBeGreaterThanOrEqual(0.9);
    expect(speaker.f1).toBeGreaterThanOrEqual(0.9);
  });
});
