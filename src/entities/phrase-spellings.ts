/**
 * The ways a phrase is printed that folding does not equal.
 *
 * @example
 * spellings(["عبد", "الله"]); // [["عبد", "الله"], ["عبدالله"]]
 * spellings(["ابو", "ظبي"]);  // [["ابو", "ظبي"], ["ابي", "ظبي"], ["ابا", "ظبي"]]
 */

/** Most spellings of one phrase: names rarely hold more than two words that vary. */
const MOST_SPELLINGS = 16;

/** The ways a phrase is printed that folding does not equal: عبد الله as one word or two, and أبو in its three cases. */
export function spellings(words: readonly string[]): (readonly string[])[] {
  if (!words.some(mayVary)) return [words];
  let all: string[][] = [[]];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    let choices: string[][] = [[word]];
    if (word === "عبد" && next?.startsWith("ال")) {
      choices = [[word, next], [word + next]];
      i++;
    } else if (/^عبدال../u.test(word)) choices = [[word], ["عبد", word.slice(3)]];
    else if (/^اب[ويا]$/u.test(word)) choices = [["ابو"], ["ابي"], ["ابا"]];
    if (all.length * choices.length > MOST_SPELLINGS) choices = choices.slice(0, 1);
    all = all.flatMap((head) => choices.map((choice) => [...head, ...choice]));
  }
  return all;
}

function mayVary(word: string): boolean {
  return word.startsWith("عبد") || (word.length === 3 && word.startsWith("اب"));
}
