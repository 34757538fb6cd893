/**
 * Whether two pieces of a page talk about the same thing, told from the words they share: what tells a paragraph that goes
 * on behind a box from the excerpt of another article.
 *
 * @example
 * kinship(contentWords(["محادثات", "العراق"]), new Set(["عراق"])); // 0.5
 */

/** Words shorter than this, without article and particles, say little. */
const SHORTEST = 4;
/** Endings and particles are cut so far that forms of a word fall together, roughly. */
const STEM = 5;

/** The words of a block that carry its subject: without article and particles, cut to their first letters. */
export function contentWords(words: readonly string[]): ReadonlySet<string> {
  const content = new Set<string>();
  for (const word of words) {
    const bare = word.replace(/^(?:و?[فبكل]?ال|لل|و(?=\p{L}{4}))/u, "");
    if (bare.length >= SHORTEST && !FREQUENT.has(bare)) content.add(bare.slice(0, STEM));
  }
  return content;
}

/** Frequent words of news that say nothing about the subject (folded, without article). */
const FREQUENT = new Set("الذي التي الذين هناك خلال عندما بينما حيث منذ بعد قبل ايضا كانت كانوا يكون تكون اليوم مضيفا وقال قالت اضاف اشار اوضح بسبب حتي ليست الان".split(" "));

/** The share of the words that are among the known ones, 0..1. */
export function kinship(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (known.has(word)) shared++;
  return shared / words.size;
}
