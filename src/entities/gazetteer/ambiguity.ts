/**
 * Names that mean several things, or nothing: عمان (city or country), مالي (Mali or “financial”), صور (Tyre or “pictures”).
 * data/ambiguities.json lists for each the readings and the words around that tell them apart.
 *
 * @example
 * readingOf(context, match); // { id: "amman", cued: true } in "العاصمة الأردنية عمان", { id: "OM" } in "سلطنة عمان"
 */
import { normalize } from "../../normalize/index.js";
import { ambiguitiesJson } from "../../tables/ambiguities.generated.js";
import type { TextContext } from "../context.js";
import type { PhraseMatch } from "../phrase-trie.js";
import { cueEndsAt, cueStartsAt, cueWithin } from "./cue.js";

/** One meaning of a name with its cues; `id` null is the ordinary word, `"nationality:XX"` the adjective. */
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
  /** Further forms under the same rule. */
  readonly also?: readonly string[];
  /** The forms are whole words whose first letter only looks like a particle: كروس is not ك + روس. */
  readonly whole?: boolean;
  readonly default: string | null;
  readonly readings: readonly ReadingRule[];
}

interface Rules {
  readonly byName: ReadonlyMap<string, AmbiguityRule>;
  readonly byWholeWord: ReadonlyMap<string, AmbiguityRule>;
}

let loaded: Rules | undefined;

function rules(): Rules {
  if (loaded) return loaded;
  const byName = new Map<string, AmbiguityRule>();
  const byWholeWord = new Map<string, AmbiguityRule>();
  for (const rule of JSON.parse(ambiguitiesJson) as AmbiguityRule[]) {
    for (const form of [rule.alias, ...(rule.also ?? [])]) (rule.whole ? byWholeWord : byName).set(normalize(form), rule);
  }
  return (loaded = { byName, byWholeWord });
}

/** What an ambiguous name means: an id, `"nationality:XX"`, or `null` for the ordinary word; by a cue, or for want of one. */
export interface Reading {
  readonly id: string | null;
  readonly cued: boolean;
}

/**
 * Which thing an ambiguous name means here; `undefined` where the name is not ambiguous. A word before the name outweighs one after it, and that one elsewhere in the sentence; of equals the
 * first reading wins.
 */
export function readingOf(context: TextContext, match: PhraseMatch<unknown>): Reading | undefined {
  const { byName, byWholeWord } = rules();
  const rule = (match.proclitics ? byWholeWord.get(context.table.forms[match.first]!.norm) : undefined) ?? byName.get(match.key);
  if (!rule) return undefined;
  for (const fits of [standsAfterCue, standsBeforeCue, sharesSentence]) {
    const reading = rule.readings.find((one) => fits(context, match, one));
    if (reading) return { id: reading.id, cued: true };
  }
  return { id: rule.default, cued: false };
}

/** Where a name stands, in tokens. */
type Place = Pick<PhraseMatch<unknown>, "first" | "last">;

function standsAfterCue({ table }: TextContext, { first }: Place, { before = [] }: ReadingRule): boolean {
  return before.some((cue) => cueEndsAt(table, first - 1, cue));
}

function standsBeforeCue({ table }: TextContext, { last }: Place, { after = [] }: ReadingRule): boolean {
  return after.some((cue) => cueStartsAt(table, last + 1, cue));
}

function sharesSentence({ table, sentenceOf, sentenceStarts }: TextContext, place: Place, { near = [] }: ReadingRule): boolean {
  const sentence = sentenceOf[place.first]!;
  return near.some((cue) => cueWithin(table, sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!, cue, place));
}
