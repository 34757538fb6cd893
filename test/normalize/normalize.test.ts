import { describe, expect, it } from "vitest";
import { align, FOLDS, type FoldName, normalize, type Preset, PRESETS, toOriginal } from "../../src/normalize/index.js";

/** One vector a fold: what it folds, and that without it nothing changes. */
const VECTORS: Readonly<Record<FoldName, readonly [text: string, folded: string]>> = {
  presentationForms: ["ﻻ ﻣﺼﺮ ﷲ", "لا مصر الله"],
  alef: ["أإآٱ", "اااا"],
  alefMaksura: ["مصرى", "مصري"],
  tehMarbuta: ["غزة", "غزه"],
  hamzaSeats: ["مؤتمر رئيس", "موتمر رييس"],
  tatweel: ["مصـــر", "مصر"],
  harakat: ["مُحَمَّدٌ", "محمد"],
  daggerAlef: ["ه\u0670ذا", "هذا"],
  quranicMarks: ["قل\u06d6", "قل"],
  persianLetters: ["یک ہ", "يك ه"],
  arabicDigits: ["٢٠٢٤", "2024"],
  persianDigits: ["\u06f2\u06f4", "24"],
  punctuation: ["،؛؟٪«»–", ',;?%""-'],
  formatMarks: ["\u200fمصر\u200b", "مصر"],
  spaces: ["في\u00a0مصر", "في مصر"],
  latinCase: ["BBC É", "bbc é"],
};

describe("folds", () => {
  it.each(Object.entries(VECTORS))("%s", (name, [text, folded]) => {
    expect(normalize(text, { preset: "none", [name]: true })).toBe(folded);
    expect(normalize(text, { preset: "none" })).toBe(text);
    expect(FOLDS[name as FoldName].about).not.toBe("");
  });

  it("collapse runs of spaces and tabs, and keep line breaks", () => {
    expect(normalize("في \t  مصر\n\nاليوم", { preset: "none", collapseSpaces: true })).toBe("في مصر\n\nاليوم");
  });
});

describe("presets", () => {
  it("search folds every spelling of a word to one", () => {
    for (const spellings of [["إلى", "الى", "إلي", "اِلَى"], ["مسئول", "مسئول\u200f", "مسئـول"], ["غزة", "غزه", "غَزَّة"], ["ﻏﺰﺓ", "غزة"]]) {
      expect(new Set(spellings.map((word) => normalize(word)))).toHaveLength(1);
    }
  });

  it("light changes nothing that a reader would call spelling", () => {
    const text = "أكّد الرئيس إلى غزّة أنّ ٢٠٢٤، «عامٌ».";
    expect(normalize(text, { preset: "light" })).toBe(text);
    expect(normalize("ﻻ  مصـــر\u200f  فی", { preset: "light" })).toBe("لا مصر في");
  });

  it("a single fold overrides its preset", () => {
    expect(normalize("إلى", { preset: "light", alef: true })).toBe("الى");
    expect(normalize("إلى", { alefMaksura: false })).toBe("الى");
  });

  it("nothing else than folds makes the presets", () => {
    for (const names of Object.values(PRESETS)) for (const name of names) expect(name in FOLDS || name === "nfkc" || name === "collapseSpaces").toBe(true);
  });

  it("misuse throws at once, naming the call and the value", () => {
    expect(() => normalize("x", { preset: "strict" as Preset })).toThrow(new RangeError('normalize: preset must be one of search, light, lucene, none, got "strict"'));
    expect(() => normalize("x", { alif: true } as object)).toThrow(RangeError);
    expect(() => align("x", { alef: 1 } as object)).toThrow(TypeError);
    expect(() => align(null as unknown as string)).toThrow(TypeError);
  });
});

describe("toOriginal", () => {
  it("takes trailing marks and tatweel in, format characters not", () => {
    const text = "في مِصـــرُ\u200f اليوم";
    const aligned = align(text);
    const from = aligned.text.indexOf("مصر");
    expect(toOriginal(aligned, { from, to: from + 3 })).toEqual({ start: 3, end: 11 });
    expect(text.slice(3, 11)).toBe("مِصـــرُ");
  });

  it("widens half a ligature to the whole", () => {
    const aligned = align("سـﻻم");
    expect(aligned.text).toBe("سلام");
    expect(toOriginal(aligned, { from: 1, to: 2 })).toEqual(toOriginal(aligned, { from: 1, to: 3 }));
    expect(toOriginal(aligned, { from: 2, to: 3 })).toEqual({ start: 2, end: 3 });
  });

  it("is exact through NFKC expansions and compositions", () => {
    const aligned = align("ﬁ ا\u0654حمد ﷺ");
    expect(aligned.text.startsWith("fi احمد صلي")).toBe(true);
    expect(toOriginal(aligned, { from: 0, to: 1 })).toEqual({ start: 0, end: 1 });
    expect(toOriginal(aligned, { from: 3, to: 4 })).toEqual({ start: 2, end: 4 });
    const end = aligned.text.length;
    expect(toOriginal(aligned, { from: end - 1, to: end })).toEqual({ start: 8, end: 9 });
  });

  it("leaves dropped spaces behind a word out", () => {
    const aligned = align("مصر  \u00a0 اليوم");
    expect(toOriginal(aligned, { from: 0, to: 3 })).toEqual({ start: 0, end: 3 });
  });

  it("refuses a range outside the text", () => {
    expect(() => toOriginal(align("مصر"), { from: 0, to: 4 })).toThrow(RangeError);
    expect(() => toOriginal(align("مصر"), { from: 2, to: 1 })).toThrow(RangeError);
  });
});
