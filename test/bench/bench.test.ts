/** The two measuring commands: which stages run, what of the record stays, and the corpus drawn as the peers' script draws it. */
import { describe, expect, it } from "vitest";
import { chooseStages } from "../../bench/choose.js";
import { merge, withTables } from "../../bench/eval/record.js";
import { median, ratios } from "../../bench/measure.js";
import { aimOf } from "../../bench/print.js";
import { mersenneTwister, shuffle } from "../../bench/python-random.js";
import { significant } from "../../bench/record.js";
import { tableLoop } from "../../bench/table-loop.js";

describe("stages", () => {
  const stages = ["text", "language", "dates"] as const;

  it("are all where none is named, else those named, in the command's order", () => {
    expect(chooseStages([], stages)).toEqual(["text", "language", "dates"]);
    expect(chooseStages(["dates", "text", "dates"], stages)).toEqual(["text", "dates"]);
  });

  it("are listed by the error on a name that is none", () => {
    expect(() => chooseStages(["text", "nouns"], stages)).toThrow("there is no stage nouns; the stages are text, language, dates");
  });
});

describe("record of accuracy", () => {
  const row = (value: number) => [{ name: "share", value, note: "of ten" }];

  it("replaces the tables measured now, keeps the others, drops titles that are gone", () => {
    const record = merge({ Old: row(0.1), Text: row(0.2), Dates: row(0.3) }, { Text: row(0.9) }, ["Text", "Pages", "Dates"]);
    expect(record).toEqual({ Text: row(0.9), Dates: row(0.3) });
    expect(Object.keys(record)).toEqual(["Text", "Dates"]);
  });

  it("stands between the markers of the document, whose prose stays", () => {
    const document = "# Accuracy\n\n<!-- eval:start -->\nold\n<!-- eval:end -->\n\nPeople are weak.\n";
    expect(withTables(document, { Text: row(0.5) })).toBe(
      "# Accuracy\n\n<!-- eval:start -->\n\n### Text\n\n| measure | value | on |\n| --- | --- | --- |\n| share | 0.500 | of ten |\n\n<!-- eval:end -->\n\nPeople are weak.\n",
    );
    expect(() => withTables("# Accuracy", {})).toThrow("eval:start");
  });
});

describe("figures", () => {
  it("relate where both are there", () => {
    const figures = [
      { measure: "normalize", name: "silah", value: 30, unit: "MB/CPU s" },
      { measure: "normalize", name: "rival", value: 20, unit: "MB/CPU s" },
    ];
    expect(ratios(figures, [["silah", "rival", 1.2], ["silah", "absent", 2]])).toEqual([{ measure: "normalize", name: "silah ÷ rival", value: 1.5, unit: "×", atLeast: 1.2 }]);
  });

  it("tell whether their aim is reached, and are written with three digits that count", () => {
    const figure = { measure: "import", name: "silah", value: 31, unit: "ms" };
    expect([aimOf({ ...figure, atMost: 30 }), aimOf({ ...figure, atLeast: 30 }), aimOf(figure)]).toEqual([": aim ≤ 30, not reached", ": aim ≥ 30, reached", ""]);
    expect([1234.5, 12.345, 0.012345].map(significant)).toEqual([1235, 12.3, 0.0123]);
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe("corpus", () => {
  it("is shuffled as CPython shuffles", () => {
    // random.Random(7).shuffle(list(range(10))), and the first random.Random(7).getrandbits(32).
    const list = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    shuffle(list, 7);
    expect(list).toEqual([8, 3, 1, 4, 7, 0, 9, 6, 2, 5]);
    expect(mersenneTwister(7)()).toBe(1390851128);
  });
});

describe("table loop", () => {
  it("gives one answer with a buffer kept and with new ones", () => {
    const text = "إلى المدرسـةِ في آذار";
    expect(tableLoop()(text)).toBe("الي المدرسه في اذار");
    expect(tableLoop({ buffer: "new" })(text)).toBe("الي المدرسه في اذار");
  });
});
