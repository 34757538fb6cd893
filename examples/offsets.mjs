/**
 * Searching in one spelling, marking in another: normalize to compare, align to find the way back to the text as printed.
 *
 *     npm run build && node examples/offsets.mjs
 */
import assert from "node:assert/strict";
import { align, normalize, toOriginal, tokenize } from "../dist/index.js";

// Marks, tatweel, four forms of alef: nobody types a query like this.
const text = "أعلنَ «الاتّحادُ الأوروبـــيّ» إجراءاتٍ جديدة";
const query = normalize("الاتحاد الاوروبي");

// The normalized text is shorter than the printed one; each of its places knows where it came from.
const aligned = align(text);
const from = aligned.text.indexOf(query);
const span = toOriginal(aligned, { from, to: from + query.length });
const marked = `${text.slice(0, span.start)}<mark>${text.slice(span.start, span.end)}</mark>${text.slice(span.end)}`;
console.log(`\u2068${marked}\u2069`);

// Tokens carry places too, down to the parts of a word: و + ب + ال + مدرسة.
const [word] = tokenize("وبالمدرسة");
for (const { role, norm, start, end } of word.segments) console.log(role.padEnd(10), `${start}–${end}`, `\u2068${norm}\u2069`);

assert.equal(text.slice(span.start, span.end), "الاتّحادُ الأوروبـــيّ");
assert.ok(aligned.text.length < text.length);
assert.equal(word.segments.map(({ start, end }) => "وبالمدرسة".slice(start, end)).join(""), "وبالمدرسة");
