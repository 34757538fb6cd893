/**
 * Words whose cuts are listed, in data/clitic-words.json: function words with their pronouns (به, عليها, بأن), and words that
 * look as if they began with a particle or ended in a pronoun and do not (وزير, لجنة, مهم).
 *
 * @example
 * cliticWords().get("عليها"); // { proclitics: [], enclitic: "ها" }
 */
import { cliticWordsJson } from "../tables/clitic-words.generated.js";

/** The listed analysis of a word: its particles in order, and its pronoun (`""` where it has none). */
export interface ListedAnalysis {
  readonly proclitics: readonly string[];
  readonly enclitic: string;
}

const PRONOUNS = new Set(["ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "كما", "ي"]);
const PARTICLES = new Set(["و", "ف", "ب", "ل", "ك", "س"]);

let words: ReadonlyMap<string, ListedAnalysis> | undefined;

/** The listed words by normalized form. Read at the first call. */
export function cliticWords(): ReadonlyMap<string, ListedAnalysis> {
  return (words ??= new Map((JSON.parse(cliticWordsJson) as { form: string; segments: string[] }[]).map(({ form, segments }) => [form, analysisOf(segments)])));
}

/** Leading particles, then the stem, then perhaps a pronoun; of two pieces such as ب + ه the first is the stem. */
function analysisOf(segments: readonly string[]): ListedAnalysis {
  const last = segments.at(-1)!;
  const enclitic = segments.length > 1 && PRONOUNS.has(last) ? last : "";
  const rest = enclitic ? segments.slice(0, -1) : segments;
  let particles = 0;
  while (particles < rest.length - 1 && PARTICLES.has(rest[particles]!)) particles++;
  return { proclitics: rest.slice(0, particles), enclitic };
}
