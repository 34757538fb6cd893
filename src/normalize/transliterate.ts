/**
 * Arabic in Latin letters and back.
 *
 * @example
 * transliterate("كتاب", { scheme: "buckwalter" });                // "ktAb"
 * transliterate("ktAb", { scheme: "buckwalter", reverse: true }); // "كتاب"
 *
 * Sources: `buckwalter` is Tim Buckwalter's table (Xerox, 1990s). `safe-buckwalter` is Safe Buckwalter as CAMeL Tools publishes it
 * (“Encoding schemes” in its reference, map ar2safebw): letters in the place of signs that mean something in XML, URLs and patterns; of
 * signs only `~` and `_` are left. `hsb` is Habash, Soudi and Buckwalter, On Arabic Transliteration (2007). `latin` is ALA-LC without its
 * marks (`latin.ts`), for names and slugs.
 */
import { requireText } from "../span.js";
import { toLatin } from "./latin.js";

/** A way of writing Arabic in Latin letters. All but `latin` can be reversed. */
export type Scheme = "buckwalter" | "safe-buckwalter" | "hsb" | "latin";

/** Arabic letters and marks in the order of the tables below. */
const ARABIC = [..."ءآأؤإئابةتثجحخدذرزسشصضطظعغ", "\u0640", ..."فقكلمنهوىي", "\u064b", "\u064c", "\u064d", "\u064e", "\u064f", "\u0650", "\u0651", "\u0652", "\u0670", "ٱ", "پ", "چ", "ڤ", "گ"];

const LATIN: Readonly<Record<Exclude<Scheme, "latin">, readonly string[]>> = {
  buckwalter: [..."'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG"],
  "safe-buckwalter": [..."CMOWIQAbptvjHxdVrzscSDTZEg_fqklmnhwYyFNKaui~oeLPJBG"],
  hsb: [..."'ĀÂŵĂŷAbħtθjHxdðrzsšSDTĎςγ_fqklmnhwýyãũĩaui~.áÄpcvg"],
};

/** Options of `transliterate`. */
export interface TransliterateOptions {
  readonly scheme: Scheme;
  /** From Latin letters to Arabic. Default `false`. */
  readonly reverse?: boolean;
}

const maps = new Map<string, ReadonlyMap<string, string>>();

/** The letter map of a scheme and direction (constants, built once each). */
function mapOf(scheme: Exclude<Scheme, "latin">, reverse: boolean): ReadonlyMap<string, string> {
  const key = `${scheme}/${String(reverse)}`;
  let map = maps.get(key);
  if (!map) {
    const latin = LATIN[scheme];
    maps.set(key, (map = new Map(ARABIC.map((letter, i) => (reverse ? [latin[i]!, letter] : [letter, latin[i]!])))));
  }
  return map;
}

/** A Latin letter with its accent apart, as some keyboards and file systems write HSB's ā and š. */
const DECOMPOSED = /[A-Za-z][\u0300-\u036f]/gu;

/**
 * Rewrites each Arabic letter by a scheme, or back with `reverse`; other characters pass through.
 *
 * What the three reversible schemes write comes back exactly, from any text that holds none of the scheme's own symbols. These are
 * Latin letters and, in buckwalter, the signs ' | > & < } * $ _ ~ ` {, in safe-buckwalter _ ~, in hsb ' _ ~ and the full stop.
 *
 * @throws {TypeError} where `text` is not a string. @throws {RangeError} on an unknown scheme, or on `latin` reversed.
 * @example
 * transliterate("شمس", { scheme: "hsb" }); // "šms"
 */
export function transliterate(text: string, { scheme, reverse = false }: TransliterateOptions): string {
  requireText("transliterate", text);
  if (scheme !== "latin" && !Object.hasOwn(LATIN, scheme)) throw new RangeError(`transliterate: scheme must be one of ${[...Object.keys(LATIN), "latin"].join(", ")}, got ${JSON.stringify(scheme)}`);
  if (scheme === "latin") {
    if (reverse) throw new RangeError("transliterate: scheme latin loses letters and cannot be reversed");
    return toLatin(text);
  }
  const map = mapOf(scheme, reverse);
  let out = "";
  for (const letter of reverse ? text.replace(DECOMPOSED, (pair) => pair.normalize("NFC")) : text) out += map.get(letter) ?? letter;
  return out;
}
