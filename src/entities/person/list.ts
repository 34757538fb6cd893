/**
 * Names in a row: what و or a comma joins to a name is a name too, where its words allow it.
 *
 * @example
 * // تامر أبو جبل وعمرو الصفتي، وجونيور: three people, once the first is known
 */
import { GAP } from "../../tokenize/index.js";
import { type NameRun, nameRun } from "./name-run.js";
import type { NameSearch } from "./search.js";

/** Most names that one name vouches for. */
const LONGEST_LIST = 30;

/** The names that follow a known one, whose last token is given. */
export function namesInRow(search: NameSearch, last: number): NameRun[] {
  const { table, isTaken } = search;
  const runs: NameRun[] = [];
  for (let end = last; runs.length < LONGEST_LIST; ) {
    const next = nextInRow(search, end);
    if (next === undefined || isTaken(next.at) || search.beginsNone[next.at] === 1) break;
    const run = nameRun(table, next.at, { stopAt: isTaken, vouched: true, joined: next.conjoined });
    if (!run || !fits(search, run, next.conjoined)) break;
    runs.push(run);
    end = run.last;
  }
  return runs;
}

/** Where the next name of a row would begin: behind a comma, و as a word, or at a word that و is attached to. */
function nextInRow({ table }: NameSearch, last: number): { readonly at: number; readonly conjoined: boolean } | undefined {
  let at = last + 1;
  if (at >= table.count || table.gaps[at] === GAP.line) return undefined;
  const comma = table.forms[at]!.norm === "،" || table.forms[at]!.norm === ",";
  if (comma) at++;
  const form = table.forms[at];
  if (!form || table.gaps[at] === GAP.line) return undefined;
  if (form.norm === "و") return at + 1 < table.count && table.gaps[at + 1] !== GAP.line ? { at: at + 1, conjoined: true } : undefined;
  const conjoined = form.norm.startsWith("و");
  return conjoined || comma ? { at, conjoined } : undefined;
}

/** Behind و one listed name will do; behind a comma, which may begin anything, two. A definite word begins none. */
function fits({ table, isOther }: NameSearch, { first, kinds }: NameRun, conjoined: boolean): boolean {
  const sure = kinds.some((kind) => kind === "given" || kind === "family");
  if (kinds.length > 1) return sure || kinds.every((kind) => kind === "unknown") || kinds.length > 2;
  return conjoined && (sure || kinds[0] === "unknown") && !isOther(first) && !/^و?ال/u.test(table.forms[first]!.norm);
}
