/**
 * How far a person's name runs from a word on: محمد عبد الله آل ثاني، دانييل ستوريدج.
 *
 * @example
 * nameRun(scan("الدكتور سامي عبد الكريم وزير"), 1); // tokens 1..3, given name and compound name
 */
import { formTest, GAP, isStopForm, perForm, type Reading, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { logFrequency } from "../../tables/word-frequencies.js";
import { isTableWord } from "./known-word.js";
import { nameShape } from "./name-shape.js";
import { hasParticle, isForeign, isForeignWord, isSpelledAsWord, isUnknownName, nameWordOf, nameWordOfForm, type NameWord } from "./name-word.js";

/** A run of name words. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** Where the name begins in the text: behind attached particles. */
  readonly start: number;
  readonly end: number;
  /** The kind of each word; a particle and the word it governs are one `given`. */
  readonly kinds: readonly NameWord[];
}

/** Most tokens a name runs. */
const LONGEST = 7;

/** What bounds a run: tokens it may not hold (given how many name words stand before), and whether particles may stand before it (none do behind a title). */
interface RunOptions {
  readonly stopAt: (token: number, words: number) => boolean;
  readonly bare?: boolean;
  /** Whether an unknown definite word may be a surname, as behind a title of address: د. العضيب. */
  readonly surname?: boolean;
  /** Whether a title or a verb of saying stands before: then a definite nisba behind a given name is a surname (محمد الحجازي). */
  readonly vouched?: boolean;
  /** Whether و before the name joins it to another one: then an unknown word behind it is a name (وجونيور). */
  readonly joined?: boolean;
}

/** The run of name words that begins at a token, behind particles if need be; `undefined` where none does. */
export function nameRun(table: TokenTable, first: number, { stopAt, bare = false, surname = false, vouched = false, joined = false }: RunOptions): NameRun | undefined {
  const form = table.forms[first]!;
  const head = bare ? bareHead(form) : (headOf(form) ?? (joined ? joinedHead(form) : null));
  const isSurname = head === null && surname && isUnknownSurname(form) && !isSpelledAsWord(form.surface) && !startsWithName(table, first + 1);
  if (!isSurname && (head === null || (head.needsName && !startsWithName(table, first + 1)))) return undefined;
  const kinds: NameWord[] = [];
  let last = first;
  let pending = head?.kind === "particle"; // a particle wants one more word
  if (!pending) kinds.push(head?.kind ?? "unknown");
  for (let token = first + 1; token < table.count && token - first < LONGEST; token++) {
    if (table.gaps[token] !== GAP.space || stopAt(token, kinds.length)) break;
    const kind = continuation(table, token, kinds, { pending, vouched });
    if (kind === undefined) break;
    if (kind === "particle") {
      pending = true;
      continue;
    }
    kinds.push(pending ? "given" : kind);
    pending = false;
    last = token;
  }
  if (kinds.length === 0) return undefined;
  return { first, last, start: table.starts[first]! + (head?.from ?? 0), end: table.ends[last]!, kinds };
}

/** How a form can begin a name. */
interface Head {
  /** Where the name begins in the form: behind particles. */
  readonly from: number;
  readonly kind: NameWord;
  /** Whether it does so only before another name word. */
  readonly needsName: boolean;
}

/** How a form begins a name, behind particles if need be; `null` of most. */
export const headOf = perForm((form) => findHead(form, form.kind === "word" ? form.readings : []));
/** The same with nothing before the name. */
const bareHead = perForm((form) => findHead(form, form.kind === "word" ? form.readings.slice(0, 1) : []));

/** An unknown foreign word behind و: وجونيور. */
const joinedHead = perForm(({ readings }): Head | null => {
  const rest = readings[1];
  return rest?.proclitics === "و" && isForeignWord(rest.norm) && readings.every(({ norm }) => logFrequency(norm) === 0) ? { from: rest.from, kind: "unknown", needsName: false } : null;
});

/** The untouched word first, since a name that begins with و (وليد) is not و + ليد. */
function findHead(form: WordForm, readings: readonly Reading[]): Head | null {
  if (form.kind !== "word" || isSpelledAsWord(form.surface)) return null;
  for (const { norm, from } of readings) {
    const kind = nameWordOf(norm, form.surface);
    if (kind === "suffix") return null;
    // A pronoun behind the word shows that it is none: صديقه is “his friend”. And و must be a particle: وادي is not و + إدي.
    // علي begins a name only before another one: else it is the preposition, as Cairo spells it.
    if (kind) return endsInPronoun(form) || !form.cuts.some((cut) => cut.from === from) ? null : { from, kind, needsName: norm === "علي" };
  }
  // An unknown word in و is the next thing rather than a name (ضابط ومجند).
  return (isUnknownName(form) || isForeign(form)) && !form.norm.startsWith("و") ? { from: 0, kind: "unknown", needsName: false } : null;
}

function startsWithName({ forms, gaps }: TokenTable, token: number): boolean {
  const kind = forms[token] && gaps[token] === GAP.space ? nameWordOfForm(forms[token]) : null;
  return kind === "given" || kind === "family" || kind === "particle";
}

