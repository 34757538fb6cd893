import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frontCode, frontDecode } from "../../src/tables/front-coding.js";

describe("front coding", () => {
  it("comes back as it was, for any sorted words and values", () => {
    const word = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."ابتثجحخ") });
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(word, fc.nat(863)), { selector: ([one]) => one }), (entries) => {
      const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
      expect([...frontDecode(frontCode(sorted))]).toEqual(sorted);
    }));
  });

  it("is as its doc comment says", () => {
    expect(frontCode([["كتاب", 9], ["كتابة", 32]])).toBe("Aكتاب9Eةa0");
    expect([...frontDecode("")]).toEqual([]);
  });

  it.each([-1, 864, Number.NaN])("refuses the value %s", (value) => {
    expect(() => frontCode([["كتاب", value]])).toThrow(RangeError);
  });
});
