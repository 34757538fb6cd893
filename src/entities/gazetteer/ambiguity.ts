/**
 * Names that mean several things, or nothing: عمان (city or country), مالي (Mali or “financial”), صور (Tyre or “pictures”).
 * data/ambiguities.json lists for each the readings and the words around that tell them apart.
 *
 * @example
 * readingOf(context, match); // { id: "amman" } in "العاصمة الأردنية عمان", { id: "OM" } in "سلطنة عمان"
 */
import { normalize } from "../../normalize/index.js";
import { ambiguitiesJson } from "../../tables/ambiguities.generated.js";
import { isWord, phraseAt, type TextContext } from "../context.js";
import type { PhraseMatch } from "../phrase-trie.js";

/** Where a name stands, in tokens. */
type Place = Pick<PhraseMatch<unknown>, "first" | "last">;

/** One meaning of a name with its cues; `id` null is the ordinary word. Words are folded, phrases are several words. */
interface ReadingRule {
  readonly id: string | null;
  /** Right before the name. */
  readonly before?: readonly string[];
  /** Right after it. */
  readonly after?: readonly string[];
  /** Anywhere in the sentence. */
  readonly near?: readonly string[];
}

/** A row of data/ambiguities.json. */
interface AmbiguityRule {
  readonly alias: string;
  readonly default: string | null;
  readonly readings: readonly ReadingRule[];
}

let rules: ReadonlyMap<string, AmbiguityRule> | undefined;

function rulesByAlias(): ReadonlyMap<string, AmbiguityRule> {
  return (rules ??= new Map((JSON.parse(ambiguitiesJson) as AmbiguityRule[]).map((rule) => [normalize(rule.alias), rule])));
}

/**
 * Which thing an ambiguous name means here: an id, `"nationality:XX"`, or `null` for the ordinary word. `undefined` where the
 * name is not ambiguous. Cues next to the name outweigh cues elsewhere in the sentence; of equals the first reading wins.
 */
export function readingOf(context: TextContext, match: PhraseMatch<unknown>): { readonly id: string | null } | undefined {
  const rule = rulesByAlias().get(match.key);
  if (!rule) return undefined;
  for (const fits of [nextToName, inSentence]) {
    const reading = rule.readings.find((one) => fits(context, match, one));
    if (reading) return { id: reading.id };
  }
  return { id: rule.default };
}

function nextToName({ table }: TextContext, { first, last }: Place, { before = [], after = [] }: ReadingRule): boolean {
  return (
    before.some((cue) => {
      const words = wordsOf(cue);
      return phraseAt(table, first - words.length, words);
    }) || after.some((cue) => phraseAt(table, last + 1, wordsOf(cue)))
  );
}

function inSentence({ table, sentenceOf, sentenceStarts }: TextContext, { first, last }: Place, { near = [] }: ReadingRule): boolean {
  const sentence = sentenceOf[first]!;
  const [from, to] = [sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!];
  return near.some((cue) => {
    const words = wordsOf(cue);
    for (let at = from; at < to; at++) {
      const outside = at + words.length - 1 < first || at > last;
      if (outside && isWord(table.forms[at], words[0]!) && phraseAt(table, at, words)) return true;
    }
    return false;
  });
}

const folded = new Map<string, readonly string[]>();

/** A cue as folded words (cues are constants: the map holds at most all of them). */
function wordsOf(cue: string): readonly string[] {
  let words = folded.get(cue);
  if (!words) folded.set(cue, (words = normalize(cue).split(" ")));
  return words;
}
