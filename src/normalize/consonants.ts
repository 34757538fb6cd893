/**
 * The consonants of ALA-LC without their marks.
 *
 * @example
 * CONSONANTS["ش"]; // "sh"
 *
 * Source: the ALA-LC romanization table for Arabic (2012). Its dots fall away, and with them the signs of ع and hamza.
 */
export const CONSONANTS: Readonly<Record<string, string>> = {
  ب: "b", ت: "t", ة: "t", ث: "th", ج: "j", ح: "h", خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z", س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z",
  ع: "", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", و: "w", ي: "y", ء: "", ؤ: "", ئ: "",
  پ: "p", چ: "ch", ژ: "zh", ڤ: "v", گ: "g", ک: "k", ی: "y", ڭ: "g", ڨ: "g",
};