/** How a token can go on with a name; behind a particle any Arabic word can. */
function continuation(table: TokenTable, token: number, kinds: readonly NameWord[], { pending, vouched }: { readonly pending: boolean; readonly vouched: boolean }): NameWord | undefined {
  const form = table.forms[token]!;
  const { norm } = form;
  if (isNoName(form)) return undefined;
  const listed = nameWordOfForm(form) ?? undefined;
  if (pending && endsInPronoun(form)) return undefined;
  // ولد في, أبا الذي: no function word is governed by a particle of names.
  if (pending) return listed ?? (/^[\u0621-\u064a]{2,}$/u.test(norm) && !isStop(form) ? "given" : undefined);
  // علي after a name is the name unless the preposition's noun follows it: عبد العاطي علي الجهد.
  if (norm === "علي") {
    const next = table.forms[token + 1];
    return next?.kind !== "word" || startsWithName(table, token + 1) || (vouched && kinds.length === 1 && /^ال.+ي$/u.test(next.norm)) ? "given" : undefined;
  }
  // A pronoun behind it makes a word of the name: عبدالله رحمه الله.
  if (listed === "common" && REIGN.test(table.forms[token - 1]!.norm)) return undefined;
  // A family name is no ruler's (فرناندو غونزاليز العاشر), and no adjective follows it (محمد زيدان المحترف).
  const hasFamily = kinds.some((kind) => kind === "family" || kind === "unknown");
  if (hasFamily && (REIGN.test(norm) || (kinds.includes("unknown") && norm.startsWith("ال")))) return undefined;
  // Behind a full name a bare noun is a noun, unless more of the name follows: كاترين بوث باسم.
  if (hasFamily && listed === "common" && !norm.startsWith("ال") && table.forms[token + 1]?.kind === "word" && !startsWithName(table, token + 1)) return undefined;
  if (listed) return endsInPronoun(form) ? undefined : listed;
  if (isStop(form)) return undefined;
  // Behind a full name only what is surely foreign goes on with it, and a particle is one (لكرومويل).
  if (isUnknownName(form, { afterName: true })) return (kinds.length > 1 ? isJoined(form) || (hasFamily && !isForeign(form)) : norm.startsWith("و")) ? undefined : "unknown";
  const [head] = kinds;
  const isFirst = vouched && kinds.length === 1;
  if (isFirst && (head === "given" || head === "common") && isUnknownFeminine(form)) return "family";
  if (kinds.at(-1) === "suffix" || hasFamily) return undefined;
  // Behind a woman's name a masculine adjective is a surname: هالة الصيرفي.
  if (isFirst && (head === "given" || (head === "common" && table.forms[token - 1]!.surface.endsWith("ة"))) && /^ال[\u0621-\u064a]{2,}ي$/u.test(norm)) return "family";
  return (head === "given" && isUnknownSurname(form)) || (head === "common" && isUnknownSurname(form) && norm.endsWith("ي")) ? "family" : undefined;
}

/** Whether a form is in no name, whatever stands before. */
const isNoName = formTest(({ kind, surface }) => kind !== "word" || isSpelledAsWord(surface));
const isStop = formTest(({ norm }) => isStopForm(norm));

/** The number of a ruler, which ends the name: فرناندو الثالث ملك. */
const REIGN = /^ال(?:اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)$/u;

/** Whether a word ends in a pronoun of others: صديقه. A final ي is more often the name's own (بناني). */
function endsInPronoun({ affixes: { enclitic } }: WordForm): boolean {
  return enclitic !== undefined && !enclitic.norm.endsWith("ي");
}

/** Letters of a name behind a particle from which it is more likely than a name that begins with the particle's letter. */
const LONG = 5;

/** An unknown word that is particle and name rather than a name of its own: وميركل، لكرومويل, and no بلازي. */
const isJoined = formTest(({ norm: whole, surface, readings }) =>
  hasParticle(surface) ||
  readings.some(({ norm, proclitics }) => proclitics !== "" && (whole.startsWith("و") || nameWordOf(norm) === "family" || nameWordOf(norm) === "given" || (norm.length >= LONG && nameShape(norm) > nameShape(whole)))),
);

/** A word in ة that running text does not know, which behind a title and a given name is a surname: الدكتور سالم باعجاجة. */
const isUnknownFeminine = formTest(({ kind, norm, surface }) => kind === "word" && surface.endsWith("ة") && norm.length > 3 && !/^(?:و?ال|لل|بال)/u.test(norm) && !isTableWord(norm) && logFrequency(norm) === 0 && logFrequency(norm.slice(0, -1)) === 0 && logFrequency(norm.slice(1)) === 0);

/** Participles of two derived verbs, which describe a man: المحترف، المتألق. */
const PARTICIPLE = /^الم(?:.ت..|ت...)$/u;

/** A definite word that running text does not know: الجوهري، العويشير. Plurals are none, nor nouns in ة (المباراة). */
export const isUnknownSurname = formTest(
  ({ kind, norm, surface }) => kind === "word" && !surface.endsWith("ة") && !isTableWord(norm) && /^ال[\u0621-\u064a]{3,}$/u.test(norm) && !/(?:ات|ون|ين|يه)$/u.test(norm) && !PARTICIPLE.test(norm) && logFrequency(norm) === 0 && logFrequency(norm.slice(2)) === 0,
);
