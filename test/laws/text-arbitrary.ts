/** Hostile text for property tests: Arabic with marks, Latin, emoji, bidi controls, ligatures, lone surrogates, odd spaces. */
import fc from "fast-check";

const PIECES = [
  "ا", "أ", "إ", "آ", "ٱ", "ب", "ة", "ه", "ى", "ي", "ؤ", "ئ", "ء", "ل", "لا", "و", "ك", "ف", "ال", "لل", "عراق", "محمد", "وزير", "الولايات المتحدة", "بالأردن",
  "\u064b", "\u064e", "\u0651", "\u0670", "\u0640", "\u06d6", "\u0654", "\u0653",
  "\ufefb", "\ufef7", "\ufdf2", "\ufdfa", "\ufe70", "\ufe8d", "ﷺ",
  "ی", "ک", "گ", "پ", "\u0661", "\u06f5", "12", "1.5", "12:30", "١٬٢٣٤",
  "a", "É", "ﬁ", "e\u0301", "Ǆ", "가", "\u1100\u1161", "ｱ\uff9e", "😀", "👨‍👩‍👧", "𝒜", "\u{1E900}",
  "\u200f", "\u202b", "\u200d", "\u200c", "\ufeff", "\u00ad", "\ud800", "\udc00",
  " ", "  ", "\u00a0", "\t", "\n", "\r\n", ".", "…", "،", "؟", "«", "»", "\"", "-", "/", "%", "د.", "#", "_", "https://a.b/ج?x=1", "a@b.cd",
];

/** A text of up to 40 pieces. */
export const hostileText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

/** Any string at all, by UTF-16 units. */
export const anyText = fc.oneof(hostileText, fc.string({ unit: "binary", maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)));
