import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldAligned, foldPlain } from "../../src/normalize/fold.js";
import { fuse } from "../../src/normalize/fuse.js";
import { resolveFolds } from "../../src/normalize/options.js";
import { roomOf, textOf, writeText } from "../../src/normalize/units.js";
import { anyText } from "../laws/text-arbitrary.js";

describe("foldPlain", () => {
  it("gives what foldAligned gives, or nothing", () => {
    fc.assert(fc.property(anyText, fc.constantFrom("search", "light", "lucene", "none"), (text, preset) => {
      const table = { ...fuse(resolveFolds("test", { preset })), composes: undefined };
      const plain = foldPlain(text, table);
      if (plain !== undefined) expect(plain).toBe(foldAligned(text, table)!.text);
    }));
  });

  it("leaves to foldAligned what one unit does not settle: a ligature, U+0000", () => {
    const table = fuse(resolveFolds("test", {}));
    expect([foldPlain("ﻻ", table), foldPlain("\u0000", table)]).toEqual([undefined, undefined]);
    expect(foldAligned("ﻻ\u0000\uffff", table)?.text).toBe("لا\u0000\uffff");
    expect(foldPlain("مصـر  ٥", table)).toBe("مصر 5");
  });

  it("takes texts longer than the room that is lent, and expansions that outgrow it", () => {
    const table = fuse(resolveFolds("test", {}));
    expect(foldPlain("أ".repeat(70_000), table)).toBe("ا".repeat(70_000));
    expect(foldAligned("ﷺ".repeat(40_000), table)?.text.length).toBe("صلي الله عليه وسلم".length * 40_000);
  });
});

describe("room", () => {
  it("gives back any text, lone surrogates too, with and without Node's Buffer", () => {
    const buffer = globalThis.Buffer;
    for (const bare of [false, true]) {
      fc.assert(fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 200 }), (text) => {
        if (bare) Reflect.deleteProperty(globalThis, "Buffer");
        const room = roomOf(new Uint16Array(256));
        globalThis.Buffer = buffer;
        writeText(text, room);
        expect(textOf(room, text.length)).toBe(text);
      }));
    }
    const long = "سطر طويل ".repeat(3000);
    const room = { units: new Uint16Array(long.length), bytes: undefined };
    writeText(long, room);
    expect(textOf(room, long.length)).toBe(long);
  });
});
