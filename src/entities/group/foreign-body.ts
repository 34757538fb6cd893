/**
 * Bodies with foreign names and no word for what they are: letters spelled out (سي إن إن), and foreign words that end in one that bodies'
 * names end in (فوكس نيوز، ساوث تشاينا مورنينغ بوست). data/foreign-bodies.json lists the letters and the last words.
 *
 * @example
 * foreignBodyAt(scan("إم إس إن بي سي"), 0); // { last: 4, kind: "media" }
 */
import { normalize } from "../../normalize/index.js";
import { foreignBodiesJson } from "../../tables/foreign-bodies.generated.js";
import { GAP, perForm, type Reading, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { nameShape } from "../person/name-shape.js";
import { hasParticle, isForeignWord, isUnknownName, nameWordOf, nameWordOfForm } from "../person/name-word.js";

/** A row of data/foreign-bodies.json: an English letter's name, a last word of names, or letters that name a thing (دي إن إيه). */
interface BodyWord {
  readonly word: string;
  readonly is: "letter" | "last" | "thing";
  readonly kind?: string;
}

/** Fewest letters of an abbreviation that no head stands before: two are more often two words. */
const FEWEST_LETTERS = 3;
/** Fewest letters of a name behind a particle that looks like the name's own letter. */
const LONG = 5;
/** Most words of a name. */
const LONGEST = 6;

interface BodyWords {
  readonly letters: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, string>;
  readonly things: ReadonlySet<string>;
}

let loaded: BodyWords | undefined;

function bodyWords(): BodyWords {
  if (loaded) return loaded;
  const rows = (JSON.parse(foreignBodiesJson) as BodyWord[]).map((row) => ({ ...row, word: normalize(row.word) }));
  const wordsOf = (is: BodyWord["is"]): BodyWord[] => rows.filter((row) => row.is === is);
  return (loaded = {
    letters: new Set(wordsOf("letter").map(({ word }) => word)),
    kinds: new Map(wordsOf("last").map(({ word, kind = "company" }) => [word, kind])),
    things: new Set(wordsOf("thing").map(({ word }) => word)),
  });
}

/** A body's name from a token on: its last token, and what sort of body it is. */
export interface ForeignBody {
  readonly last: number;
  /** Where the name begins in its first form: behind attached particles. */
  readonly from: number;
  readonly kind: string;
}

/** Particles that are spelled as letters are: letters only behind others. */
const NO_OPENINGS = new Set(["في", "او", "كي"]);

/** What a form may be in such a name; `null` for most words. */
interface Part {
  readonly is: "letter" | "last" | "foreign";
  readonly from: number;
}

/** What a form may be in such a name, where one may begin with it; `null` of most. */
export const partOf = perForm((form): Part | null => (form.kind === "word" ? findPart(form) : null));

function findPart(form: WordForm): Part | null {
  const { letters, kinds } = bodyWords();
  for (const { norm, from } of form.readings) {
    if (letters.has(norm) && !NO_OPENINGS.has(norm)) return { is: "letter", from };
    if (kinds.has(norm)) return { is: "last", from };
  }
  if (isListed(form)) return { is: "foreign", from: 0 };
  for (const { norm, from } of form.readings) {
    const kind = from === 0 ? undefined : nameWordOf(norm, form.surface);
    if (kind === "given" || kind === "family") return { is: "foreign", from };
  }
  if (!isUnknownName(form)) return null;
  const isHidden = ({ norm, proclitics }: Reading): boolean => proclitics !== "" && (hasParticle(form.surface) || (norm.length >= LONG && isForeignWord(norm) && nameShape(norm) > nameShape(form.norm)));
  const rest = form.readings.find(isHidden);
  return { is: "foreign", from: rest?.from ?? 0 };
}

/** The foreign body that begins at a token; `undefined` where none does. */
export function foreignBodyAt(table: TokenTable, first: number): ForeignBody | undefined {
  const opening = partOf(table.forms[first]!);
  if (opening === null) return undefined;
  return opening.is === "letter" ? spelledOut(table, first, opening) : namedByLastWord(table, first, opening);
}

/** Letters in a row, and a last word behind them: سي بي سي نيوز. */
function spelledOut({ forms, gaps, count }: TokenTable, first: number, { from }: Part): ForeignBody | undefined {
  const { letters, kinds, things } = bodyWords();
  let last = first;
  let key = forms[first]!.readings.find((reading) => reading.from === from)!.norm;
  while (last + 1 < count && last - first < LONGEST && gaps[last + 1] === GAP.space && letters.has(forms[last + 1]!.norm)) key += ` ${forms[++last]!.norm}`;
  const next = last + 1 < count && gaps[last + 1] === GAP.space ? kinds.get(forms[last + 1]!.norm) : undefined;
  if (next !== undefined && last > first) return { last: last + 1, from, kind: next };
  return last - first + 1 >= FEWEST_LETTERS && !things.has(key) ? { last, from, kind: "media" } : undefined;
}

/** Foreign words up to a last word: ساوث تشاينا مورنينغ بوست. */
function namedByLastWord({ forms, gaps, count }: TokenTable, first: number, { from }: Part): ForeignBody | undefined {
  const { kinds } = bodyWords();
  let found: ForeignBody | undefined;
  for (let token = first + 1; token < count && token - first < LONGEST && gaps[token] === GAP.space; token++) {
    const kind = kinds.get(forms[token]!.norm);
    if (kind !== undefined) found = { last: token, from, kind };
    else if (!isUnknownName(forms[token]!, { afterName: true }) && !isListed(forms[token]!)) break;
  }
  return found;
}

function isListed(form: WordForm): boolean {
  const kind = nameWordOfForm(form);
  return kind === "given" || kind === "family";
}
