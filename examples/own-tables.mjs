/**
 * Names that only you know: a table of your own beside the built-in ones.
 *
 *     npm run build && node examples/own-tables.mjs
 */
import assert from "node:assert/strict";
import { createAnalyzer, extractEntities } from "../dist/index.js";

// The form of data/*.json: an id, a type (the built-in ones or your own), a name, other names.
const valley = [
  { id: "valley-union", type: "group", name: { ar: "اتحاد مزارعي وادي الزيزفون", en: "Zayzafun Valley Farmers' Union" }, aliases: ["اتحاد الوادي"] },
  { id: "rain-dam", type: "dam", name: { ar: "سد أم الغيث" } },
];
const { extractEntities: extract, similarity } = await createAnalyzer({ gazetteers: [valley] });

// Spelling and attached particles are seen to: ولسد, أم/ام.
const text = "التقى اتحاد الوادي وزير الزراعة في بيروت، وزار الوفد سدّ ام الغيث.";
for (const { type, id, text: printed } of extract(text)) console.log(type.padEnd(10), (id ?? "").padEnd(14), `\u2068${printed}\u2069`);

// A body under two names is one body to the analyzer's similarity, too.
const pair = ["اتحاد الوادي يعلق التحرك", "تعليق تحرك اتحاد مزارعي وادي الزيزفون"];
console.log("similarity", similarity(...pair).toFixed(2));

const ids = extract(text).map(({ id }) => id);
assert.ok(ids.includes("valley-union") && ids.includes("rain-dam") && ids.includes("beirut"));
// The root's own calls know nothing of it: state lives in the analyzer.
assert.ok(!extractEntities(text).some(({ id }) => id === "rain-dam"));
