/**
 * Cues as they stand in a text: which of a form's meanings is meant, and whether it tells of speech there at all.
 *
 * @example
 * cuesOf(contextOf(scan("لم يؤكد الخبر وقالت")), quotationAt).map(({ cue }) => cue.cue); // ["قال"]: what is negated is none
 */
import type { Span } from "../../span.js";
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { TextContext } from "../context.js";
import { isThat } from "./content.js";
import { type Agreement, type Cue, type CueForm, cueForms } from "./cue.js";
import { wordList } from "./word-list.js";

/** A cue in the text: tokens `first..last`, its words without attached particles as span, and the particles. */
export interface CueMatch extends Span {
  readonly first: number;
  readonly last: number;
  readonly proclitics: string;
  readonly cue: Cue;
  readonly agreement: Agreement;
  readonly participle: boolean;
}

/** How far behind a verb its preposition may stand, in tokens: نقلت وكالة الأنباء الرسمية عن. */
const NEED_REACH = 12;
/** How far behind بين its أن may stand: وبين المدير أن. */
const THAT_REACH = 8;

const isNegation = wordList("negations");
const isPurpose = wordList("purposes");
const isClauseLinker = wordList("clause-linkers");

const isAbout = wordList("about");
const isTo = wordList("to");
const isCopula = wordList("copulas");
const isPreposition = wordList("clause-prepositions");

/** The cues of a text, in order, one a place, none inside quotation marks (`quotationAt` is −1 outside). */
export function cuesOf({ table, sentenceOf }: TextContext, quotationAt: Int32Array): CueMatch[] {
  const found: CueMatch[] = [];
  for (const { first, last, start, end, proclitics, values } of cueForms().matches(table)) {
    const previous = found.at(-1);
    // Of cues that begin together the longest counts, and none begins inside another.
    if (quotationAt[first] !== -1 || (previous && first <= previous.last)) continue;
    // وردت is “arrived”, not و + ردت.
    if (proclitics !== "" && table.forms[first]!.cuts[0]!.role !== "proclitic") continue;
    if (!mayStandBefore(proclitics, table.forms[last]!.norm)) continue;
    if (isIntended(table, first) && values.some(({ imperfect }) => imperfect)) continue;
    const value = chosen({ table, sentenceOf }, { first, last, proclitics }, asSpelled(table.text.charAt(start), values));
    if (!value || isNegated(table, first)) continue;
    const { cue, agreement, participle } = value;
    if (participle && !isCircumstance(table, quotationAt, { last, first }, value)) continue;
    found.push({ first, last, start, end, proclitics, cue, agreement, participle });
  }
  return found;
}

/** Particles before a cue: و and ف, ب before a noun (بقوله), ل before an imperfect (ليؤكد); not the ل of a name (لاري). */
function mayStandBefore(proclitics: string, norm: string): boolean {
  if (proclitics.includes("ك")) return false;
  return !proclitics.includes("ل") || /^.?.?[يت]/u.test(norm);
}

/** لم يؤكد: what was not said. */
function isNegated({ forms }: TokenTable, first: number): boolean {
  return forms[first - 1]?.readings.some(({ norm, proclitics }) => !/[بكل]/u.test(proclitics) && isNegation(norm)) ?? false;
}

/** لكي يقول, يريد أن يعلن: what is not said yet; but not بعد أن أعلن. */
function isIntended({ forms }: TokenTable, first: number): boolean {
  return isPurpose(forms[first - 1]?.norm) && !isClauseLinker(forms[first - 2]?.norm);
}

/** أعتقد is “I think”, اعتقد “he thought”: folding loses the hamza that tells them apart. */
function asSpelled(letter: string, values: readonly CueForm[]): readonly CueForm[] {
  return letter === "أ" ? values.filter(({ cue: { cue }, agreement }) => !cue.startsWith("ا") || agreement.first) : values;
}

/** Where a cue may stand. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly proclitics: string;
}

/** Of the meanings of a form the first that has what it needs, the impersonal one before others: يذكر أن, but يذكر الوزير أن. */
function chosen(context: Pick<TextContext, "table" | "sentenceOf">, place: Place, values: readonly CueForm[]): CueForm | undefined {
  const met = values.filter(({ cue: { needs } }) => needs === undefined || hasNeed(context, place, needs));
  return met.find(({ cue: { kind } }) => kind === "impersonal") ?? met[0];
}

function hasNeed({ table: { forms, count }, sentenceOf }: Pick<TextContext, "table" | "sentenceOf">, { first, last, proclitics }: Place, need: string): boolean {
  const sentence = sentenceOf[last]!;
  const within = (reach: number, holds: (norm: string) => boolean): boolean => {
    for (let token = last + 1; token < count && token - last <= reach && sentenceOf[token] === sentence; token++) if (holds(forms[token]!.norm)) return true;
    return false;
  };
  switch (need) {
    case "عن":
      return within(NEED_REACH, isAbout);
    case "إلى":
      return within(NEED_REACH, isTo);
    default:
      // The preposition بين opens no sentence that goes on with أن; the passive يذكر stands right before it.
      return within(1, isThat) || (first > 0 && forms[last]!.norm.endsWith("بين") && within(THAT_REACH, isThat) && (proclitics === "و" || sentenceOf[first - 1] !== sentence));
  }
}

/**
 * Whether a participle tells what somebody says meanwhile (مؤكدا أن): the masculine accusative does, unless it is a predicate; other forms,
 * which are nouns and adjectives as well (متهمين، مؤكدة), only behind a comma or before what they introduce.
 */
function isCircumstance({ forms, gaps }: TokenTable, quotationAt: Int32Array, { first, last }: { readonly first: number; readonly last: number }, { agreement }: CueForm): boolean {
  const before = forms[first - 1]?.norm;
  if (isCopula(before)) return false;
  if (agreement.gender === "m" || before === "،" || before === ",") return true;
  const next = isPreposition(forms[last + 1]?.norm) ? last + 2 : last + 1;
  const form = forms[next];
  return form !== undefined && gaps[next] !== GAP.line && (form.norm === ":" || quotationAt[next] !== -1 || isThat(form.norm));
}
