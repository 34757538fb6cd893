/** Tables and tagger as one result: who wins, shown with a tagger that is told what to see. */
import { describe, expect, it } from "vitest";
import { builtinSources, contextOf, findMentions } from "../../src/entities/index.js";
import { type BioTag, TAGS, type Tagger } from "../../src/entities/tagger/index.js";
import { scan } from "../../src/tokenize/index.js";

/** A tagger that sees these names: the words, the type, how surely. */
function seeing(text: string, names: readonly (readonly [words: string, type: "PER" | "LOC" | "ORG", score: number])[]): Tagger {
  const { forms } = scan(text);
  const tags = new Uint8Array(forms.length);
  const scores = new Float32Array(forms.length);
  for (const [words, type, score] of names) {
    const wanted = words.split(" ");
    const first = forms.findIndex((_, i) => wanted.every((word, k) => forms[i + k]?.surface === word));
    wanted.forEach((_, k) => {
      tags[first + k] = TAGS.indexOf(`${k === 0 ? "B" : "I"}-${type}` satisfies BioTag);
      scores[first + k] = score;
    });
  }
  return { calibration: 0.95, tag: () => tags, weigh: () => ({ tags, scores }), probabilities: () => new Float32Array(forms.length * TAGS.length) };
}

/** Type and words of what tables and tagger find together, values aside. */
function found(text: string, names: Parameters<typeof seeing>[1]): string[] {
  const mentions = findMentions(contextOf(scan(text)), { types: ["country", "nationality", "place", "group", "person"] }, { ...builtinSources(), tagger: seeing(text, names) });
  return mentions.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe("tables and tagger", () => {
  it("the tagger adds a name that no table knows, if it is sure", () => {
    const text = "تحدثت زيزفونة الهادي عن الحقل";
    expect(found(text, [["زيزفونة الهادي", "PER", 0.9]])).toEqual(["person زيزفونة الهادي"]);
    expect(found("اقترب من زنبلة قبل الفجر", [["زنبلة", "LOC", 0.5]])).toEqual([]);
  });

  it("what a table knows stays, whatever the tagger sees", () => {
    expect(found("زار الوفد بغداد أمس", [["الوفد بغداد", "ORG", 0.99]])).toEqual(["place بغداد"]);
    expect(found("زار الوفد العراق أمس", [["العراق", "PER", 0.99]])).toEqual(["country العراق"]);
    expect(found("زار الوفد العراق أمس", [])).toEqual(["country العراق"]);
  });

  it("a club that is named as a city is a body", () => {
    expect(found("خسر هانوفر على أرضه", [["هانوفر", "ORG", 0.8]])).toEqual(["group هانوفر"]);
    expect(found("خسر هانوفر على أرضه", [["هانوفر", "ORG", 0.4]])).toEqual(["place هانوفر"]);
  });

  it("where a guessed person's name ends the tagger decides; a guess of one word that it does not see is dropped", () => {
    const text = "وقال سعيد أحمد صاحب المزرعة إن الموسم جيد";
    expect(found(text, [["سعيد أحمد", "PER", 0.9]])).toEqual(["person سعيد أحمد"]);
    expect(found(text, [])).toEqual(["person سعيد أحمد صاحب"]);
    expect(found("وقالت قيسونة إن الموسم جيد", [["قيسونة", "PER", 0.9]])).toEqual(["person قيسونة"]);
    expect(found("وقالت قيسونة إن الموسم جيد", [])).toEqual([]);
  });

  it("a thing that bears a name is nobody and no place", () => {
    expect(found("أغلقت البلدية شارع زيزفون الهادي", [["زيزفون الهادي", "PER", 0.95]])).toEqual([]);
    expect(found("في مدينة الملك سعيدون الطبية", [["سعيدون", "PER", 0.95]])).not.toContain("person سعيدون");
  });

  it("a word that is a name and an ordinary word must be surer", () => {
    expect(found("بلغت نسبة رضا العملاء حدها", [["رضا", "PER", 0.85]])).toEqual([]);
  });

  it("what the tagger added is known in short later", () => {
    expect(found("تحدثت زيزفونة الهنداوي عن الحقل. الهنداوي تزرع القمح", [["زيزفونة الهنداوي", "PER", 0.9]])).toEqual(["person زيزفونة الهنداوي", "person الهنداوي"]);
  });
});
