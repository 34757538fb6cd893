import { describe, expect, it } from "vitest";
import { createWordReader } from "../../src/similarity/index.js";
import { kindOf, NAME, NUMBER, PLAIN } from "../../src/similarity/word-kind.js";

const read = createWordReader();
const kindsOf = (text: string): number[] => [...read(text)].map((word) => kindOf(word));

describe("kindOf", () => {
  it("knows numbers in digits and words", () => {
    expect(kindsOf("23 ١٢٫٥ ثلاثون الخامسة وثلاثين")).toEqual(Array(5).fill(NUMBER));
  });

  it("knows names, with particles before them, weekdays and months", () => {
    expect(kindsOf("بغداد وبغداد للعراق بالأردن محمد الأحد أيلول")).toEqual(Array(7).fill(NAME));
  });

  it("leaves other words plain", () => {
    expect(kindsOf("سجلت درجة الحرارة ارتفاعا في المحافظات")).toEqual(Array(6).fill(PLAIN));
  });
});
