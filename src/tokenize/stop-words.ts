/**
 * Stop words: function words that say nothing of a text's matter. The list is data/stop-words.json; it goes through the same normalizer
 * as the text, so that a word is one however it is spelled.
 *
 * @example
 * isStopWord("إلى");   // true
 * isStopWord("الى");   // true: a spelling that says less
 * isStopWord("وفي");   // true: و joined to a stop word
 * isStopWord("آلية");  // false, though إليه and آلية fold to one form
 * isStopWord("بغداد"); // false
 *
 * Dates, numbers and names are found in the text as it stands, before any word is left out: أول من أمس is a date, though أول and من are
 * on the list.
 */
import { normalize } from "../normalize/index.js";
import { requireText } from "../span.js";
import { stopWordsJson } from "../tables/stop-words.generated.js";

let spellings: ReadonlyMap<string, readonly string[]> | undefined;

/** The listed spellings of a normalized form. */
function spellingsOf(norm: string): readonly string[] {
  if (!spellings) {
    const found = new Map<string, string[]>();
    for (const word of JSON.parse(stopWordsJson) as string[]) {
      const key = normalize(word);
      const same = found.get(key);
      if (same) same.push(word);
      else found.set(key, [word]);
    }
    spellings = found;
  }
  return spellings.get(norm) ?? [];
}

/** What a writer may put for a letter without meaning another word: the bare alef for أ, ه for ة, ي and ى for each other. */
const LESS: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ة: "ه", ى: "ي", ي: "ى", ؤ: "و", ئ: "يى" };

/**
 * Whether a word, in whatever spelling, is a stop word, alone or behind و or ف. A spelling that says another word (وحدة, a unit, beside
 * وحده, alone) is none.
 *
 * @throws {TypeError} where it is no string.
 */
export function isStopWord(word: string): boolean {
  requireText("isStopWord", word, "word");
  return isStopSpelling(word, normalize(word).trim());
}

/** As `isStopWord`, of a word whose normalized form is known. */
export function isStopSpelling(word: string, norm: string): boolean {
  if (!isStopForm(norm)) return false;
  const written = normalize(word, { alef: false, alefMaksura: false, tehMarbuta: false, hamzaSeats: false }).trim();
  return spellingsOf(norm).some((listed) => maySpell(written, listed)) || (isJoined(norm) && spellingsOf(norm.slice(1)).some((listed) => maySpell(written.slice(1), listed)));
}

/** As `isStopWord`, of a form already normalized, where the spelling is not at hand: of وحدة and وحده it says the same. */
export function isStopForm(norm: string): boolean {
  return spellingsOf(norm).length > 0 || (isJoined(norm) && spellingsOf(norm.slice(1)).length > 0);
}

/** Whether a form may be a word behind و or ف. */
function isJoined(norm: string): boolean {
  return /^[وف]../u.test(norm);
}

function maySpell(written: string, listed: string): boolean {
  if (written.length !== listed.length) return false;
  for (let i = 0; i < listed.length; i++) {
    const [letter, meant] = [written.charAt(i), listed.charAt(i)];
    if (letter !== meant && !(LESS[meant]?.includes(letter) ?? false)) return false;
  }
  return true;
}
