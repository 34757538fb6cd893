import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage, languageRuns } from "../../src/language/index.js";

/** A text's runs as [language, words]. */
const runsOf = (text: string): [string, string][] => languageRuns(text).map(({ start, end, language }) => [language, text.slice(start, end)]);

describe("languageRuns", () => {
  it.each<[string, [string, string][]]>([
    [
      "وصل المبعوث أمس. The envoy arrived this morning.",
      [["arb", "وصل المبعوث أمس"], ["eng", "The envoy arrived this morning"]],
    ],
    [
      "كتب بالفارسية: «این کتاب را خواندم» ثم صمت.",
      [["arb", "كتب بالفارسية"], ["pes", "این کتاب را خواندم"], ["arb", "ثم صمت"]],
    ],
    [
      "وجاء في البيان بالكردية: ئەم کتێبە زۆر باشە، وفي نسخته التركية: Bu kitap çok güzel.",
      [["arb", "وجاء في البيان بالكردية"], ["ckb", "ئەم کتێبە زۆر باشە"], ["arb", "وفي نسخته التركية"], ["tur", "Bu kitap çok güzel"]],
    ],
    [
      "بازار میں سبزیوں کی قیمتیں بڑھ گئی ہیں\nارتفعت أسعار الخضار في السوق\nقیمت نان و گوشت در بازار بالا رفته است",
      [["urd", "بازار میں سبزیوں کی قیمتیں بڑھ گئی ہیں"], ["arb", "ارتفعت أسعار الخضار في السوق"], ["pes", "قیمت نان و گوشت در بازار بالا رفته است"]],
    ],
    [
      "استضافت قناة BBC عربي الكاتب",
      [["arb", "استضافت قناة"], ["und", "BBC"], ["arb", "عربي الكاتب"]],
    ],
    ["زار الوفد مدينة گرگان وأعلن أن المباحثات مستمرة", [["arb", "زار الوفد مدينة گرگان وأعلن أن المباحثات مستمرة"]]],
    ["في 12/5/2024، وصل الوفد (إلى المدينة)!", [["arb", "في 12/5/2024، وصل الوفد (إلى المدينة"]]],
    ["12 + 5 = 17", []],
    ["", []],
  ])("%s", (text, runs) => {
    expect(runsOf(text)).toEqual(runs);
  });

  it("gives script and confidence as detectLanguage does", () => {
    const text = "The envoy arrived this morning";
    expect(languageRuns(text)).toEqual([{ start: 0, end: text.length, ...detectLanguage(text) }]);
  });

  it("a sentence goes on behind a foreign name: its pieces are told together", () => {
    const [before, name, after] = languageRuns("ذكر موقع Reuters ذلك في تقرير عن المدينة");
    expect(name).toMatchObject({ language: "und", script: "Latn", confidence: 0 });
    expect(before).toMatchObject({ language: "arb", confidence: after!.confidence });
  });

  it("spans are in order, disjoint, begin and end with a letter, and hold every letter", () => {
    const pieces = fc.constantFrom("وصل الوفد", "The envoy", "گفت که", "ہے", "ڳوٺ", "é", "BBC", "\n", ". ", " ", "«", "\u0640", "\u064b", "\u200c", "\ud800", "12", "\u{1f600}", "日本", "мир");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")), (text) => {
        let end = 0;
        let outside = "";
        for (const run of languageRuns(text)) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          expect(run.end).toBeGreaterThan(run.start);
          expect(text.slice(run.start, run.end)).toMatch(/^\p{L}/u);
          outside += text.slice(end, run.start);
          end = run.end;
        }
        expect((outside + text.slice(end)).replaceAll("\u0640", "")).not.toMatch(/\p{L}/u);
      }),
    );
  });

  it("reads a text longer than one path", () => {
    const runs = languageRuns("وصل الوفد إلى المدينة ".repeat(2000));
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ language: "arb", start: 0 });
  });

  it("refuses what is no string", () => {
    expect(() => languageRuns(1 as unknown as string)).toThrow(TypeError);
  });
});
