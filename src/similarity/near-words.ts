/**
 * Words that may stand for one another: هبط and تراجع, بيت and منزل. A table of everyday senses by hand (data/near-words.json), for where no word
 * vectors are at hand.
 *
 * @example
 * sensesOf(stem("يهبط")); // ["fall"]
 * sensesOf(stem("منزل")); // ["house"]
 */
import { nearWordsJson } from "../tables/near-words.generated.js";
import { Lexicon } from "../tokenize/index.js";

interface SenseRecord {
  readonly id: string;
  /** As printed: a verb with its third person in past and present, and its noun. */
  readonly words: readonly string[];
}

const NONE: readonly string[] = [];
let senses: ReadonlyMap<string, readonly string[]> | undefined;

/** The senses that a light stem may have, by id; none of most. The table is read at the first call (some milliseconds). */
export function sensesOf(stem: string): readonly string[] {
  return (senses ??= readSenses()).get(stem) ?? NONE;
}

function readSenses(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  const lexicon = new Lexicon();
  for (const { id, words } of JSON.parse(nearWordsJson) as SenseRecord[]) {
    for (const word of words.flatMap(withFeminine)) {
      const { stem } = lexicon.form(word, "word");
      const known = map.get(stem);
      if (!known) map.set(stem, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }
  return map;
}

/** Light stems keep the person of the present tense: with يهبط goes تهبط. */
function withFeminine(word: string): readonly string[] {
  return word.startsWith("ي") && word.length > 3 ? [word, `ت${word.slice(1)}`] : [word];
}
