/**
 * The name behind a title or role: at once, behind an adjective of nationality, or behind the noun phrase of a role.
 *
 * @example
 * // المدرب الفرنسي هيرفي رينار; وزيرة البيئة هالة الصيرفي; المتحدث باسم الوزارة سامي الخطيب
 */
import { GAP } from "../../tokenize/index.js";
import { startsFullName } from "./full-name.js";
import { type NameRun, nameRun } from "./name-run.js";
import type { NameSearch } from "./search.js";
import type { Title } from "./title.js";

/** Most words of a noun phrase between a role and its name: المتحدثة باسم وزارة الموارد المائية والري المصرية. */
const LONGEST_ROLE = 8;

/** Kinds of title that only a name follows. */
const PERSONAL = new Set<Title["kind"]>(["honorific", "royal", "religious", "military"]);

/** Those that an unknown surname may follow (د. العضيب); behind others it is an adjective (السلطان الحفصي). */
const BEFORE_SURNAMES = new Set<Title["kind"]>(["honorific"]);

/** The name behind a title that ends at a token; `undefined` where none stands there. */
export function nameAfterTitle(search: NameSearch, titleEnd: number, title: Title): NameRun | undefined {
  const { table, isTaken, isOther, beginsNone, nationalityAt } = search;
  const { follows } = title;
  let at = titleEnd + 1;
  if (table.forms[at]?.norm === "." && table.gaps[at] === GAP.none) at++;
  if (at >= table.count || table.gaps[at] === GAP.line) return undefined;
  const adjective = nationalityAt(at);
  // A second title will find the name itself; سيد may be one or a name.
  if (adjective === undefined && beginsNone[at] === 1 && table.forms[at]!.norm.startsWith("ال")) return undefined;
  if (adjective !== undefined && table.gaps[adjective + 1] === GAP.space && !isTaken(adjective + 1) && beginsNone[adjective + 1] !== 1) {
    const behind = nameRun(table, adjective + 1, { stopAt: isTaken, bare: true, vouched: true });
    if (behind && plausible(search, behind, title)) return behind;
  }
  if (adjective === undefined && follows.includes("name") && !isTaken(at)) {
    const direct = nameRun(table, at, { stopAt: isTaken, bare: true, vouched: true, surname: BEFORE_SURNAMES.has(title.kind) && !title.common });
    if (direct && plausible(search, direct, title)) return direct;
  }
  if (!follows.includes("noun")) return undefined;
  for (let token = at + 1; token < Math.min(table.count, at + LONGEST_ROLE) && table.gaps[token] === GAP.space; token++) {
    // Bodies and places are parts of a role: المتحدث باسم الأمم المتحدة.
    if (isTaken(token)) {
      if (isOther(token) && !isPerson(search, token)) continue;
      return undefined;
    }
    if (beginsNone[token] === 1) continue;
    const run = nameRun(table, token, { stopAt: isTaken, bare: true, vouched: true });
    if (run && startsFullName(search, run, true)) return run;
  }
  return undefined;
}

/** Somebody the tables know is the name that the role belongs to. */
function isPerson({ isTaken, isOther, beginsNone }: NameSearch, token: number): boolean {
  return isTaken(token, 1) && !isOther(token) && beginsNone[token] !== 1;
}

/** Behind a title of address one name word will do; behind a role, which nouns follow as well, it must surely be a name. */
function plausible({ table, beginsNone }: NameSearch, { first, kinds }: NameRun, { kind, title, common = false }: Title): boolean {
  // سيدي صاحب السمو: another title.
  if (kinds.length === 1 && beginsNone[first] === 1) return false;
  // الشاعر الروماني أوفيد: an adjective, and then the name.
  if (kinds.length > 1 && kinds[0] === "common" && table.forms[first]!.norm.startsWith("ال")) return false;
  if (kinds.some((one) => one === "given" || one === "family")) return true;
  if (common) return false;
  if (kinds.every((one) => one === "unknown")) return PERSONAL.has(kind) || kinds.length > 1 || (title.startsWith("ال") && !title.includes(" "));
  return PERSONAL.has(kind) ? !table.forms[first]!.norm.startsWith("ال") : kinds.length > 1;
}
