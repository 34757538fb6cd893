import { describe, expect, it } from "vitest";
import { characterClasses, classOf } from "../../src/tokenize/characters.js";

describe("classes of characters", () => {
  it("are what Unicode says of each unit by itself", () => {
    const classes = characterClasses();
    const wrong = Array.from(classes.keys()).filter((unit) => classes[unit] !== classOf(unit));
    expect(wrong).toEqual([]);
  });
});
