/** parseQuantities and findQuantities: kinds, units, bounds, roles, misuse; and the tables behind them. */
import { describe, expect, it } from "vitest";
import { findQuantities, parseQuantities } from "../../src/entities/quantity/index.js";
import { boundAt } from "../../src/entities/quantity/bounds.js";
import { countedPhrases } from "../../src/entities/quantity/nouns.js";
import { roleAt } from "../../src/entities/quantity/role.js";
import type { QuantityValue } from "../../src/entities/types.js";
import { scan } from "../../src/tokenize/index.js";

const valueOf = (text: string): QuantityValue | undefined => parseQuantities(text)[0]?.value;
const mentions = (text: string): string[] => findQuantities(scan(text), { mode: "mention" }).map(({ start, end }) => text.slice(start, end));

describe("units", () => {
  it.each([
    ["5 أمتار", "m", 5], ["20 كلم", "km", 20], ["168سم", "cm", 168], ["12 ملم", "mm", 12], ["30 ميلا", "[mi_i]", 30], ["1200 قدم", "[ft_i]", 1200], ["10 بوصات", "[in_i]", 10],
    ["7 هكتارات", "har", 7], ["90 فدانا", "{feddan}", 90], ["50 كيلومترا مربعا", "km2", 50], ["3 كيلوغرامات", "kg", 3], ["25 طنا", "t", 25], ["550 رطلا", "[lb_av]", 550], ["2 أونصة", "[oz_av]", 2],
    ["40 لترا", "L", 40], ["500 ألف برميل", "[bbl_us]", 500_000], ["37 درجة مئوية", "Cel", 37], ["30 °C", "Cel", 30], ["120 ميغاواط", "MW", 120], ["16 غيغابايت", "GBy", 16], ["80 كم/س", "km/h", 80],
  ])("%s", (text, unit, amount) => {
    expect(valueOf(text)).toEqual({ kind: "measure", amount, bound: "exact", unit });
  });

  it.each([["30 ثانية", "s", 30], ["10 دقائق", "min", 600], ["3 ساعات", "h", 10_800], ["5 أيام", "d", 432_000], ["ليلتين", "d", 172_800], ["أسبوعين", "wk", 1_209_600], ["6 أشهر", "mo", 15_552_000], ["سنتان", "a", 63_072_000]])("%s lasts", (text, unit, seconds) => {
    expect(valueOf(text)).toMatchObject({ kind: "duration", unit, seconds });
  });

  it.each([
    ["100 دولار", "USD"], ["100 دولار كندي", "CAD"], ["100 يورو", "EUR"], ["100 جنيه إسترليني", "GBP"], ["100 ريال قطري", "QAR"], ["100 جنيه مصري", "EGP"], ["100 ريال سعودي", "SAR"], ["100 دينار كويتي", "KWD"], ["100 درهم مغربي", "MAD"],
    ["100 ليرة لبنانية", "LBP"], ["100 شيكل", "ILS"], ["100 روبل", "RUB"], ["100 ين", "JPY"], ["100 EUR", "EUR"], ["€100", "EUR"], ["100$", "USD"], ["42 ج.م", "EGP"],
  ])("%s", (text, unit) => {
    expect(valueOf(text)).toMatchObject({ kind: "money", unit, amount: unit === "EGP" && text.startsWith("42") ? 42 : 100 });
  });

  it.each(["دينار", "جنيه", "ريال", "درهم", "ليرة", "روبية", "كرونة", "فرنك"])("of a currency shared by states have no code but their noun: %s", (noun) => {
    expect(valueOf(`100 ${noun}`)).toEqual({ kind: "money", amount: 100, bound: "exact", noun });
  });

  it("of a shared currency take the code of its full name elsewhere in the text, if that is one", () => {
    expect(parseQuantities("دفع 100 جنيه مصري ثم 50 جنيها").map(({ value }) => value.unit)).toEqual(["EGP", "EGP"]);
    expect(parseQuantities("دفع 10 جنيهات مصرية و20 جنيها إسترلينيا ثم 50 جنيها").map(({ value }) => value.unit)).toEqual(["EGP", "GBP", undefined]);
  });

  it("of pieces join their currency, and stand alone without a code", () => {
    expect(valueOf("5 جنيهات مصرية و50 قرشا")).toEqual({ kind: "money", amount: 5.5, bound: "exact", unit: "EGP" });
    expect(valueOf("3 دنانير كويتية و250 فلسا")).toMatchObject({ amount: 3.25, unit: "KWD" });
    expect(valueOf("50 قرشا")).toEqual({ kind: "money", amount: 50, bound: "exact", noun: "قرشا" });
    expect(valueOf("10 سنتات")).toEqual({ kind: "money", amount: 0.1, bound: "exact", unit: "USD" });
  });

  it.each([
    ["بلغت الحرارة 35 درجة", "Cel"], ["الطقس حار والعظمى 41 درجة", "Cel"], ["وقع زلزال بقوة 5.6 درجة", "{Richter}"], ["6 درجات على مقياس ريختر", "{Richter}"], ["انحرف بزاوية 30 درجة", "deg"], ["يقع عند خط عرض 33 درجة", "deg"],
    ["نجح بمجموع 95 درجة", undefined], ["سجل الفرن حرارة 400 درجة", undefined], ["37 درجة مئوية", "Cel"], ["98 درجة فهرنهايت", "[degF]"],
  ])("of degrees are told by the words near: %s", (text, unit) => {
    expect(valueOf(text)?.unit).toBe(unit);
  });
});

