/**
 * Words some edits away. natural's Spellcheck makes all strings one edit from a word and looks each up; its own `edits` inserts and
 * replaces by the 26 Latin letters alone, so that of all Arabic misspellings it mends only a letter too many and two letters
 * exchanged.
 *
 * @example
 * editsOf("كتب", "اكتب"); // ["تب", "تكب", "اتب", …]
 * withinEdits("منافصة", "منافسة", 1); // true
 */

/**
 * All strings one edit away in the alphabet of the caller: deletions, exchanges of neighbours, replacements and insertions, each
 * once and the word itself never. For a word of n letters and an alphabet of a, about n · 2a strings.
 */
export function editsOf(word: string, alphabet: Iterable<string>): string[] {
  const letters = [...alphabet];
  const edits = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    const [before, here, after] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
    if (here !== "") {
      edits.add(before + after);
      if (after !== "") edits.add(before + after.charAt(0) + here + after.slice(1));
      for (const letter of letters) edits.add(before + letter + after);
    }
    for (const letter of letters) edits.add(before + letter + here + after);
  }
  edits.delete(word);
  return [...edits];
}

/**
 * Whether one word becomes the other by at most `most` of those edits, no letter being edited twice (optimal string alignment). For
 * two edits and more it is faster to ask this of every listed word than to make the strings, of which there are n² · 4a².
 */
export function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [beforeLast, last] = [new Array<number>(b.length + 1).fill(most + 1), Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]! <= most;
}
