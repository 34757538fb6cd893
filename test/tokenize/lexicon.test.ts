import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lexicon, scan } from "../../src/tokenize/index.js";
import { anyText } from "../laws/text-arbitrary.js";

describe("a lexicon", () => {
  it("gives one form a surface and kind", () => {
    const lexicon = new Lexicon();
    expect(lexicon.form("كتاب", "word")).toBe(lexicon.form("كتاب", "word"));
    expect(lexicon.form("كتاب", "symbol")).not.toBe(lexicon.form("كتاب", "word"));
    expect(lexicon.form("كتابه", "word")).not.toBe(lexicon.form("كتاب", "word"));
  });

  it("finds forms from the text that it makes from strings", () => {
    const lexicon = new Lexicon();
    const [first] = scan("وبالكتاب", lexicon).forms;
    expect(lexicon.form("وبالكتاب", "word")).toBe(first);
  });

  it("keeps what a map of strings keeps, however many forms", () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 70, unit: fc.constantFrom(..."ابتثج\u064e12") })), (surfaces) => {
      const lexicon = new Lexicon();
      const dumb = new Map<string, unknown>();
      for (const surface of surfaces) {
        const form = lexicon.form(surface, "word");
        expect(form.surface).toBe(surface);
        if (surface.length <= 64) expect(dumb.get(surface) ?? form).toBe(form);
        dumb.set(surface, form);
      }
    }));
    const lexicon = new Lexicon();
    const forms = Array.from({ length: 5000 }, (_, i) => lexicon.form(`كلمة${i}`, "word"));
    expect(forms.every((form, i) => lexicon.form(`كلمة${i}`, "word") === form)).toBe(true);
  });

  it("starts anew when it is full, and goes on giving the right forms", () => {
    const lexicon = new Lexicon(10);
    const old = lexicon.form("كلمة0", "word");
    for (let i = 0; i < 100; i++) expect(lexicon.form(`كلمة${i}`, "word").surface).toBe(`كلمة${i}`);
    expect(lexicon.form("كلمة0", "word")).not.toBe(old);
  });

  it("gives a scan the surfaces that its text holds", () => {
    fc.assert(fc.property(anyText, (text) => {
      const { count, starts, ends, forms } = scan(text, new Lexicon(7));
      for (let i = 0; i < count; i++) expect(forms[i]!.surface).toBe(text.slice(starts[i], ends[i]));
    }));
  });
});
