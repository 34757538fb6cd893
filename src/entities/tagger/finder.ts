/**
 * What the tagger finds as mentions of a text: people, bodies and places that no table knows.
 *
 * @example
 * taggedMentions(context, tagger, mentions); // Mention[] with source "tagger"
 */
import type { WordForm } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import { isInside, TAGS } from "../../bio/labels.js";
import type { Tagger } from "./tagger.js";

/** Types of mentions by the tags' types; MISC has none. */
const TYPES: Readonly<Record<string, string>> = { PER: "person", LOC: "place", ORG: "group" };

/** Every mention the tagger sees, `known` being what tables and patterns found; its score is that of its least sure token, calibrated. */
export function taggedMentions({ table, sentenceStarts }: TextContext, { weigh, calibration }: Tagger, known: readonly Mention[]): Mention[] {
  const { tags, scores } = weigh({ forms: table.forms, starts: sentenceStarts, mentions: known }, "news");
  const found: Mention[] = [];
  for (let first = 0; first < table.count; first++) {
    const type = TYPES[TAGS[tags[first]!]!.slice(2)];
    if (type === undefined || isInside(tags[first]!)) continue;
    let last = first;
    let score = scores[first]!;
    while (last + 1 < table.count && tags[last + 1] === tags[first]! + 1) score = Math.min(score, scores[++last]!);
    const start = table.starts[first]! + nameStart(table.forms[first]!);
    found.push({ first, last, start, end: table.ends[last]!, type, score: calibration * score, source: "tagger" });
  }
  return found;
}

/** Where the name begins in its first word: behind particles, the article not being one. */
function nameStart({ cuts }: WordForm): number {
  return cuts.find(({ role, norm }) => role === "stem" || norm === "ال")?.from ?? 0;
}
