import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, compose, FOLDS, type FoldName, normalize, type NormalizeOptions, type Preset, PRESETS, toOriginal } from "../../src/normalize/index.js";
import { foldCharacter } from "../../src/normalize/fuse.js";
import { composeAligned } from "../../src/normalize/nfkc.js";
import { anyText } from "./text-arbitrary.js";

const presets = Object.keys(PRESETS) as Preset[];
const folds = Object.keys(FOLDS) as FoldName[];
const someOptions: fc.Arbitrary<NormalizeOptions> = fc.record({
  preset: fc.constantFrom(...presets),
  nfkc: fc.boolean(),
  collapseSpaces: fc.boolean(),
  ...Object.fromEntries(folds.map((name) => [name, fc.boolean()])),
});

describe("laws of normalization", () => {
  it("align gives the text that normalize gives, one offset a unit and one more", () => {
    fc.assert(fc.property(anyText, someOptions, (text, options) => {
      const aligned = align(text, options);
      expect(aligned.text).toBe(normalize(text, options));
      expect(aligned.original).toBe(text);
      expect(aligned.offsets).toHaveLength(aligned.text.length + 1);
      expect(aligned.offsets.at(-1)).toBe(text.length);
    }));
  });

  it("offsets never decrease and stay inside the original", () => {
    fc.assert(fc.property(anyText, someOptions, (text, options) => {
      const { offsets } = align(text, options);
      for (let i = 1; i < offsets.length; i++) expect(offsets[i]!).toBeGreaterThanOrEqual(offsets[i - 1]!);
    }));
  });

  it("every preset is idempotent", () => {
    fc.assert(fc.property(anyText, fc.constantFrom(...presets), (text, preset) => {
      const once = normalize(text, { preset });
      expect(normalize(once, { preset })).toBe(once);
    }));
  });

  it("the fused pass equals the folds one after the other", () => {
    fc.assert(fc.property(anyText, fc.subarray(folds), (text, chosen) => {
      const options = { preset: "none", ...Object.fromEntries(chosen.map((name) => [name, true])) } as NormalizeOptions;
      const inOrder = folds.filter((name) => chosen.includes(name));
      let dumb = "";
      for (let i = 0; i < text.length; i++) dumb += foldCharacter(text.charAt(i), inOrder);
      expect(normalize(text, options)).toBe(dumb);
    }));
  });

  it("cluster by cluster, NFKC is what the platform gives for the whole", () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(composeAligned(text).text).toBe(text.normalize("NFKC"));
    }));
  });

  it("NFKC fused with the folds is NFKC and then the folds", () => {
    fc.assert(fc.property(anyText, fc.subarray(folds), (text, chosen) => {
      const options = { preset: "none", ...Object.fromEntries(chosen.map((name) => [name, true])) } as NormalizeOptions;
      expect(normalize(text, { ...options, nfkc: true })).toBe(normalize(text.normalize("NFKC"), options));
      expect(normalize(text)).toBe(normalize(text.normalize("NFKC"), { nfkc: false }));
    }));
  });

  it("toOriginal gives spans that grow with their ranges and never end in an invisible character", () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const aligned = align(text);
      const [from, to] = [a % (aligned.text.length + 1), b % (aligned.text.length + 1)].sort((x, y) => x - y) as [number, number];
      const span = toOriginal(aligned, { from, to });
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
      if (from < to) expect(span.end).toBeGreaterThan(span.start);
      if (to > from + 1) {
        const inner = toOriginal(aligned, { from: from + 1, to });
        expect(inner.start).toBeGreaterThanOrEqual(span.start);
        expect(inner.end).toBe(span.end);
      }
    }));
  });

  it("a span's own words normalize to the range they came from", () => {
    fc.assert(fc.property(fc.constantFrom("مِصـــرُ", "بِالأردنّ", "ﻻهور", "القاهرة", "٢٠٢٤"), anyText, (word, around) => {
      const text = `${around} ${word} ${around}`;
      const aligned = align(text);
      const target = normalize(word);
      const from = aligned.text.indexOf(target, align(`${around} `).text.length - 1);
      if (from < 0) return;
      const span = toOriginal(aligned, { from, to: from + target.length });
      expect(normalize(text.slice(span.start, span.end)).trim()).toBe(target);
    }));
  });

  it("alignments compose", () => {
    fc.assert(fc.property(anyText, (text) => {
      const light = align(text, { preset: "light" });
      const search = align(light.text, { preset: "lucene" });
      const both = compose(search, light);
      expect(both.original).toBe(text);
      expect(both.text).toBe(search.text);
      both.offsets.forEach((offset, i) => { expect(offset).toBe(light.offsets[search.offsets[i]!]); });
    }));
  });
});
