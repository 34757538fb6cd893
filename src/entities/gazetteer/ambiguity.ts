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
import { anyCueWithin, compileCue, type Cue, type CuesByWord, cueEndsAt, cuesByWord, cueStartsAt } from "./cue.js";

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

/** A row ready for use. */
interface CompiledRule {
  readonly default: string | null;
  readonly readings: readonly { readonly id: string | null; readonly before: readonly Cue[]; readonly after: readonly Cue[]; readonly near: CuesByWord }[];
}

function compileRule({ default: otherwise, readings }: AmbiguityRule): CompiledRule {
  const compile = (cues: readonly string[] = []): Cue[] => cues.map(compileCue);
  return { default: otherwise, readings: readings.map(({ id, before, after, near }) => ({ id, before: compile(before), after: compile(after), near: cuesByWord(compile(near)) })) };
}

interface Rules {
  readonly byName: ReadonlyMap<string, CompiledRule>;
  readonly byWholeWord: ReadonlyMap<string, CompiledRule>;
}

let loaded: Rules | undefined;

function rules(): Rules {
  if (loaded) return loaded;
  const byName = new Map<string, CompiledRule>();
  const byWholeWord = new Map<string, CompiledRule>();
  for (const rule of JSON.parse(ambiguitiesJson) as AmbiguityRule[]) {
    const compiled = compileRule(rule);
    for (const form of [rule.alias, ...(rule.also ?? [])]) (rule.whole ? byWholeWord : byName).set(normalize(form), compiled);
  }
  return (loaded = { byName, byWholeWord });
}

/** What an ambiguous name means: an id, `"nationality:XX"`, or `null` for the ordinary word; by a cue, or for want of one. */
export interface Reading {
  readonly id: string | null;
  readonly cued: boolean;
}

/** How many tokens before and behind a name are looked at for a cue of its sentence. */
const REACH = 60;

/**
 * Which thing an ambiguous name means here; `undefined` where the name is not ambiguous. A word before the name outweighs one after it, and that one elsewhere in the sentence; of equals the
 * first reading wins.
 */
export function readingOf(context: TextContext, match: PhraseMatch<unknown>): Reading | undefined {
  const { byName, byWholeWord } = rules();
  const rule = (match.proclitics ? byWholeWord.get(context.table.forms[match.first]!.norm) : undefined) ?? byName.get(match.key);
  if (!rule) return undefined;
  const { table, sentenceOf, sentenceStarts } = context;
  const { first, last } = match;
  const sentence = sentenceOf[first]!;
  const from = Math.max(sentenceStarts[sentence]!, first - REACH);
  const to = Math.min(sentenceStarts[sentence + 1]!, last + 1 + REACH);
  const reading =
    rule.readings.find(({ before }) => before.some((cue) => cueEndsAt(table, first - 1, cue))) ??
    rule.readings.find(({ after }) => after.some((cue) => cueStartsAt(table, last + 1, cue))) ??
    rule.readings.find(({ near }) => near.size > 0 && anyCueWithin(table, from, to, near, match));
  return reading ? { id: reading.id, cued: true } : { id: rule.default, cued: false };
}
