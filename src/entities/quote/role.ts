/**
 * Speakers named by a role that the text has explained before: «وقال الوزير» after «وزير الصحة فلان».
 *
 * @example
 * // قالت وزارة الزراعة إن …. وأضافت الوزارة
 * roleBearer(speech, 7); // وزارة الزراعة
 */
import type { Entity } from "../types.js";
import { tokenOf } from "./agreement.js";
import { lowerBound } from "./lower-bound.js";
import { isClauseBreak } from "./punctuation.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

/** Names looked back over for a role. */
const MOST_NAMES = 60;
/** Tokens before a name that may tell its role. */
const ROLE_REACH = 7;
/** Most titles of address before a role. */
const MOST_STYLES = 2;
/** Fewest letters of a role's noun. */
const SHORTEST_ROLE = 4;

const isStyle = wordList("styles");

/** Who was named with a role: الوزير after وزير الصحة فلان, الوزارة after وزارة الصحة, وزير الصحة after the same words and a name. */
export function roleBearer(speech: SpeechText, noun: number): Entity | undefined {
  const { table, entities } = speech;
  const { forms } = table;
  let at = noun;
  while (at < table.count - 1 && at - noun < MOST_STYLES && isStyle(forms[at]!.norm)) at++;
  const role = roleAt(speech, at);
  if (!role) return undefined;
  let index = lowerBound(entities.length, (i) => entities[i]!.start >= table.starts[noun]!) - 1;
  for (let looked = 0; index >= 0 && looked < MOST_NAMES; index--, looked++) {
    const entity = entities[index]!;
    if ((entity.type === "person" || entity.type === "group") && bearsRole(speech, entity, role)) return entity;
  }
  return undefined;
}

/** A role as it is named again: one definite noun, or two nouns of a construct, which must be followed by the same adjective of origin. */
interface Role {
  readonly noun: string;
  readonly second?: string;
  readonly origin?: string;
}

function roleAt({ table: { forms }, entities, entityAt }: SpeechText, at: number): Role | undefined {
  const { norm, kind } = forms[at]!;
  if (kind !== "word" || norm.length < SHORTEST_ROLE) return undefined;
  if (norm.startsWith("ال")) return { noun: norm.slice(2) };
  const second = forms[at + 1];
  if (second?.kind !== "word") return undefined;
  const origin = entities[entityAt[at + 2] ?? -1];
  return { noun: norm, second: second.norm, ...(origin?.type === "nationality" ? { origin: origin.text } : {}) };
}

/** Whether the words right before a name, a body's own first noun, or the words right behind a name hold a role. */
function bearsRole(speech: SpeechText, entity: Entity, role: Role): boolean {
  const { table, cueAt, context } = speech;
  const { forms } = table;
  const first = tokenOf(speech, entity);
  if (isRole(speech, first, role)) return entity.type === "group";
  // صحيفة «النهار»: the kind word stays out of the entity.
  if (entity.type === "group") return role.second === undefined && isRole(speech, forms[first - 1]?.kind === "punctuation" ? first - 2 : first - 1, role);
  for (let token = first - 1; token >= 0 && token >= first - ROLE_REACH; token--) {
    if (forms[token]!.kind !== "word" || cueAt[token] !== -1 || context.sentenceOf[token] !== context.sentenceOf[first]) break;
    if (isRole(speech, token, role)) return true;
  }
  const last = first + entity.text.split(/\s+/u).length;
  const behind = isClauseBreak(forms[last]?.norm) ? last + 1 : last;
  return behind < table.count && context.sentenceOf[behind] === context.sentenceOf[first] && isRole(speech, behind, role);
}

function isRole({ table: { forms }, entities, entityAt }: SpeechText, token: number, { noun, second, origin }: Role): boolean {
  if (token < 0) return false;
  if (!forms[token]!.readings.some(({ norm, proclitics }) => !/[لبك]/u.test(proclitics) && (norm === noun || norm === `ال${noun}`))) return false;
  if (second === undefined) return true;
  const other = entities[entityAt[token + 2] ?? -1];
  return forms[token + 1]?.norm === second && (other?.type === "nationality" ? other.text : undefined) === origin;
}
