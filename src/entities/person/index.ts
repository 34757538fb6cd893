/**
 * People that no table lists, by the company their names keep: a title before them, a given name that begins them, a verb of
 * saying; and short mentions of whoever the text has named in full.
 *
 * @example
 * // "قال الدكتور سامي الخطيب … وأضاف الخطيب": the title gives the first mention, the first gives the second.
 */
import { GAP } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import type { FoundNames } from "../gazetteer/index.js";
import { isSpeechVerb } from "../quote/cue.js";
import { type NameRun, nameRun } from "./name-run.js";
import { nameWordOf } from "./name-word.js";
import { type Title, titles } from "./title.js";

/** How sure a name is, by what shows it; measured by `npm run eval` on the marked news sentences and pages. */
const SCORE = { title: 0.9, given: 0.85, speech: 0.75, repeat: 0.9 } as const;

/** Most words of a noun phrase between a role and its name: وزير الموارد المائية والري محمد عبد العاطي. */
const LONGEST_ROLE = 6;

/** People by pattern. The words of the tables' other names are not taken for parts of a person. */
export function findPeople(context: TextContext, { mentions, doubtful }: FoundNames): Mention[] {
  const { table } = context;
  const taken = new Uint8Array(table.count);
  for (const { type, first, last } of [...mentions, ...doubtful]) if (type !== "person" && type !== "nationality") taken.fill(1, first, last + 1);
  const isTaken = (token: number): boolean => taken[token] === 1 && nameWordOf(table.forms[token]!.norm) === undefined;

  const found: Mention[] = [];
  const add = (run: NameRun, score: number): void => {
    found.push({ first: run.first, last: run.last, start: run.start, end: run.end, type: "person", score, source: "pattern" });
  };
  const nationalities = new Map(mentions.filter(({ type }) => type === "nationality").map((mention) => [mention.first, mention.last]));
  for (const match of titles().matches(table)) {
    const run = nameAfterTitle(context, match.last, match.values[0]!, nationalities, isTaken);
    if (run) add(run, SCORE.title);
  }
  for (let token = 0; token < table.count; token++) {
    if (isTaken(token)) continue;
    const run = nameRun(table, token, isTaken);
    if (!run) continue;
    if (startsFullName(run)) {
      add(run, SCORE.given);
      token = run.last;
    } else if (run.kinds.every((kind) => kind === "unknown") && followsSpeech(context, token) && run.kinds.length >= 2) {
      add(run, SCORE.speech);
      token = run.last;
    }
  }
  return found;
}

/** The name behind a title: at once, behind one adjective of nationality, or behind the noun phrase of a role. */
function nameAfterTitle({ table }: TextContext, titleEnd: number, { kind, follows }: Title, nationalities: ReadonlyMap<number, number>, isTaken: (token: number) => boolean): NameRun | undefined {
  let at = titleEnd + 1;
  if (table.forms[at]?.norm === "." && table.gaps[at] === GAP.none) at++;
  if (at >= table.count || table.gaps[at] === GAP.line) return undefined;
  const adjective = follows.includes("nationality") ? nationalities.get(at) : undefined;
  const direct = nameRun(table, adjective === undefined ? at : adjective + 1, isTaken);
  if (direct && follows.includes("name") && (adjective === undefined || table.gaps[direct.first] === GAP.space) && plausible(direct, kind)) return direct;
  if (!follows.includes("noun")) return undefined;
  for (let token = at; token < Math.min(table.count, at + LONGEST_ROLE) && table.gaps[token] === GAP.space; token++) {
    const run = nameRun(table, token, isTaken);
    if (run && startsFullName(run)) return run;
  }
  return undefined;
}

/** An honorific makes one unknown word a name; a role needs a known name or two words, since nouns follow it as well. */
function plausible({ kinds }: NameRun, kind: Title["kind"]): boolean {
  const sure = kinds.some((one) => one === "given" || one === "family");
  if (kind === "honorific" || kind === "royal" || kind === "religious" || kind === "military") return sure || kinds[0] === "unknown" || kinds.length > 1;
  return sure || kinds.every((one) => one === "unknown") || kinds.length > 1;
}

/** A given name and at least one more name word, one of the two surely a name. */
function startsFullName({ kinds }: NameRun): boolean {
  const [first, second] = kinds;
  if (second === undefined) return false;
  if (first === "given") return second !== "common" || kinds.length > 2;
  return first === "common" && (second === "family" || second === "given");
}

function followsSpeech({ table }: TextContext, token: number): boolean {
  return token > 0 && table.gaps[token] === GAP.space && isSpeechVerb(table.forms[token - 1]!);
}

/** Later short mentions of people named in full: the family name alone. `accepted` are the settled mentions of the text. */
export function findShortNames({ table }: TextContext, accepted: readonly Mention[]): Mention[] {
  const byFamily = new Map<string, Mention>();
  const covered = new Set<number>();
  for (const mention of accepted) {
    for (let token = mention.first; token <= mention.last; token++) covered.add(token);
    if (mention.type !== "person" || mention.last === mention.first) continue;
    const family = familyName(mention, table.forms.map((form) => form.norm));
    if (family && !byFamily.has(family)) byFamily.set(family, mention);
  }
  const found: Mention[] = [];
  for (let token = 0; token < table.count && byFamily.size > 0; token++) {
    if (covered.has(token)) continue;
    for (const { norm, from } of table.forms[token]!.readings) {
      const whole = byFamily.get(norm);
      const tail = norm === "عبد" || norm === "ابو" ? byFamily.get(`${norm} ${table.forms[token + 1]?.norm ?? ""}`) : undefined;
      const person = whole ?? tail;
      if (!person || token < person.first) continue;
      const last = tail ? token + 1 : token;
      const { id, name } = person;
      found.push({ first: token, last, start: table.starts[token]! + from, end: table.ends[last]!, type: "person", ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }), score: SCORE.repeat, source: "pattern" });
      break;
    }
  }
  return found;
}

/** The last name of a full name, with عبد or أبو before it; `undefined` where it is too short to tell. */
function familyName({ first, last }: Mention, norms: readonly string[]): string | undefined {
  const final = norms[last]!;
  const before = norms[last - 1]!;
  if (last > first && (before === "عبد" || before === "ابو")) return `${before} ${final}`;
  return final.length >= 3 ? final : undefined;
}
