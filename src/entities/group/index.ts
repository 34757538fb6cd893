/**
 * Bodies that no table lists, by how their names are built: a head word and what completes it, a foreign name that ends as bodies' names do,
 * an abbreviation that the text explains.
 *
 * Ids: a body of a country, known by its head alone, has the country's ISO code and the head's id ("IQ:army", "EG:ministry-of-foreign-affairs");
 * the lists of both are data/countries.json and the `id` fields of data/group-heads.json. An abbreviation has the id of what it stands for.
 *
 * @example
 * // الجيش + العراقي, وزارة الصحة + المصرية, سفارة + العراق, حزب + النهضة, صحيفة + «…», فوكس نيوز, منظمة الصحة العالمية (WHO)
 */
import { formTest, GAP, type TokenTable, tokensWhere } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import type { FoundNames } from "../gazetteer/index.js";
import type { PhraseMatch } from "../phrase-trie.js";
import { titles } from "../person/title.js";
import { abbreviationsOf } from "./abbreviation.js";
import { completionOf, type NamesAt } from "./completion.js";
import { foreignBodyAt, partOf } from "./foreign-body.js";
import { type HeadPhrase, headPhrases } from "./head.js";

/** Share of foreign names that are bodies, as (right + 1) / (found + 2) on the marked news sentences and pages. */
const FOREIGN_SCORE = 0.85;

/** Groups by pattern. */
export function findGroups({ table }: TextContext, { mentions }: FoundNames): Mention[] {
  const matches = headPhrases().matches(table);
  const found = matches.length === 0 ? [] : headedGroups(table, matches, namesByToken(mentions));
  let next = 0;
  for (const token of tokensWhere(table, partOf)) {
    const body = token < next ? undefined : foreignBodyAt(table, token);
    // Behind a title a person's name begins: السيد جولدسميث صنداي تلغراف.
    if (!body || (token > 0 && table.forms[token - 1]!.readings.some(({ norm }) => titles().valuesOf([norm]).length > 0))) continue;
    found.push({ first: token, last: body.last, start: table.starts[token]! + body.from, end: table.ends[body.last]!, type: "group", id: undefined, name: undefined, kind: body.kind, value: undefined, score: FOREIGN_SCORE, source: "pattern", rank: undefined });
    next = body.last + 1;
  }
  const groups = [...mentions.filter(({ type }) => type === "group"), ...found];
  return groups.length === 0 ? found : [...found, ...abbreviationsOf(table, groups)];
}

const NO_NAMES: readonly Mention[] = [];

function namesByToken(mentions: readonly Mention[]): NamesAt {
  const byFirst = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const same = byFirst.get(mention.first);
    if (same) same.push(mention);
    else byFirst.set(mention.first, [mention]);
  }
  return (token) => byFirst.get(token) ?? NO_NAMES;
}

/** Bodies by a head and what completes it. */
function headedGroups(table: TokenTable, matches: readonly PhraseMatch<HeadPhrase>[], namesAt: NamesAt): Mention[] {
  const found: Mention[] = [];
  let previous = -1;
  for (const match of matches) {
    // Of heads that begin together only the longest counts: البنك المركزي, not البنك.
    if (match.first === previous) continue;
    // A pronoun behind the head makes it a common noun: برنامجه, فريقها.
    if (match.end !== table.ends[match.last]) continue;
    // وزير الدفاع القطري is a person's office; حزب الله اللبناني is the table's body and an adjective.
    if (isOffice(table, match) || standsByItself(namesAt, match)) continue;
    const completion = completionOf(table, match, namesAt);
    if (!completion) {
      if (match.values[0]!.generic) previous = match.first;
      continue;
    }
    previous = match.first;
    const { head, id } = match.values[0]!;
    // A faculty is named with its university: كلية الهندسة جامعة القاهرة.
    const host = head.kind === "university" ? matches.find((other) => other.first === completion.last + 1 && other.proclitics === "" && table.gaps[other.first] === GAP.space && other.values[0]!.head.kind === "university") : undefined;
    const last = (host && completionOf(table, host, namesAt)?.last) ?? completion.last;
    const whole = head.span === "whole";
    const first = whole ? match.first : completion.first;
    const start = whole ? match.start : table.starts[first]!;
    const known = completion.country === undefined || id === undefined ? undefined : `${completion.country}:${id}`;
    found.push({ first, last, start, end: table.ends[last]!, type: "group", id: known, name: undefined, kind: head.kind, value: undefined, score: completion.score, source: "pattern", rank: undefined });
  }
  return found;
}

/** Words that make a ministry's name part of an office: وزير الدفاع. */
const OFFICES = new Set(["وزير", "وزيره", "وزيرا", "وزيرين", "وزراء", "وزيري"]);

const isOfficer = formTest(({ readings }) => readings.some(({ norm }) => OFFICES.has(norm)));

function isOffice(table: TokenTable, { first, values }: PhraseMatch<HeadPhrase>): boolean {
  return first > 0 && values[0]!.head.kind === "ministry" && isOfficer(table.formAt(first - 1)!);
}

/** Kinds of body whose name an adjective of nationality follows without being part of it. */
const NAMED_ALONE = new Set(["armed-group", "party", "club", "company", "media", "agency"]);

function standsByItself(namesAt: NamesAt, { first, last }: PhraseMatch<HeadPhrase>): boolean {
  return namesAt(first).some((mention) => mention.type === "group" && mention.last >= last && NAMED_ALONE.has(mention.kind ?? ""));
}
