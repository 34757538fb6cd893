import { describe, expect, it } from "vitest";
import { formTest, perForm, WordForm } from "../../src/tokenize/index.js";

const forms = ["كتاب", "وكتاب", "بغداد"].map((surface) => new WordForm(surface, "word"));

describe("perForm", () => {
  // More questions than places in a form, so that the first are kept by flags and the last in maps.
  const questions = Array.from({ length: 60 }, (_, question) => {
    let asked = 0;
    const answer = perForm((form) => {
      asked++;
      return form.norm.startsWith("ب") ? null : `${question} ${form.norm}`;
    });
    return { question, answer, asked: (): number => asked };
  });

  it("gives what the function gives, nothing included", () => {
    for (const { question, answer } of questions) {
      expect(forms.map(answer)).toEqual([`${question} كتاب`, `${question} وكتاب`, null]);
      expect(forms.map(answer)).toEqual([`${question} كتاب`, `${question} وكتاب`, null]);
    }
  });

  it("asks once a form, whatever the answer", () => {
    for (const { asked } of questions) expect(asked()).toBe(forms.length);
  });

  it("keeps forms apart that are alike", () => {
    const [{ answer, asked }] = questions as [(typeof questions)[number]];
    expect(answer(new WordForm("كتاب", "word"))).toBe("0 كتاب");
    expect(asked()).toBe(forms.length + 1);
  });
});

describe("formTest", () => {
  it("answers yes or no, asking once", () => {
    let asked = 0;
    const isLong = formTest(({ norm }) => {
      asked++;
      return norm.length > 4;
    });
    expect([...forms, ...forms].map(isLong)).toEqual([false, true, true, false, true, true]);
    expect(asked).toBe(3);
  });

  it("keeps more tests apart than have bits in a form", () => {
    const tests = Array.from({ length: 40 }, (_, length) => formTest(({ norm }) => norm.length > length % 6));
    const answers = (): boolean[][] => tests.map((test) => forms.map(test));
    expect(answers()).toEqual(tests.map((_, length) => forms.map(({ norm }) => norm.length > length % 6)));
    expect(answers()).toEqual(answers());
  });
});
