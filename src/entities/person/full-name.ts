/**
 * Whether a run of name words is a name by itself: by its words, and by the word before it.
 *
 * @example
 * // a given name and a surname (ستيف مكلارين), foreign words of which one is listed (شيردان شاكيري), أبو with a name;
 * // one listed name where no thing is named: "وكان كانتي", and no "مدينة سالم"
 */
import { logFrequency } from "../../tables/word-frequencies.js";
import { GAP } from "../../tokenize/index.js";
import { isSpeechVerb } from "../quote/cue.js";
import { cueOf } from "./cue.js";
import { isTableWord } from "./known-word.js";
import type { NameRun } from "./name-run.js";
import { nameShape } from "./name-shape.js";
import { isCommonParticle, isForeign, isForeignWord, nameWordOfForm } from "./name-word.js";
import type { NameSearch } from "./search.js";

/** log2 frequency below which a surname that is also a word is a surname. */
const RARE = 9;
/** Shape of a surname that goes with no Arabic noun: لصالح كافانو names one man, كافانو. */
const SURELY_FOREIGN = 1;
/** Shape of a listed family name that may stand alone: below it half of them are words of Arabic. */
const MAY_STAND_ALONE = -1;

/** The token right before a name's first one, where it is a word of the same line. */
export function wordBefore({ table }: NameSearch, first: number): number | undefined {
  return first > 0 && table.gaps[first] === GAP.space && table.forms[first - 1]!.kind === "word" ? first - 1 : undefined;
}

/** Whether a verb of saying, a word of kinship or an adjective of nationality stands right before: قال، زوجته، البرازيلي. */
export function isVouched(search: NameSearch, before: number | undefined): boolean {
  if (before === undefined) return false;
  const { table, nationalityEnds } = search;
  const form = table.forms[before]!;
  return isSpeechVerb(form) || cueOf(form) === "person" || (nationalityEnds[before] === 1 && form.norm.startsWith("ال") && !form.norm.endsWith("ه"));
}

/** A given name and at least one more name word. Of two words that may both be ordinary, something must vouch. */
export function startsFullName(search: NameSearch, run: NameRun, vouched: boolean): boolean {
  const { table, nationalityAt } = search;
  const { first, last, kinds } = run;
  const [head, second] = kinds;
  const opening = table.forms[first]!;
  if (second === undefined || (!vouched && isCommonParticle(opening))) return head === "given" && last > first && isCompound(search, run);
  const sure = kinds.some((kind, i) => i > 0 && (kind === "given" || kind === "family"));
  const final = table.forms[last]!.norm;
  const definite = final.startsWith("ال") && last === first + 1;
  if (!vouched && isNamesake(search, first)) return false;
  if (head === "given") return second !== "common" || kinds.length > 2 || definite || vouched || !isFollowedByNoun(search, last);
  if (head === "family") return second === "unknown" || second === "family" || second === "given";
  // An unknown noun before a definite name is no part of it: تشاؤم السنيورة.
  if (head === "unknown") return isForeign(opening) && (vouched || (sure && nameShape(table.forms[first + 1]!.norm) > 0 && tellsNoThing(search, run))) && !table.forms[first + 1]!.norm.startsWith("ال");
  if (head !== "common" || opening.norm.startsWith("ال")) return head === "common" && sure && vouched;
  // شاهد عيان, جامع البواردي: a noun and its complement.
  if (cueOf(opening) !== null || (isTableWord(opening.norm) && second !== "given" && !final.startsWith("ال"))) return false;
  // رمضان الجوهري: two words that may be ordinary, the second a rare surname.
  if (definite && second === "common" && logFrequency(final) < RARE) return nationalityAt(last) === undefined;
  if (!sure) return vouched && nationalityAt(last) === undefined;
  return vouched || second !== "family" || nameShape(final) < SURELY_FOREIGN || logFrequency(opening.norm) < RARE;
}

/** أبو، أم، عبد with a name behind it is a full name; with another word (أبو ظبي، أم المعارك) it may be anything. */
function isCompound({ table }: NameSearch, { first, last }: NameRun): boolean {
  const governed = nameWordOfForm(table.forms[last]!);
  const { readings } = table.forms[first]!;
  if (readings.some((reading) => reading.norm === "عبد")) return table.forms[last]!.norm.startsWith("ال");
  if (readings.some((reading) => reading.norm === "ام")) return governed === "given";
  return governed !== null && readings.some(({ norm: particle }) => particle === "ابو" || particle === "ابي" || particle === "ابا");
}

/** A definite noun behind two words makes the second a noun: سامي قائد الفريق. */
function isFollowedByNoun({ table }: NameSearch, last: number): boolean {
  return table.gaps[last + 1] === GAP.space && (table.forms[last + 1]?.norm.startsWith("ال") ?? false);
}

/** Whether nothing before a run says that a thing is named, or a number counts it. */
function tellsNoThing({ table }: NameSearch, { first }: NameRun): boolean {
  const before = first === 0 || table.gaps[first] === GAP.line ? undefined : table.forms[first - 1];
  return before === undefined || (before.kind !== "number" && (cueOf(before) ?? "person") === "person");
}

/** Whether a name is that of what stands before it: مطار حيدر علييف. */
export function isNamesake({ table }: NameSearch, first: number): boolean {
  return first > 0 && table.gaps[first] === GAP.space && cueOf(table.forms[first - 1]!) === "namesake";
}

/** One listed name that stands alone: vouched for, or inside a sentence where no thing is named. */
export function standsAlone(search: NameSearch, run: NameRun): boolean {
  const { table, isOther } = search;
  const { first, last, kinds } = run;
  const [kind] = kinds;
  if (last > first || (kind !== "given" && kind !== "family") || isOther(first)) return false;
  const before = wordBefore(search, first);
  // Behind the particles ف and ك, and as an adjective of a definite noun (البعد الزاوي), it is more often a word.
  const { norm, affixes } = table.forms[first]!;
  if (before === undefined || /[فك]/u.test(affixes.proclitics.map((one) => one.norm).join(""))) return false;
  if (norm.startsWith("ال") && table.forms[before]!.norm.startsWith("ال")) return false;
  // Before a word that nobody knows it is a piece of something longer: جون إستريت.
  const next = table.gaps[first + 1] === GAP.space ? table.forms[first + 1] : undefined;
  if (next && isForeignWord(next.norm)) return false;
  return isVouched(search, before) || (tellsNoThing(search, run) && nameShape(table.forms[first]!.norm) > MAY_STAND_ALONE);
}
