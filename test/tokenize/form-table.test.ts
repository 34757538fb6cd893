import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormTable } from "../../src/tokenize/form-table.js";
import { formTest, Lexicon, scan, tokensWhere } from "../../src/tokenize/index.js";
import { pack } from "../../src/tokenize/packed-word.js";

const unitsOf = (word: string): Uint16Array => Uint16Array.from([...word], (letter) => letter.charCodeAt(0));
const plainWord = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."ءآأاىيةهـ") });

describe("packed words", () => {
  it("are equal where the words are", () => {
    fc.assert(fc.property(plainWord, plainWord, (a, b) => {
      const [one, other] = [pack(unitsOf(a)), pack(unitsOf(b))];
      if (one && other) expect(one.first === other.first && one.second === other.second).toBe(a === b);
    }));
  });

  it("are of one to ten plain Arabic letters", () => {
    expect(["من", "استقلالها", "مستشفياته"].map((word) => pack(unitsOf(word)) !== undefined)).toEqual([true, true, true]);
    expect(["", "بالمستشفيات", "مَن", "مـن", "چاد", "NATO"].map((word) => pack(unitsOf(word)))).toEqual(Array(6).fill(undefined));
  });
});

describe("a table of forms", () => {
  it("numbers each surface of a kind once, however it comes", () => {
    const known = new FormTable();
    const words = ["كتاب", "بالمستشفيات", "مَن", "كتاب"];
    const numbers = words.map((word) => known.numberOf(word, "word"));
    expect(numbers).toEqual([0, 1, 2, 0]);
    expect(known.numberOf("كتاب", "symbol")).toBe(3);
    expect(known.forms.map(({ surface }) => surface)).toEqual(["كتاب", "بالمستشفيات", "مَن", "كتاب"]);
  });

  it("stays right for the texts that were cut with it when its lexicon starts anew", () => {
    const lexicon = new Lexicon(2);
    const first = scan("غادر القطار المحطة", lexicon);
    const second = scan("وصل الوفد", lexicon);
    expect(second.known).not.toBe(first.known);
    expect(first.forms.map(({ norm }) => norm)).toEqual(["غادر", "القطار", "المحطه"]);
    const isLong = formTest(({ norm }) => norm.length > 5);
    expect([tokensWhere(first, isLong), tokensWhere(second, isLong)]).toEqual([[1, 2], []]);
  });
});

describe("tokensWhere", () => {
  it("gives the tokens whose form passes, and asks once a form", () => {
    let asked = 0;
    const beginsWithWaw = formTest(({ norm }) => {
      asked++;
      return norm.startsWith("و");
    });
    const table = scan("وقال وقالت قال ثم قال وقال", new Lexicon());
    expect(tokensWhere(table, beginsWithWaw)).toEqual([0, 1, 5]);
    expect(tokensWhere(table, beginsWithWaw, 1, 5)).toEqual([1]);
    expect(asked).toBe(4);
  });

  it("answers more questions than have a bit", () => {
    const table = scan("وقال وقالت قال", new Lexicon());
    for (let i = 0; i < 40; i++) expect(tokensWhere(table, (form) => (form.norm.length > 4 ? i : null))).toEqual([1]);
  });
});
