/**
 * Endings: what inflection adds behind a word (معلم + ين, كتب + وا), and how much of it is taken off.
 *
 * @example
 * stripEnding("معلمين"); // "معلم"
 * stripEnding("اعلنت");  // "اعلن": اعلن is a word
 *
 * Endings of nouns come off any word. Endings that verbs share with the ends of ordinary words (the ت of بيت) come off only where a
 * known word stays, or where the whole is no known word.
 */
import { frequencyOfCode } from "../tables/word-code.js";
import { logFrequency } from "../tables/word-frequencies.js";
import { wordCode } from "../tables/words.js";

/** Endings of number, gender and origin, the longer first. */
const NOUN_ENDINGS = ["يون", "يين", "يات", "تان", "تين", "ون", "ين", "ان", "ات", "يه", "يا", "ه", "ي", "ا"] as const;

const NOUN_ENDS: ReadonlySet<string> = new Set(NOUN_ENDINGS.map((ending) => ending.slice(-1)));

/** Endings of the perfect and of verbs in the plural, the longer first. */
const VERB_ENDINGS = ["تما", "تا", "تم", "تن", "وا", "نا", "ت", "ن"] as const;

/**
 * What unknown words pile up: of number, gender and person, then of a pronoun. Only rare forms come here, so that a piece too many
 * hardly harms; each is the longest that leaves a stem.
 */
const PILED = /(?:يتين|يتي|يات|يين|يت|يه|يي|تين|تان|تمو|تما|تم|تن|تا|تي|ات|ان|ون|ين|نا|وا|ن|ت|ي|ا|و|ه)$/u;
const PRONOUN = /(?:هما|كما|هم|هن|ها|كم|كن|نا|ني|ك|ه)$/u;

/** Fewest letters that stay. */
const SHORTEST_STEM = 3;
/** The same for verbs of the tenth form, است and a root of three, where less is left than a known word. */
const SHORTEST_TENTH = 6;
/** Most pieces taken off an unknown word. */
const MOST_PIECES = 3;
/** From this frequency on a rest counts as a word (log2 of its count). */
const KNOWN = 6;

/** The word without its inflectional ending. `norm` is a normalized stem segment, `code` what the list of words says of it. */
export function stripEnding(norm: string, code = wordCode(norm)): string {
  return stripNounEnding(frequencyOfCode(code) > 0 ? stripVerbEnding(norm) : stripPiled(norm));
}

/** Whether enough stays of a word for it to be a stem. */
function isStem(rest: string): boolean {
  if (rest.length < SHORTEST_STEM) return false;
  return rest.length >= SHORTEST_TENTH || !rest.startsWith("است") || logFrequency(rest) >= KNOWN;
}

function stripNounEnding(norm: string): string {
  if (!NOUN_ENDS.has(norm.charAt(norm.length - 1))) return norm;
  for (const ending of NOUN_ENDINGS) if (norm.endsWith(ending) && isStem(norm.slice(0, -ending.length))) return norm.slice(0, -ending.length);
  return norm;
}

/** A known word without the ending of its verb, where the rest is the commoner word or its ي form (استفتت). */
function stripVerbEnding(norm: string): string {
  for (const ending of VERB_ENDINGS) {
    if (norm.length - ending.length < SHORTEST_STEM || !norm.endsWith(ending)) continue;
    const rest = norm.slice(0, -ending.length);
    if (logFrequency(rest) >= KNOWN) return rest;
  }
  return norm;
}

/** A word of no known form: pronoun and endings off, until a known word or the last piece is reached. */
function stripPiled(norm: string): string {
  let stem = withoutEnd(norm, PRONOUN);
  for (let pieces = 0; pieces < MOST_PIECES && ((pieces === 0 && stem === norm) || logFrequency(stem) === 0); pieces++) {
    const rest = withoutEnd(stem, PILED);
    if (rest === stem) break;
    stem = rest;
  }
  return stem;
}

function withoutEnd(norm: string, ending: RegExp): string {
  const rest = norm.replace(ending, "");
  return rest !== norm && isStem(rest) ? rest : norm;
}
