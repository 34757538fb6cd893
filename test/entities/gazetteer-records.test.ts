/** A user's own tables are read whole or refused with the record and the reason. */
import { describe, expect, it } from "vitest";
import { createAnalyzer, type GazetteerRecord } from "../../src/index.js";

const good: GazetteerRecord = { id: "silah-desk", type: "group", name: { ar: "مكتب صلة" }, aliases: ["مكتب صله للأخبار"] };
const make = (records: unknown): Promise<unknown> => createAnalyzer({ builtin: false, gazetteers: [[], records as GazetteerRecord[]] });

describe("records of a user's own", () => {
  it("are found under each name", async () => {
    const { extractEntities } = await createAnalyzer({ gazetteers: [[good]] });
    expect(extractEntities("زار الوفد مكتب صلة ومكتب صله للأخبار").map(({ id, text }) => `${id ?? ""} ${text}`)).toEqual(["silah-desk مكتب صلة", "silah-desk مكتب صله للأخبار"]);
  });

  it.each<[string, unknown]>([
    ["gazetteers[1] must be a list of records, got null", null],
    ["gazetteers[1] must be a list of records, got string", "سطر"],
    ["record 2: a record must be an object, got null", [good, null]],
    ["record 1: id must be a text that is not empty, got undefined", [{ ...good, id: undefined }]],
    ["record 2: type must be a text that is not empty, got \"\"", [good, { ...good, id: "b", type: "" }]],
    ["record 1: name.ar must be a text that is not empty, got undefined", [{ ...good, name: {} }]],
    ["record 1: kind must be a text, got 7", [{ ...good, kind: 7 }]],
    ["record 1: aliases must be a list of texts, got \"صلة\"", [{ ...good, aliases: "صلة" }]],
    ["record 1: weak must be a list of texts, got [null]", [{ ...good, weak: [null] }]],
    ["record 1: demonyms must be a list of objects with masculine, got [\"صلي\"]", [{ ...good, demonyms: ["صلي"] }]],
    ["record 1: \"\u200f\" holds no word", [{ ...good, aliases: ["\u200f"] }]],
    ["record 3: id \"silah-desk\" is that of record 1 as well", [good, { ...good, id: "b" }, good]],
  ])("%s", async (message, records) => {
    await expect(make(records)).rejects.toThrow(TypeError);
    await expect(make(records)).rejects.toThrow(message);
  });
});
