/** The parts that quantities are read with: codes, bounds joined, ranks, units told by context, lists of the dead and wounded. */
import { describe, expect, it } from "vitest";
import { joinBounds } from "../../src/entities/quantity/between.js";
import { codeEnd, dottedNumbers } from "../../src/entities/quantity/code.js";
import { findQuantities, parseQuantities } from "../../src/entities/quantity/index.js";
import { countedPhrases } from "../../src/entities/quantity/nouns.js";
import { opensListed, opensMention } from "../../src/entities/quantity/opening.js";
import { isRanked } from "../../src/entities/quantity/ranked.js";
import { currencyCodes, unitNear } from "../../src/entities/quantity/unit-reading.js";
import { quantityWords } from "../../src/entities/quantity/words.js";
import { scan } from "../../src/tokenize/index.js";

const amounts = (text: string): (number | [number, number])[] => parseQuantities(text).map(({ value: { amount, max } }) => (max === undefined ? amount : [amount, max]));
const rolesOf = (text: string): (string | undefined)[] => findQuantities(scan(text), { mode: "mention" }).map(({ value }) => value.role);

describe("codes", () => {
  it.each([["+1 222 2222 3333", 5], ["1995-01", 3], ["202-555-0121", 5], ["1M", 2], ["29ك.", 2], ["=>30", undefined]])("%s", (text, end) => {
    expect(codeEnd(scan(text), 0)).toBe(end);
  });

  it.each(["12", "12 13 14", "+12", "5 km", "250مل", "12e3", "10-20", "3/4"])("are none: %s", (text) => {
    expect(codeEnd(scan(text), 0)).toBeUndefined();
  });

  it("behind an arrow end there", () => {
    expect(codeEnd(scan("=>30"), 2)).toBe(3);
    expect(codeEnd(scan(">=30"), 2)).toBeUndefined();
  });

  it("of dotted digits keep the offsets of each", () => {
    const table = scan("عنوان 10.0.12.1 هنا");
    expect(dottedNumbers(table, 1).map(({ from, to, amount }) => [table.text.slice(table.starts[1]! + from, to), amount])).toEqual([["10", 10], ["0", 0], ["12", 12], ["1", 1]]);
  });
});

describe("ranges", () => {
  it.each([
    ["بين 20 و30", [[20, 30]]], ["بين العاشر وخمسة عشر", [[10, 15]]], ["من 10 إلى 20 دولارا", [[10, 20]]], ["10-20 $", [[10, 20]]], ["20~100", [[20, 100]]], ["1000 – 5000", [[1000, 5000]]],
    ["أكثر من 100 أو أقل من 200", [[100, 200]]], ["أكثر من 100، وأقل من 200", [[100, 200]]],
  ])("%s", (text, wanted) => {
    expect(amounts(text)).toEqual(wanted);
  });

  it.each([["يساوي 5000 أو أقل من 6000", [5000, 6000]], ["أقل من 100 وأكثر من 200", [100, 200]], ["أكثر من 20 دولارا وأقل من 30 سنة", [20, 30]], ["20 إلى 10", [20, 10]], ["10 أو 20", [10, 20]]])("are none: %s", (text, wanted) => {
    expect(amounts(text)).toEqual(wanted);
  });

  it("are joined of bounds alone", () => {
    expect(joinBounds(scan("x"), [])).toEqual([]);
  });
});

describe("digits behind ال", () => {
  const ranks = (text: string): boolean => {
    const table = scan(text);
    return isRanked(table, table.forms.findIndex(({ kind }) => kind === "number"));
  };

  it.each(["في دورته الـ55", "الذكرى الـ 20", "القرن الـ19", "عيد ميلاده الـ30"])("rank: %s", (text) => {
    expect(ranks(text)).toBe(true);
  });

  it.each(["القتلى الـ16", "الركاب الـ47", "لاعبيه الـ12", "أعضاء المجلس الـ15", "نفذت لـ12", "خلال الـ48"])("count: %s", (text) => {
    expect(ranks(text)).toBe(false);
  });
});

describe("units told by the words near", () => {
  const degree = countedPhrases().valuesOf(["درجه"]).find(({ readings }) => readings)!;

  it("are those of the nearest", () => {
    const table = scan("زلزال ثم حرارة 30 درجة");
    expect(unitNear(table, degree, { start: 3, next: 5, amount: 30 })).toBe("Cel");
    expect(unitNear(table, degree, { start: 1, next: 2, amount: 30 })).toBe("{Richter}");
  });

  it("end with the line, and with what heat can be", () => {
    expect(unitNear(scan("حرارة\n30 درجة"), degree, { start: 1, next: 3, amount: 30 })).toBeUndefined();
    expect(unitNear(scan("حرارة 300 درجة"), degree, { start: 1, next: 3, amount: 300 })).toBeUndefined();
  });

  it("of money are those of the full name, if there is one", () => {
    const money = (unit?: string): Parameters<typeof currencyCodes>[0] extends Iterable<infer T> ? T : never => ({ kind: "money", factor: 1, number: 1, currency: "دينار", ...(unit === undefined ? {} : { unit }) });
    expect(currencyCodes([money("JOD"), money()]).get("دينار")).toBe("JOD");
    expect(currencyCodes([money("JOD"), money("KWD")]).get("دينار")).toBeUndefined();
    expect(currencyCodes([money()]).size).toBe(0);
  });
});

describe("roles", () => {
  it.each([
    ["قتل 10 وأصيب 20 آخرون", ["killed", "wounded"]],
    ["أصيب 20 و15 في عداد المفقودين", ["wounded", "missing"]],
    ["مقتل أربعة جنود من القوة الدولية وخمسة متعاقدين مع البعثة وثلاثة مهاجمين", ["killed", "killed", "killed"]],
    ["مقتل أربعة جنود. وخمسة متعاقدين غادروا", ["killed", undefined]],
    ["عودة 3000 نازح", [undefined]],
    ["الإفراج عن 40 معتقلا", [undefined]],
    ["العودة إلى مدينة فيها 30 قتيلا", ["killed"]],
    ["فقد 12 كتابا", [undefined]],
  ])("%s", (text, roles) => {
    expect(rolesOf(text)).toEqual(roles);
  });
});

describe("openings", () => {
  const form = (text: string): Parameters<typeof opensMention>[0] => scan(text).forms[0]!;

  it.each(["ثلاثين", "وبثلاثين", "للعشرين", "12", "-", "$", "%", "نصف"])("of mentions: %s", (text) => {
    expect(opensMention(form(text))).toBe(true);
  });

  it.each(["شهرين", "بضعة", "طوال", "ثالث", "شخصان", "."])("of a listed quantity alone: %s", (text) => {
    expect([opensMention(form(text)), opensListed(form(text))]).toEqual([false, true]);
  });

  it.each(["كمية", "ذهب", "؟"])("none: %s", (text) => {
    expect([opensMention(form(text)), opensListed(form(text))]).toEqual([false, false]);
  });
});

describe("the table of words", () => {
  it("has no word of two fates, and folds its forms", () => {
    const { fates, few, naming } = quantityWords();
    expect(fates.get("قتيلا")).toBe("killed");
    expect(fates.get("عوده")).toBe("none");
    expect(few.get("بضعه")).toBe(3);
    expect([...naming].every((word) => !/[أإآةىؤئ]/u.test(word))).toBe(true);
  });
});
