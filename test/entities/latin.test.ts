/** Names in Latin letters, in an analyzer made with `latin: true`. latin.json holds sentences with the names a reader would mark. */
import fs from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Analyzer, createAnalyzer } from "../../src/analyzer.js";
import { compileLatinNames, namesIn } from "../../src/entities/latin-names.js";
import type { Entity } from "../../src/entities/index.js";

interface Sentence {
  readonly text: string;
  readonly names: readonly string[];
}

const isLatin = ({ text }: Entity): boolean => /\p{Script=Latin}/u.test(text);

describe("runs of Latin letters", () => {
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await createAnalyzer({ latin: true });
  });
  const namesOf = (text: string): string[] => analyzer.extractEntities(text).filter(isLatin).map((entity) => `${entity.type} ${entity.text}${entity.id === undefined ? "" : ` = ${entity.id}`}`);

  it("finds nine of ten names in running sentences, and nine of ten it finds are right", () => {
    const sentences = JSON.parse(fs.readFileSync("test/entities/latin.json", "utf8")) as Sentence[];
    let wanted = 0;
    let found = 0;
    let right = 0;
    for (const { text, names } of sentences) {
      const got = analyzer.extractEntities(text).filter(isLatin).map((entity) => `${entity.type} ${entity.text}`);
      wanted += names.length;
      found += got.length;
      right += got.filter((name) => names.includes(name)).length;
    }
    expect(wanted).toBeGreaterThan(60);
    expect(right / wanted).toBeGreaterThanOrEqual(0.9);
    expect(right / found).toBeGreaterThanOrEqual(0.86);
  });

  it.each<[string, string[]]>([
    ["قال الرئيس Joe Biden إن الاجتماع تأجل", ["person Joe Biden = joe-biden"]],
    ["سافر الكاتب من Madrid إلى Lisbon", ["place Madrid = madrid", "place Lisbon = lisbon"]],
    ["في تقرير عن France وJordan", ["country France = FR", "country Jordan = JO"]],
    ["ذكرت AFP وCNN الخبر", ["group AFP = afp", "group CNN = cnn"]],
    ["نشرت The New York Times التقرير", ["group The New York Times = new-york-times"]],
    ["التقى Recep Tayyip Erdoğan الوفد", ["person Recep Tayyip Erdoğan = recep-tayyip-erdogan"]],
    ["قال Dr. Emily Carter إن النتائج أولية", ["person Emily Carter"]],
    ["في مكتب Emily Carter's الجديد", ["person Emily Carter"]],
    ["انتقد Donald Trump القرار. وقال Trump إنه خاطئ", ["person Donald Trump = donald-trump", "person Trump = donald-trump"]],
    ["حديث Abdel Fattah el-Najjar الأخير", ["person Abdel Fattah el-Najjar"]],
    ["كتب (Barack Obama) رسالة", ["person Barack Obama = barack-obama"]],
    ["الـBBC و(Reuters)", ["group BBC = bbc", "group Reuters = reuters"]],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each(["يعمل الجهاز بنظام Android ومعالج Snapdragon", "على الرابط https://example.com/London والبريد paris@example.com", "مثل إنجليزي: Time is money", "الاسم العلمي Olea europaea", "CPU وRAM وUSB"])("nothing in: %s", (text) => {
    expect(namesOf(text)).toEqual([]);
  });

  it("a sentence in another language is left to the tables", () => {
    expect(namesOf("كتب: Le ministre Jean Dupont est arrivé hier à Lyon.")).toEqual(["place Lyon = lyon"]);
  });

  it("agrees with the text at every span, whatever stands in it", () => {
    const pieces = fc.constantFrom("Joe Biden", "و", "New York", "الـ", "Dr. Anna Lee", "'s", "(", ")", "\n", " ", ", ", "قال ", "é", "\u0301", "\u{1f600}", "\ud800", "U.N.", "AT&T", "www.example.com", "el-", "12");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join("")), (text) => {
        let end = 0;
        for (const entity of analyzer.extractEntities(text)) {
          expect(entity.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(entity.start, entity.end)).toBe(entity.text);
          expect(entity.text).toBe(entity.text.trim());
          end = entity.end;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("namesIn", () => {
  const names = compileLatinNames([
    { id: "fc-river", type: "group", kind: "club", name: { ar: "نادي النهر", en: "River FC" } },
    { id: "river-side", type: "place", name: { ar: "ضفة النهر", en: "The River-Side" } },
    { id: "rwo", type: "group", name: { ar: "منظمة عمال النهر", en: "River Workers' Organization" } },
  ]);
  const found = (run: string): string[] => namesIn(run, names).map(({ from, to, record }) => `${run.slice(from, to)} = ${record.id}`);

  it("takes the longest name, folds hyphens, accents and capitals, and knows initials", () => {
    expect(found("River Side and RIVER-SIDE")).toEqual(["River Side = river-side", "RIVER-SIDE = river-side"]);
    expect(found("The River Workers’ Organization, or RWO")).toEqual(["The River Workers’ Organization = rwo", "RWO = rwo"]);
    expect(found("FC River beat Ríver FC")).toEqual(["FC River = fc-river", "Ríver FC = fc-river"]);
  });

  it("asks for a capital that says something", () => {
    expect(found("by the river side")).toEqual([]);
    expect(found("River water is cold. River water is wet.")).toEqual([]);
    expect(found("Fans of River")).toEqual(["River = fc-river"]);
    expect(found("rwo")).toEqual([]);
  });
});
