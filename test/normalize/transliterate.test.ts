import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scheme, transliterate } from "../../src/normalize/index.js";

const REVERSIBLE = ["buckwalter", "safe-buckwalter", "hsb"] as const;
/** What each scheme writes with, beside Latin letters. */
const SIGNS: Readonly<Record<(typeof REVERSIBLE)[number], RegExp>> = { buckwalter: /['|>&<}*$_~`{]/u, "safe-buckwalter": /[_~]/u, hsb: /['_~.θςγ]/u };

describe.each(REVERSIBLE)("%s", (scheme) => {
  const there = (text: string): string => transliterate(text, { scheme });
  const back = (text: string): string => transliterate(text, { scheme, reverse: true });

  it("brings a vocalised text back exactly", () => {
    const text = "وَقَالَ مُحَمَّدٌ: ٱلْكِتَابُ هٰذا، إلى آخِرِهِ ؤئءة! پچڤگ ـ ١٢ 34";
    expect(back(there(text))).toBe(text);
  });

  it("brings back any text without its own symbols", () => {
    const unit = fc.oneof(fc.constantFrom(..."ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچڤگیک،؟٪«»0123 \n", "\u0640", "\u064b", "\u0651", "\u0652", "\u0670", "\u200f", "\ud83d\ude00", "\ud800", "日"), fc.string({ minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }).map((units) => units.join("")), (text) => {
        fc.pre(!/\p{Script=Latin}/u.test(text) && !SIGNS[scheme].test(text));
        expect(back(there(text))).toBe(text);
      }),
    );
  });

  it("leaves what is no Arabic letter", () => {
    expect(there("12، 日 \u{1f600}\ud800")).toBe("12، 日 \u{1f600}\ud800");
    expect(there("")).toBe("");
  });
});

describe("the schemes' own letters", () => {
  it.each<[Scheme, string]>([
    ["buckwalter", "$ms *hb |mn <lY >Hmd m&mn r}ys $y' ftAp {lktb"],
    ["safe-buckwalter", "cms Vhb Mmn IlY OHmd mWmn rQys cyC ftAp Llktb"],
    ["hsb", "šms ðhb Āmn Ălý ÂHmd mŵmn rŷys šy' ftAħ Älktb"],
  ])("%s", (scheme, latin) => {
    const text = "شمس ذهب آمن إلى أحمد مؤمن رئيس شيء فتاة ٱلكتب";
    expect(transliterate(text, { scheme })).toBe(latin);
    expect(transliterate(latin, { scheme, reverse: true })).toBe(text);
  });

  it("safe Buckwalter needs no escape in a link, an attribute or a pattern", () => {
    const all = "ءآأؤإئابةتثجحخدذرزسشصضطظعغ\u0640فقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670ٱپچڤگ";
    const safe = transliterate(all, { scheme: "safe-buckwalter" });
    expect(safe).toMatch(/^[A-Za-z_~]+$/u);
    expect(encodeURIComponent(safe)).toBe(safe);
    expect(new Set(safe).size).toBe(all.length);
  });

  it("HSB is read with its accents apart as well", () => {
    expect(transliterate("s\u030cms A\u0306l\u0301", { scheme: "hsb", reverse: true })).toBe("شمس إĺ");
  });
});

it("misuse throws, naming the call and the value", () => {
  expect(() => transliterate("khbr", { scheme: "latin", reverse: true })).toThrow(RangeError);
  expect(() => transliterate("x", { scheme: "iso" as "hsb" })).toThrow(new RangeError('transliterate: scheme must be one of buckwalter, safe-buckwalter, hsb, latin, got "iso"'));
  expect(() => transliterate("x", { scheme: "toString" as "hsb" })).toThrow(RangeError);
  expect(() => transliterate(null as unknown as string, { scheme: "hsb" })).toThrow(TypeError);
});
