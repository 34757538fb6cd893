/**
 * What befell the people a number counts, by the noun itself or the nearest word that tells: killed, wounded, displaced,
 * arrested, missing.
 *
 * @example
 * roleAt(scan("قتل 10 وأصيب 20 آخرون"), 3, 5); // "wounded"
 */
import { normalize } from "../../normalize/index.js";
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn } from "../number/index.js";
import type { QuantityValue } from "../types.js";

/** A fate. */
export type Role = NonNullable<QuantityValue["role"]>;

const WORDS: Readonly<Record<Role, string>> = {
  killed: "قتل قتلت قتلوا قتلا مقتل قتيل قتيلا قتلى قتيلة القتلى استشهد استشهدوا استشهاد شهيد شهيدا شهداء مصرع مصرعهم لقي لقوا أودى أودت توفي توفوا وفاة وفيات الوفيات ضحية ضحايا الضحايا اغتيال قضى قضوا إعدام أعدم أعدمت أعدموا",
  wounded: "أصيب أصيبت أصيبوا إصابة إصابات أصاب أصابت جرح جرحوا جرحت جريح جريحا جرحى الجرحى مصاب مصابا مصابين المصابين بجروح",
  displaced: "نزح نزحوا نزحت نزوح نازح نازحا نازحين النازحين تشريد شرد شردت تهجير هجر هجرت تشرد إجلاء أجلي لجأ",
  arrested: "اعتقل اعتقلت اعتقلوا اعتقال معتقل معتقلا معتقلين القبض أوقف أوقفت توقيف احتجز احتجزت احتجاز ضبط موقوفا",
  missing: "فقد فقدوا فقدت فقدان مفقود مفقودا مفقودين المفقودين",
};
/** How many words before and behind a number are looked at; a nearer one wins, one before wins over one behind. */
const REACH_BEFORE = 6;
const REACH_BEHIND = 5;

let roles: ReadonlyMap<string, Role> | undefined;

function roleWords(): ReadonlyMap<string, Role> {
  return (roles ??= new Map(Object.entries(WORDS).flatMap(([role, words]) => words.split(" ").map((word) => [normalize(word), role as Role] as const))));
}

/** The role of the people counted in tokens `[i, next)`; undefined where nothing near tells. */
export function roleAt(table: TokenTable, i: number, next: number): Role | undefined {
  for (let k = i; k < next; k++) {
    const own = roleOf(table, k);
    if (own) return own;
  }
  for (let k = i - 1; k >= 0 && k >= i - REACH_BEFORE && goesOn(table, k + 1) && !endsSentence(table, k); k--) {
    const role = roleOf(table, k);
    if (role) return role;
  }
  for (let k = next; k < next + REACH_BEHIND && goesOn(table, k) && !endsSentence(table, k); k++) {
    if (k > next && table.forms[k]!.kind === "number") return undefined;
    const role = roleOf(table, k);
    // «مئة جندي وقتل آخرون»: a verb with و tells of others.
    if (role) return table.forms[k]!.norm.startsWith("و") ? undefined : role;
  }
  return undefined;
}

function roleOf(table: TokenTable, i: number): Role | undefined {
  const words = roleWords();
  for (const { norm } of table.forms[i]!.readings) {
    const role = words.get(norm);
    if (role) return role;
  }
  return undefined;
}

function endsSentence(table: TokenTable, i: number): boolean {
  return [".", "!", "?", ";", ":"].includes(table.forms[i]!.norm);
}
