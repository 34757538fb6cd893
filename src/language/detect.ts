/**
 * Which language a text is in.
 *
 * @example
 * detectLanguage("وصل الرئيس إلى بغداد"); // { language: "arb", script: "Arab", confidence: 0.999 }
 */
import { requireText } from "../span.js";
import { decide } from "./decide.js";
import { addEvidence, type LanguageGuess, noEvidence } from "./evidence.js";
import { profilesOf } from "./profiles.js";
import { wordsOf } from "./script.js";

/** A language (ISO 639-3, `"und"` where it cannot be told), a script (ISO 15924) and a confidence, 0..1. */
export interface Language extends LanguageGuess {
  readonly script: string;
}

/** Most letters looked at: more of one text change nothing. */
const MOST_LETTERS = 4000;

/** Scripts that tell their language, or the one that most of their text is in. */
const BY_SCRIPT: Readonly<Record<string, string>> = {
  Armn: "hye", Beng: "ben", Deva: "hin", Ethi: "amh", Geor: "kat", Grek: "ell", Hang: "kor", Hani: "cmn", Hebr: "heb", Hira: "jpn", Syrc: "syc", Tfng: "zgh", Thai: "tha",
};
const BY_SCRIPT_CONFIDENCE = 0.9;

/**
 * The language that most of a text is in. Dialects of Arabic count as `arb`. Too little to tell (some six letters, unless
 * a word or a letter among them shows it) is `und` with confidence 0: a chance below 0.7 is not guessed on.
 *
 * Told apart in Arabic script: Arabic `arb`, Persian `pes`, Urdu `urd`, Pashto `pbu`, Uyghur `uig`, Sorani `ckb`, Sindhi `snd`, Punjabi
 * `pnb`, Saraiki `skr`, Malay `zlm`; in Latin letters English, French, Spanish, German, Italian, Portuguese, Dutch, Turkish, Indonesian,
 * Polish, Romanian, Swedish; in Cyrillic Russian, Ukrainian, Bulgarian, Serbian. Text in another language comes as its nearest neighbour.
 *
 * `confidence` is the measured chance that the answer is right, times the share of letters in its script: a text that mixes scripts is
 * less sure. `languageRuns` tells the languages of such a text apart.
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
  const { script, words, share } = dominantScript(sample);
  const { language, confidence } = languageOf(script, evidenceOf(script, words), words);
  return { language, script, confidence: Math.round(confidence * share * 1000) / 1000 };
}

/** The language of words of one script by what they say together, and by the script alone where its languages are not told apart. */
export function languageOf(script: string, evidence: Float64Array | undefined, words: readonly string[]): LanguageGuess {
  const profiles = profilesOf(script);
  if (profiles && evidence) return decide(script, profiles, evidence, words.join(" "));
  const language = BY_SCRIPT[script];
  return language ? { language, confidence: BY_SCRIPT_CONFIDENCE } : { language: "und", confidence: 0 };
}

/** What words of one script say together; `undefined` where its languages are not told apart. */
function evidenceOf(script: string, words: readonly string[]): Float64Array | undefined {
  const profiles = profilesOf(script);
  if (!profiles) return undefined;
  const evidence = noEvidence(profiles);
  for (const word of words) addEvidence(word, profiles, evidence);
  return evidence;
}

/** The script with the most letters (`"Zyyy"` where there are none), its words, and its share of all letters, 0..1. */
function dominantScript(text: string): { readonly script: string; readonly words: readonly string[]; readonly share: number } {
  const found = new Map<string, { letters: number; readonly words: string[] }>();
  let total = 0;
  for (const { start, end, script, letters } of wordsOf(text)) {
    const entry = found.get(script) ?? { letters: 0, words: [] };
    found.set(script, entry);
    entry.letters += letters;
    entry.words.push(text.slice(start, end));
    if ((total += letters) >= MOST_LETTERS) break;
  }
  let best = "Zyyy";
  for (const [script, { letters }] of found) if (letters > (found.get(best)?.letters ?? 0)) best = script;
  const { letters, words } = found.get(best) ?? { letters: 0, words: [] };
  return { script: best, words, share: total === 0 ? 0 : letters / total };
}
