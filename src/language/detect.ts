/**
 * Which language a text is in.
 *
 * @example
 * detectLanguage("وصل الرئيس إلى بغداد"); // { language: "arb", script: "Arab", confidence: 0.97 }
 */
import { francAll } from "franc";
import { requireText } from "../span.js";
import { languageByLetters, type LanguageGuess } from "./letters.js";
import { dominantScript, MOST_LETTERS } from "./script.js";

/** A language (ISO 639-3, `"und"` where it cannot be told), a script (ISO 15924) and a confidence, 0..1. */
export interface Language extends LanguageGuess {
  readonly script: string;
}

/** Languages asked of franc for text in Latin letters: those that Arabic pages carry. */
const LATIN = ["eng", "fra", "spa", "deu", "ita", "por", "nld", "tur", "ind", "pol", "ron", "swe"];
const CYRILLIC = ["rus", "ukr", "bul", "srp"];
/** Fewest letters franc is asked about. */
const SHORTEST = 12;

/** Scripts that tell their language. */
const BY_SCRIPT: Readonly<Record<string, string>> = { Hebr: "heb", Grek: "ell", Hang: "kor", Hira: "jpn", Thai: "tha", Hani: "cmn", Deva: "hin", Syrc: "syc" };

/** Signs of Arabic that its neighbours' spelling lacks: the article, teh marbuta, hamza seats, alef maksura. */
const ARABIC_SIGNS = /(?:^|[^\p{L}])[وفبك]?ال\p{L}{2}|ة(?!\p{L})|[أإؤئ]|ى(?!\p{L})/gu;
const ARABIC_WORDS = /(?:^|[^\p{L}])(?:في|من|على|إلى|عن|أن|إن|هذا|هذه|التي|الذي|ما|لا|لم|قد|مع|كان|هو|هي)(?!\p{L})/gu;

/**
 * The language of a text: dialects of Arabic count as `arb`; too little to tell is `und`.
 *
 * @throws {TypeError} where `text` is not a string.
 * @example
 * detectLanguage("The president arrived in Baghdad").language; // "eng"
 * detectLanguage("رئیس جمهور ایران گفت که").language;           // "pes"
 * detectLanguage("2024").language;                              // "und"
 */
export function detectLanguage(text: string): Language {
  requireText("detectLanguage", text);
  const sample = text.slice(0, MOST_LETTERS * 2);
  const { script, share } = dominantScript(sample);
  const { language, confidence } = languageIn(script, sample);
  return { language, script, confidence: Math.round(confidence * share * 1000) / 1000 };
}

function languageIn(script: string, text: string): LanguageGuess {
  if (script === "Arab") return languageByLetters(text, signsOfArabic(text)) ?? arabic(text);
  if (script === "Latn") return byTrigrams(text, LATIN);
  if (script === "Cyrl") return byTrigrams(text, CYRILLIC);
  const language = BY_SCRIPT[script];
  return language ? { language, confidence: 0.9 } : { language: "und", confidence: 0 };
}

/** How often a text shows spelling or words that only Arabic has. */
function signsOfArabic(text: string): number {
  return (text.match(ARABIC_SIGNS)?.length ?? 0) + (text.match(ARABIC_WORDS)?.length ?? 0);
}

/** Text in Arabic's own letters is Arabic; how sure depends on how much there is and on signs only Arabic has. */
function arabic(text: string): LanguageGuess {
  const letters = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (letters < 2) return { language: "und", confidence: 0 };
  const signs = signsOfArabic(text);
  const words = text.match(/\p{Script=Arabic}+/gu)?.length ?? 1;
  return { language: "arb", confidence: Math.min(0.99, 0.5 + Math.min(letters, 40) / 100 + Math.min(0.4, signs / words)) };
}

function byTrigrams(text: string, only: string[]): LanguageGuess {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < SHORTEST) return { language: "und", confidence: 0 };
  const [first, second] = francAll(text, { only, minLength: SHORTEST });
  if (!first || first[0] === "und") return { language: "und", confidence: 0 };
  return { language: first[0], confidence: Math.min(1, 0.5 + (first[1] - (second?.[1] ?? 0)) * 3) };
}