describe("bounds", () => {
  it.each([
    ["أكثر من 40", "moreThan"], ["ما يزيد على 40", "moreThan"], ["لا يقل عن 40", "moreThan"], ["وأكثر من 40", "moreThan"], ["تجاوز 40", "moreThan"], ["أقل من 40", "lessThan"], ["لا يتجاوز 40", "lessThan"], ["دون 40", "lessThan"],
    ["تجاوز عددهم 40", "moreThan"], ["لا يزيد عددهم على 40", "lessThan"], ["لا تقل أعمارهم عن 40", "moreThan"], ["تقل أعمارهم عن 40", "lessThan"], [">40", "moreThan"], ["≤ 40", "lessThan"], ["أكثر من أو يساوي 40", "moreThan"],
    ["نحو 40", "about"], ["حوالي 40", "about"], ["زهاء 40", "about"], ["قرابة 40", "about"], ["ما يقارب 40", "about"], ["بلغ 40", "exact"], ["أكثر. 40", "exact"],
  ])("%s", (text, bound) => {
    const table = scan(text);
    expect(boundAt(table, table.count - 1, table.count)).toBe(bound);
  });

  it.each([["40 على الأقل", "moreThan"], ["40 أو أكثر", "moreThan"], ["40 كحد أقصى", "lessThan"], ["40 تقريبا", "about"], ["40 فقط", "exact"]])("%s", (text, bound) => {
    expect(boundAt(scan(text), 0, 1)).toBe(bound);
  });

  it("stay outside the span", () => {
    expect(mentions("أكثر من 40 طالبا و30 على الأقل من المعلمين")).toEqual(["40 طالبا", "30"]);
  });
});

describe("roles", () => {
  const roleOf = (text: string): string | undefined => {
    const table = scan(text);
    const i = table.forms.findIndex((form) => form.kind === "number");
    return roleAt(table, i, i + 1);
  };

  it.each([
    ["مقتل 12 شخصا", "killed"], ["استشهاد 12 شخصا", "killed"], ["إصابة 12 شخصا", "wounded"], ["نزوح 12 عائلة", "displaced"], ["اعتقال 12 ناشطا", "arrested"], ["فقدان 12 بحارا", "missing"],
    ["إن 12 من عناصره قتلوا", "killed"], ["12 شخصا أصيبوا", "wounded"],
  ])("%s", (text, role) => {
    expect(roleOf(text)).toBe(role);
  });

  it.each(["زار 12 شخصا المعرض", "انتهى القتال. 12 شخصا حضروا", "12 شخصا وقتل آخرون", "قتل\n12 زائرا"])("none: %s", (text) => {
    expect(roleOf(text)).toBeUndefined();
  });

  it("are of people alone", () => {
    expect(valueOf("قتل المئات خلال 12 ساعة")).not.toHaveProperty("role");
    expect(valueOf("قتلوا بعد 5 كيلومترات")).not.toHaveProperty("role");
  });
});

describe("findQuantities", () => {
  it("takes dates as given, and finds them where they are not", () => {
    const text = "في 18 أكتوبر زار 20 طالبا المتحف";
    expect(mentions(text)).toEqual(["20 طالبا"]);
    const all = findQuantities(scan(text), { mode: "mention", dates: [] }).map(({ start, end }) => text.slice(start, end));
    expect(all).toContain("18");
  });

  it("never counts across a line", () => {
    expect(mentions("حضر 20\nطالبا")).toEqual(["20"]);
  });

  it("scores what tables know above what grammar guesses", () => {
    const scoreOf = (text: string): number => findQuantities(scan(text), { mode: "mention" })[0]!.score;
    expect(scoreOf("15 جنديا")).toBeGreaterThan(scoreOf("15 مزهرية"));
    expect(scoreOf("15 مزهرية")).toBeGreaterThan(scoreOf("بلغ العدد 15"));
  });

  it("takes no verb, particle or name for a noun", () => {
    for (const [text, wanted] of [["16 قتلوا", "16"], ["16 من المارة", "16"], ["25 يقيمون هناك", "25"], ["30 وعادوا", "30"], ["18 المتبقين", "18"]] as const) expect([text, mentions(`كان ${text}`)]).toEqual([text, [wanted]]);
  });
});

describe("misuse", () => {
  it("throws at once, by name", () => {
    expect(() => parseQuantities(null as unknown as string)).toThrow(/^parseQuantities: text must be a string/u);
  });

  it("of text is none", () => {
    for (const text of ["", "\ud800", "%", "$", "°", "دولار و", "ـ".repeat(300)]) expect(parseQuantities(text)).toEqual([]);
  });
});

describe("the tables", () => {
  it("give every unit a kind, and money its code or none", () => {
    const counted = [...countedPhrases().values()];
    expect(counted.length).toBeGreaterThan(1000);
    for (const { kind, unit, readings, seconds, factor } of counted) {
      expect(factor).toBeGreaterThan(0);
      if (kind === "money" && unit !== undefined) expect(unit).toMatch(/^[A-Z]{3}$/u);
      if (kind === "measure") expect(unit ?? readings).toBeTruthy();
      if (kind === "duration") expect(seconds).toBeGreaterThan(0);
    }
  });
});
