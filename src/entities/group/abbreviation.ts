/**
 * Abbreviations that a text gives behind a body's name: منظمة الصحة العالمية (WHO), حركة المقاومة الإسلامية (حماس). They mean the same body, here and
 * later in the text.
 *
 * @example
 * abbreviationsOf(table, groups); // in "المنظمة العربية للثقافة (أرابو). … وقالت أرابو": two mentions, with the id of the body
 */
import { type TokenTable, type WordForm } from "../../tokenize/index.js";
import type { Mention } from "../context.js";
import { nameShape } from "../person/name-shape.js";
import { isUnknownName } from "../person/name-word.js";

/** Share of abbreviations that are the body's, by reading 100 articles. */
const SCORE = 0.9;
/** Shape of a word that is made up from initials. */
const MADE_UP = -1;

/** Mentions of bodies by the abbreviations given for them. */
export function abbreviationsOf(table: TokenTable, groups: readonly Mention[]): Mention[] {
  const meant = new Map<string, { readonly group: Mention; readonly at: number }>();
  for (const group of groups) {
    const at = group.last + 2;
    const form = table.forms[at];
    if (form && table.forms[at - 1]!.norm === "(" && table.forms[at + 1]?.norm === ")" && isAbbreviation(form) && !meant.has(form.norm)) meant.set(form.norm, { group, at });
  }
  if (meant.size === 0) return [];
  const found: Mention[] = [];
  for (let token = 0; token < table.count; token++) {
    for (const { norm, from } of table.forms[token]!.readings) {
      const known = meant.get(norm);
      if (!known || token < known.at) continue;
      const { id, name, kind } = known.group;
      found.push({ first: token, last: token, start: table.starts[token]! + from, end: table.ends[token]!, type: "group", id, name, kind, value: undefined, score: SCORE, source: "pattern", rank: undefined });
      break;
    }
  }
  return found;
}

/** Capital letters, or an Arabic word that no text knows. */
function isAbbreviation(form: WordForm): boolean {
  return /^[A-Z][A-Za-z-]{1,9}$/u.test(form.surface) || (isUnknownName(form) && nameShape(form.norm) > MADE_UP);
}
