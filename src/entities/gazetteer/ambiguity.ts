/**
 * Names that mean several things, or nothing: عمان (city or country), مالي (Mali or “financial”), صور (Tyre or “pictures”).
 * data/ambiguities.json lists for each the readings and the words around that tell them apart.
 *
 * @example
 * readingOf(context, match); // { id: "amman", cued: true } in "العاصمة الأردنية عمان", { id: "OM" } in "سلطنة عمان"
 */
import { normalize } from "../../normalize/index.js";
import { ambiguitiesJson } from "../../tables/ambiguities.generated.js";
import { formTest, perForm, tokensWhere } from "../../tokenize/index.js";
import type { TextContext } from "../context.js";
import type { Phrase, PhraseMatch } from "../phrase-trie.js";
import { compileCue, type CuesByWord, cueEndsAt, cuesByWord, cueStartsAt } from "./cue.js";

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
  /** Whether a reading has cues that may stand anywhere in the sentence. */
  readonly isNear: boolean;
  readonly readings: readonly { readonly id: string | null; readonly before: CuesByWord; readonly after: CuesByWord; readonly near: CuesByWord }[];
}

function compileRule({ default: otherwise, readings }: AmbiguityRule): CompiledRule {
  const compile = (cues: readonly string[] = [], end: "first" | "last"): CuesByWord => cuesByWord(cues.map(compileCue), end);
  return { default: otherwise, isNear: readings.some(({ near = [] }) => near.length > 0), readings: readings.map(({ id, before, after, near }) => ({ id, before: compile(before, "last"), after: compile(after, "first"), near: compile(near, "first") })) };
}

interface Rules {
  readonly byName: ReadonlyMap<string, CompiledRule>;
  readonly byWholeWord: ReadonlyMap<string, CompiledRule>;
  /** The first words of all cues that may stand anywhere in a sentence. */
  readonly nearWords: ReadonlySet<string>;
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
  const nearWords = new Set([...byName.values(), ...byWholeWord.values()].flatMap(({ readings }) => readings.flatMap(({ near }) => [...near.keys()])));
  return (loaded = { byName, byWholeWord, nearWords });
}

const ruleOfWord = perForm((form): CompiledRule | null => rules().byWholeWord.get(form.norm) ?? null);

/** The rule of a name; `null` where it is not ambiguous. */
function ruleOf(phrase: Phrase<unknown>): CompiledRule | null {
  return (phrase.note === undefined ? (phrase.note = rules().byName.get(phrase.key) ?? null) : phrase.note) as CompiledRule | null;
}

/** Whether a form may begin a cue that stands anywhere in a sentence. */
const beginsCue = formTest(({ readings }) => readings.some(({ norm }) => rules().nearWords.has(norm)));

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
  const { table } = context;
  const rule = (match.proclitics ? ruleOfWord(table.formAt(match.first)!) : null) ?? ruleOf(match.phrase);
  if (rule === null) return undefined;
  const { first, last } = match;
  const reading =
    rule.readings.find(({ before }) => cueEndsAt(table, first - 1, before)) ??
    rule.readings.find(({ after }) => cueStartsAt(table, last + 1, after)) ??
    (rule.isNear ? nearReading(context, rule, match) : undefined);
  return reading ? { id: reading.id, cued: true } : { id: rule.default, cued: false };
}

/** The reading of which a cue stands elsewhere in a name's sentence. Cues first: where none is within reach, as mostly, the text need not be cut into sentences. */
function nearReading(context: TextContext, { readings }: CompiledRule, match: PhraseMatch<unknown>): CompiledRule["readings"][number] | undefined {
  const { table } = context;
  const tokens = tokensWhere(table, beginsCue, Math.max(0, match.first - REACH), Math.min(table.count, match.last + 1 + REACH));
  const isNear = (token: number): boolean => context.sentenceOf[token] === context.sentenceOf[match.first];
  return readings.find(({ near }) => near.size > 0 && tokens.some((token) => cueStartsAt(table, token, near, match) && isNear(token)));
}
