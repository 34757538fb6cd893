/** Offsets are sacred, and text never throws: the whole pipeline on random and on hostile text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, detectLanguage, extractEntities, findDuplicates, parseDates, parseQuantities, readArticle, readPage, similarity, type Span, splitSentences, tokenize } from "../../src/index.js";
import { anyText } from "./text-arbitrary.js";

const inside = (text: string, { start, end }: Span): boolean => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;

describe("laws of the pipeline", () => {
  it("every span lies in the text, entities are sorted, disjoint, and slices agree", () => {
    fc.assert(fc.property(anyText, (text) => {
      const { entities, quotes, keyphrases, sentences, tokens } = analyze(text);
      let end = 0;
      for (const entity of entities) {
        expect(entity.start).toBeGreaterThanOrEqual(end);
        end = entity.end;
        expect(text.slice(entity.start, entity.end)).toBe(entity.text);
        expect(entity.score).toBeGreaterThanOrEqual(0);
        expect(entity.score).toBeLessThanOrEqual(1);
      }
      for (const span of [...entities, ...quotes, ...sentences, ...tokens, ...keyphrases.flatMap(({ spans }) => spans)]) expect(inside(text, span)).toBe(true);
    }));
  });

  it("an article's spans lie in its text, and its paragraphs are sorted and disjoint", () => {
    fc.assert(fc.property(fc.array(anyText, { maxLength: 12 }).map((blocks) => blocks.join("\n\n")), (text) => {
      const { headline, section, dateline, byline, paragraphs, teasers, text: own } = readArticle(text);
      expect(own).toBe(text);
      const spans = [headline, section, dateline, byline, ...paragraphs, ...teasers.map((teaser) => teaser.text)].filter((span) => span !== undefined);
      for (const span of spans) expect(inside(text, span)).toBe(true);
      for (let i = 1; i < paragraphs.length; i++) expect(paragraphs[i]!.start).toBeGreaterThanOrEqual(paragraphs[i - 1]!.end);
    }));
  });

  it("dates and quantities found by the parsers lie in the text", () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const span of [...parseDates(text, { reference: "2026-03-10" }), ...parseQuantities(text)]) expect(inside(text, span)).toBe(true);
    }));
  });

  it("similarity is a number in [0, 1], the same both ways round", () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => {
      const there = similarity(a, b);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
      expect(similarity(b, a)).toBe(there);
    }), { numRuns: 100 });
  });
});

const sentence = "أعلنت وزارة الصحة العراقية يوم الأحد 3 مارس/آذار 2024 أن 2500 جندي غادروا بغداد وقال الناطق: «انتهى الأمر». ";
const HOSTILE: Readonly<Record<string, string>> = {
  empty: "",
  "white space": " \n\t\u00a0\n ",
  "lone surrogates": "\ud800 في \udc00 بغداد \ud83d",
  English: "The minister arrived in Baghdad on Sunday. ".repeat(50),
  "binary read as text": Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 0x10000)).join(""),
  "one paragraph of 5 MB": sentence.repeat(Math.ceil(2_500_000 / sentence.length)),
  "one word of 1 MB": "كتاب".repeat(130_000),
  "tatweel alone": "\u0640".repeat(200_000),
  "vowel marks alone": "\u064e\u0651".repeat(100_000),
  "a hundred thousand lines": "سطر قصير\n".repeat(100_000),
  "open quotes": "«قال ".repeat(20_000),
  "digits and separators": "1,2.3:".repeat(50_000),
  "number words": "ألف ومئة و".repeat(20_000),
  "a link that never ends": `https://${"a/".repeat(100_000)}`,
  "bidi marks": "\u202b\u200f\u2067".repeat(50_000),
};

describe.each(Object.entries(HOSTILE))("hostile: %s", (_, text) => {
  it("gives a result", async () => {
    const document = analyze(text);
    expect(document.text).toBe(text);
    for (const entity of document.entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
    expect(readArticle(text).text).toBe(text);
    expect(detectLanguage(text).confidence).toBeLessThanOrEqual(1);
    expect(splitSentences(text).every((span) => inside(text, span))).toBe(true);
    expect((await readPage(text, { format: "text" })).text).toBe(text);
  }, 120_000);

  it("can be compared and searched for repeats", () => {
    expect(similarity(text.slice(0, 20_000), "وصل الوفد إلى بغداد")).toBeLessThanOrEqual(1);
    expect(findDuplicates([text.slice(0, 20_000), "وصل الوفد إلى بغداد"]).length).toBeLessThanOrEqual(1);
    expect(tokenize(text.slice(0, 100_000)).every((token) => inside(text, token))).toBe(true);
    expect(extractEntities(text.slice(0, 100_000)).every((entity) => inside(text, entity))).toBe(true);
  }, 120_000);
});
