/**
 * The gazetteer finder: names of the tables as mentions, ambiguous ones settled by their context, weak ones by the rest of the
 * text.
 *
 * @example
 * findNames(contextOf(scan("في العراق")), [builtinGazetteer()]); // one mention, country IQ
 */
import type { Mention, TextContext } from "../context.js";
import type { PhraseMatch } from "../phrase-trie.js";
import { type Reading, readingOf } from "./ambiguity.js";
import type { Entry, Gazetteer } from "./compile.js";

export { allDemonymForms, type DemonymForms, demonymForms } from "./demonyms.js";
export { builtinGazetteer, builtinRecords } from "./builtin.js";
export { type CodedGazetteer, compileGazetteer, type Entry, type Gazetteer } from "./compile.js";
export { requireRecords } from "./validate.js";
export type { Demonym, GazetteerRecord } from "./record.js";

/** Share of mentions of each type that are right on the marked news sentences and pages, as (right + 1) / (found + 2). */
const SCORES: Readonly<Record<string, number>> = { country: 0.98, nationality: 0.96, place: 0.95, group: 0.96, person: 0.91 };
/** Of names of a user's own tables. */
const USER_SCORE = 0.95;

/** What the tables say of a text. */
export interface FoundNames {
  /** The names that count; they may overlap. */
  readonly mentions: readonly Mention[];
  /** Names that do not count here, for want of evidence: their words are still no parts of other names. */
  readonly doubtful: readonly Mention[];
}

/** The names of the tables in a text. */
export function findNames(context: TextContext, gazetteers: readonly Gazetteer[]): FoundNames {
  const mentions: Mention[] = [];
  const weak: PhraseMatch<Entry>[] = [];
  for (const { names, rank } of gazetteers) {
    for (const match of names.matches(context.table)) {
      // The built-in ambiguities are of the built-in tables.
      const reading = rank === 0 ? readingOf(context, match) : undefined;
      const entry = reading ? match.values.find((one) => readingId(one) === reading.id) ?? lastHope(match.values, reading) : preferred(match.values);
      if (!entry) continue;
      // A cue next to a weak name is its evidence: العاصمة عمان.
      if (entry.form === "weak" && !reading?.cued) weak.push(match);
      else mentions.push(mentionOf(context, match, entry, rank));
    }
  }
  const doubtful: Mention[] = [];
  if (weak.length > 0) {
    const named = new Set(mentions.map(({ id }) => id));
    for (const { evidence } of gazetteers) {
      for (const { values } of evidence.matches(context.table)) for (const { id } of values) named.add(id);
    }
    for (const match of weak) {
      const entry = match.values.find((one) => named.has(one.record.id));
      if (entry) mentions.push(mentionOf(context, match, entry, 0));
      else doubtful.push(mentionOf(context, match, match.values[0]!, 0));
    }
  }
  return { mentions, doubtful };
}

function readingId({ type, record }: Entry): string {
  return type === "nationality" ? `nationality:${record.id}` : record.id;
}

/** An ordinary word for want of a cue may still be a weak name that the rest of the text vouches for. */
function lastHope(entries: readonly Entry[], { cued }: Reading): Entry | undefined {
  return cued ? undefined : entries.find(({ form }) => form === "weak");
}

/** Of several things with one name and no declared ambiguity: what counts by itself, and a country before the rest. */
function preferred(entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ form }) => form !== "weak") ?? entries[0];
}

function mentionOf({ table }: TextContext, match: PhraseMatch<Entry>, { record: { id, name, kind }, type, form }: Entry, rank: number): Mention {
  const { last, end } = match;
  const behindHead = form === "headed" && last > match.first;
  const first = behindHead ? match.first + 1 : match.first;
  const start = behindHead ? table.starts[first]! : match.start;
  return { first, last, start, end, type, id, name, kind, value: undefined, score: SCORES[type] ?? USER_SCORE, source: "gazetteer", rank };
}
