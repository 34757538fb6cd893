/**
 * Which languages a text is in, run by run.
 *
 * @example
 * languageRuns("كتب بالفارسية: «این کتاب را خواندم» ثم صمت.").map(({ language }) => language); // ["arb", "pes", "arb"]
 *
 * Words of one script are read as one path through the languages: what each word says for each of them, less what it costs to change
 * language between two words. That is little at a line's end, more at a full stop, a quotation mark or a comma, and much between two
 * words of a phrase, so that a name with a foreign letter stays in the language around it (Viterbi's algorithm).
 */
import { requireText, type Span } from "../span.js";
import { type Language, languageOf } from "./detect.js";
import { addEvidence, noEvidence } from "./evidence.js";
import { type Profiles, profilesOf } from "./profiles.js";
import { type ScriptWord, wordsOf } from "./script.js";

/** A stretch of text in one language and script, from its first letter to its last. */
export interface LanguageRun extends Span, Language {}

/** What a change of language costs between two words, in nats, by what stands between them. */
const CHANGE = { line: 2, sentence: 3, mark: 4, space: 9 } as const;

/** Most words read as one path; the next ones begin another. */
const MOST_WORDS = 4096;

/** Words of one language on one path, and what they say together. */
interface Stretch {
  readonly script: string;
  readonly words: string[];
  readonly evidence?: Float64Array;
  guess?: Language;
}

/**
 * The runs of a text by language and script, in order of reading, disjoint. A run ends at its last letter: what stands between runs
 * (spaces, digits, punctuation) belongs to none. Names in other scripts make runs of their own; where their few letters do not tell the
 * language it is `und`, and the script still says what they are.
 *
 * `confidence` is that of `detectLanguage` for the words of the run and of those runs that go on with it behind a foreign name.
 *
 * @throws {TypeError} where `text` is not a string.
 * @example
 * const text = "وصل المبعوث. The envoy arrived this morning.";
 * languageRuns(text).map(({ start, end, language }) => [text.slice(start, end), language]);
 * // [["وصل المبعوث", "arb"], ["The envoy arrived this morning", "eng"]]
 */
export function languageRuns(text: string): LanguageRun[] {
  requireText("languageRuns", text);
  const runs: LanguageRun[] = [];
  for (const words of blocksOf(text)) {
    const stretches = stretchesOf(text, words);
    words.forEach(({ start, end }, i) => {
      const { language, script, confidence } = guessOf(stretches[i]!);
      const last = runs.at(-1);
      if (last?.language === language && last.script === script) runs[runs.length - 1] = { ...last, end };
      else runs.push({ start, end, language, script, confidence });
    });
  }
  return runs;
}

function* blocksOf(text: string): Generator<readonly ScriptWord[]> {
  let block: ScriptWord[] = [];
  for (const word of wordsOf(text)) {
    block.push(word);
    if (block.length < MOST_WORDS) continue;
    yield block;
    block = [];
  }
  yield block;
}

/** For each word the stretch that it belongs to. */
function stretchesOf(text: string, words: readonly ScriptWord[]): Stretch[] {
  const stretches = new Array<Stretch>(words.length);
  for (const indexes of pathsOf(words)) {
    const path = indexes.map((i) => words[i]!);
    const { script } = path[0]!;
    const profiles = profilesOf(script);
    const said = profiles ? evidenceOfWords(text, path, profiles) : [];
    const languages = profiles ? bestPath(text, path, said, profiles) : [];
    let stretch: Stretch | undefined;
    path.forEach(({ start, end }, i) => {
      if (!stretch || languages[i] !== languages[i - 1]) stretch = { script, words: [], ...(profiles && { evidence: noEvidence(profiles) }) };
      stretch.words.push(text.slice(start, end));
      if (stretch.evidence) add(stretch.evidence, said[i]!);
      stretches[indexes[i]!] = stretch;
    });
  }
  return stretches;
}

/** Indexes of words that are read together. Arabic goes on behind a foreign name; foreign names have nothing to do with each other. */
function pathsOf(words: readonly ScriptWord[]): number[][] {
  const arabic: number[] = [];
  const paths: number[][] = [];
  words.forEach(({ script }, i) => {
    if (script === "Arab") arabic.push(i);
    else if (words[i - 1]?.script === script) paths.at(-1)!.push(i);
    else paths.push([i]);
  });
  return arabic.length > 0 ? [arabic, ...paths] : paths;
}

/** What each word says, worked out once for words that come again. */
function evidenceOfWords(text: string, words: readonly ScriptWord[], profiles: Profiles): Float64Array[] {
  const known = new Map<string, Float64Array>();
  return words.map(({ start, end }) => {
    const word = text.slice(start, end);
    let said = known.get(word);
    if (!said) {
      known.set(word, (said = new Float64Array(profiles.languages.length)));
      addEvidence(word, profiles, said);
    }
    return said;
  });
}

/** The likeliest language of each word. */
function bestPath(text: string, words: readonly ScriptWord[], said: readonly Float64Array[], { languages, priors }: Profiles): string[] {
  const count = languages.length;
  const scores = Float64Array.from(priors);
  const from = new Uint8Array(words.length * count);
  words.forEach(({ start }, i) => {
    const best = indexOfMost(scores);
    const changed = scores[best]! - (i === 0 ? 0 : costOfChange(text.slice(words[i - 1]!.end, start)));
    for (let language = 0; language < count; language++) {
      const stays = scores[language]! >= changed;
      from[i * count + language] = stays ? language : best;
      if (!stays) scores[language] = changed;
    }
    add(scores, said[i]!);
  });
  const path = new Array<string>(words.length);
  let language = indexOfMost(scores);
  for (let i = words.length - 1; i >= 0; i--) {
    path[i] = languages[language]!;
    language = from[i * count + language]!;
  }
  return path;
}

function costOfChange(between: string): number {
  if (/[\n\r\u2028\u2029]/u.test(between)) return CHANGE.line;
  if (/[.!?؟۔…]/u.test(between)) return CHANGE.sentence;
  return /[\p{P}\p{S}]/u.test(between) ? CHANGE.mark : CHANGE.space;
}

function indexOfMost(scores: Float64Array): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  return best;
}

function add(sum: Float64Array, said: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += said[i]!;
}

/** The language of a stretch: settled once, by all its words. */
function guessOf(stretch: Stretch): Language {
  const { script, words, evidence } = stretch;
  return (stretch.guess ??= { script, ...languageOf(script, evidence, words) });
}
