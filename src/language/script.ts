/**
 * Which script a text is written in, by its letters.
 *
 * @example
 * dominantScript("قال Joe إن"); // { script: "Arab", share: 0.625 }
 */

/** ISO 15924 codes of the scripts told apart, with the characters that count for each. */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ["Arab", /\p{Script=Arabic}/u],
  ["Latn", /\p{Script=Latin}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Hani", /\p{Script=Han}/u],
  ["Hira", /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ["Hang", /\p{Script=Hangul}/u],
  ["Syrc", /\p{Script=Syriac}/u],
  ["Thai", /\p{Script=Thai}/u],
];

/** Most letters looked at: more of one text change nothing. */
export const MOST_LETTERS = 4000;

/** The script with the most letters (ISO 15924; `"Zyyy"` where there are none), and its share of all letters, 0..1. */
export function dominantScript(text: string): { readonly script: string; readonly share: number } {
  const counts = new Map<string, number>();
  let total = 0;
  let arabic = 0;
  for (const letter of text) {
    // The plain letters of Arabic need no search.
    if (letter >= "\u0620" && letter <= "\u064a" && letter !== "\u0640") arabic++;
    else {
      if (!/\p{L}/u.test(letter)) continue;
      const script = SCRIPTS.find(([, letters]) => letters.test(letter))?.[0];
      if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
    }
    if (++total >= MOST_LETTERS) break;
  }
  if (arabic > 0) counts.set("Arab", (counts.get("Arab") ?? 0) + arabic);
  let best = "Zyyy";
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script;
  return { script: best, share: total === 0 ? 0 : (counts.get(best) ?? 0) / total };
}
