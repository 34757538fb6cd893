/**
 * Nouns for those whom news cites without a name (مصدر أمني، شهود، بيان، تقرير: data/quote-sources.json), and whether what an attribution
 * names is a source at all: بحسب الشرطة is one, بحسب القانون is not.
 *
 * @example
 * sourceAt(scan("مصادر طبية"), 0)?.kind; // "person"
 */
import { quoteSourcesJson } from "../../tables/quote-sources.generated.js";
import type { TokenTable } from "../../tokenize/index.js";
import { titles } from "../person/title.js";
import { PhraseTrie } from "../phrase-trie.js";
import type { CueMatch } from "./cue-match.js";
import type { SpeechText } from "./speech-text.js";

/** A row of data/quote-sources.json. */
export interface Source {
  readonly noun: string;
  /**
   * `person`, `body`: who speaks; `document`: what a body says in writing; `relation`: a word whose genitive names somebody else than
   * the speaker (محامي فلان).
   */
  readonly kind: "person" | "body" | "document" | "relation";
  readonly forms?: readonly string[];
}

let trie: PhraseTrie<Source> | undefined;

function sources(): PhraseTrie<Source> {
  if (trie) return trie;
  trie = new PhraseTrie();
  for (const source of JSON.parse(quoteSourcesJson) as Source[]) for (const form of [source.noun, ...(source.forms ?? [])]) trie.add(form, source);
  return trie;
}

/** The source noun that begins at a token, behind particles too. */
export function sourceAt(table: TokenTable, token: number): Source | undefined {
  return token < table.count ? sources().matchesAt(table, token)[0]?.values[0] : undefined;
}

/** Types of entities that speak. */
const SPEAKERS = new Set<string>(["person", "group", "country"]);

/** Whether an entity can be a speaker: a person, a body, a country through its government. */
export function isSpeaker(type: string): boolean {
  return SPEAKERS.has(type);
}

/** Whether what follows an attribution is somebody or something that tells: a name, a role, a source noun, a body, or a verb (بحسب ما قال). */
export function namesSource({ table, entities, entityAt, cues, cueAt }: SpeechText, { last, agreement }: CueMatch): boolean {
  if (agreement.gender !== undefined || agreement.number !== undefined) return true;
  let at = last + 1;
  if (at < table.count && table.forms[at]!.kind === "punctuation") at++;
  if (at >= table.count) return false;
  const next = cues[cueAt[at]!];
  // بحسب ما قال: a verb; but حسب طلب المريض is a noun.
  if (next && table.forms[last]!.norm.endsWith("ما")) return next.cue.kind !== "setting" && next.cue.kind !== "impersonal";
  const entity = entities[entityAt[at]!];
  if (entity && isSpeaker(entity.type)) return true;
  // ثلاثة مسؤولين
  const counted = entity?.type === "quantity" ? lastTokenOf(table, entityAt, at) : at;
  const source = sourceAt(table, counted);
  return (source !== undefined && source.kind !== "relation") || titles().matchesAt(table, at).length > 0;
}

/** The last token of the entity that begins at `at`. */
export function lastTokenOf({ count }: TokenTable, entityAt: Int32Array, at: number): number {
  let last = at;
  while (last + 1 < count && entityAt[last + 1] === entityAt[at]) last++;
  return last;
}
