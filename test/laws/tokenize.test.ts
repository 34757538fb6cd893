import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences, tokenize } from "../../src/tokenize/index.js";
import { anyText } from "./text-arbitrary.js";

describe("laws of tokens", () => {
  it("tokens are sorted, disjoint, never empty, and slices agree", () => {
    fc.assert(fc.property(anyText, (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }));
  });

  it("nothing but white space and invisible characters lies between tokens", () => {
    fc.assert(fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of [...tokenize(text), { start: text.length, end: text.length }]) {
        expect(text.slice(at, start)).toMatch(/^[\s\p{Z}\p{Cf}]*$/u);
        at = end;
      }
    }));
  });

  it("segments partition their token, and exactly one is the stem", () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { start, end, segments } of tokenize(text)) {
        let at = start;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          at = segment.end;
        }
        expect(at).toBe(end);
        expect(segments.filter(({ role }) => role === "stem")).toHaveLength(1);
      }
    }));
  });

  it("sentences are sorted, disjoint, without edge space, and lose nothing but white space", () => {
    fc.assert(fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(at, start)).toMatch(/^\s*$/u);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/u);
    }));
  });
});
