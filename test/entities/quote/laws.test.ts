/** Quotes of random and hostile text: in order, disjoint, inside the text, said by entities of the text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/index.js";

const PIECES = ["قال", "وأضافت", "سامر الحداد", "وزارة الصحة", "إن", "أنها", "بأن", ":", "«", "»", '"', "“", "”", "'", "،", ".", "\n", "بحسب", "مؤكدا", "نقلت", "عن", "قوله", "الوزير", "الطريق مفتوح", "لا", "كما", "في بيان"] as const;
const speechLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" "));

function check(text: string): void {
  const { quotes, entities } = analyze(text);
  let end = 0;
  for (const quote of quotes) {
    expect(quote.start).toBeGreaterThanOrEqual(end);
    expect(quote.end).toBeGreaterThan(quote.start);
    expect(quote.end).toBeLessThanOrEqual(text.length);
    if (quote.speaker) expect(entities).toContainEqual(quote.speaker);
    if (quote.cue) expect(text.slice(quote.cue.start, quote.cue.end)).toMatch(/\p{L}/u);
    end = quote.end;
  }
}

describe("laws of quotes", () => {
  it("hold on text made of cues, names and marks", () => {
    fc.assert(fc.property(speechLike, check));
  });

  it.each(["«قال ", '"كلمة ', "'كلمة ", "قال إن ", "وقال: ", "بحسب الوزارة، ", "مؤكدا أن ", "«كلمة واحدة هنا الآن» قال ", "وأضاف سامر الحداد ", "نقل عن قوله إن ", "سامر: نعم هذا كلام\n", "» « ", "«كلمة\n"])("hold on 10,000 times “%s”", (piece) => {
    check(piece.repeat(10_000));
  }, 60_000);
});
