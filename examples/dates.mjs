/**
 * When did it happen? Dates as news writes them, resolved against the day of publication; amounts beside them.
 *
 *     npm run build && node examples/dates.mjs
 */
import assert from "node:assert/strict";
import { extractEntities, parseDates, parseQuantities } from "../dist/index.js";

const text = "وصل الوفد يوم الأربعاء الماضي، بعد زيارة في 12 تشرين الأول 2025، ويغادر غداً.";
const published = "2026-03-08"; // a Sunday

const dates = parseDates(text, { reference: published });
for (const { start, end, value } of dates) {
  console.log(`\u2068${text.slice(start, end)}\u2069`, "→", value.start, value.relative ? `(counted from ${published})` : "");
}

// What the text itself says is kept apart from what it means on a day: without a day, a relative date has no start.
const [withoutDay] = parseDates("يوم الأربعاء");
console.log("edtf", withoutDay.value.edtf, "start", withoutDay.value.start);

// Amounts: how many, of what.
const [money] = parseQuantities("3.5 مليون دولار");
console.log("amount", money.value.amount, money.value.unit);

// In running text both come as entities, with everything else.
const entities = extractEntities(text, { types: ["date"], reference: published });

assert.deepEqual(dates.map(({ value }) => value.start), ["2026-03-04", "2025-10-12", "2026-03-09"]);
assert.equal(withoutDay.value.start, undefined);
assert.deepEqual([money.value.amount, money.value.unit], [3_500_000, "USD"]);
assert.equal(entities.length, 3);
