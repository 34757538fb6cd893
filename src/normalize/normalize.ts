/**
 * Rewrites Arabic text so that spellings which mean the same become the same string.
 *
 * @example
 * normalize("أَحْمَدُ في الـقـاهـرة"); // "احمد في القاهره"
 */
import { requireText } from "../span.js";
import { type AlignedText, compose } from "./align.js";
import { AlignmentBuilder, stringOf } from "./builder.js";
import type { FoldName } from "./folds.js";
import { DROP, EXPAND, type FoldTable, fuse } from "./fuse.js";
import { composeAligned, isComposed } from "./nfkc.js";
import { type NormalizeOptions, resolveFolds } from "./options.js";

const SPACE = 0x20;
const TAB = 0x09;

/** Fused tables by their folds: pure functions of constants, at most one per combination a program uses (256 KiB each). */
const fused = new Map<string, FoldTable>();
const MOST_TABLES = 16;

function tableOf(folds: readonly FoldName[]): FoldTable {
  const key = folds.join();
  let table = fused.get(key);
  if (!table) {
    if (fused.size >= MOST_TABLES) fused.clear();
    table = fuse(folds);
    fused.set(key, table);
  }
  return table;
}

/**
 * The normalized form of a text.
 *
 * Never throws on text: lone surrogates and control characters pass through. Every preset is idempotent.
 *
 * @param options the preset (default `"search"`) and single folds that override it; see `NormalizeOptions`.
 * @throws {TypeError} where `text` is not a string. @throws {RangeError} on an unknown preset or fold.
 * @example
 * normalize("إلى المدرسةِ");                       // "الي المدرسه"
 * normalize("ﻻ ﻣـــﺼﺮ", { preset: "light" });      // "لا مصر"
 * normalize("إلى", { preset: "light", alef: true }); // "الى"
 */
export function normalize(text: string, options: NormalizeOptions = {}): string {
  requireText("normalize", text);
  const { nfkc, collapseSpaces, folds } = resolveFolds("normalize", options);
  const composed = nfkc && !isComposed(text) ? composeAligned(text).text : text;
  return foldText(composed, tableOf(folds), collapseSpaces);
}

/**
 * As `normalize`, keeping for each character of the result where it came from.
 *
 * @throws as `normalize`.
 * @example
 * const aligned = align("بِالأردنّ");
 * aligned.text;                            // "بالاردن"
 * toOriginal(aligned, { from: 1, to: 7 }); // { start: 2, end: 9 }
 */
export function align(text: string, options: NormalizeOptions = {}): AlignedText {
  requireText("align", text);
  const { nfkc, collapseSpaces, folds } = resolveFolds("align", options);
  const table = tableOf(folds);
  if (!nfkc || isComposed(text)) return foldAligned(text, table, collapseSpaces);
  const inner = composeAligned(text);
  return compose(foldAligned(inner.text, table, collapseSpaces), inner);
}

function foldText(text: string, { codes, expansions }: FoldTable, collapseSpaces: boolean): string {
  let at = firstChange(text, codes, collapseSpaces);
  if (at === text.length) return text;
  let units = new Uint16Array(text.length + 16);
  for (let i = 0; i < at; i++) units[i] = text.charCodeAt(i);
  let length = at;
  let previous = at > 0 ? text.charCodeAt(at - 1) : 0;
  for (; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)]!;
    if (code >= 0) {
      if (collapseSpaces && (code === SPACE || code === TAB)) {
        if (previous === SPACE) continue;
        units[length++] = previous = SPACE;
      } else units[length++] = previous = code;
    } else if (code !== DROP) {
      const expansion = expansions[EXPAND - code]!;
      if (length + expansion.length + (text.length - at) > units.length) {
        const wider = new Uint16Array(units.length * 2 + expansion.length);
        wider.set(units);
        units = wider;
      }
      for (let i = 0; i < expansion.length; i++) units[length++] = previous = expansion.charCodeAt(i);
    }
  }
  return stringOf(units, length);
}

/** The first unit that the table or the collapsing of spaces changes; the text's length where there is none. */
function firstChange(text: string, codes: Int32Array, collapseSpaces: boolean): number {
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (codes[unit] !== unit || (collapseSpaces && (unit === TAB || (unit === SPACE && previous === SPACE)))) return at;
    previous = unit;
  }
  return text.length;
}

function foldAligned(text: string, { codes, expansions }: FoldTable, collapseSpaces: boolean): AlignedText {
  const out = new AlignmentBuilder(text);
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)]!;
    if (code >= 0) {
      const isSpace = collapseSpaces && (code === SPACE || code === TAB);
      if (isSpace && previous === SPACE) continue;
      previous = isSpace ? SPACE : code;
      out.push(previous, at);
    } else if (code !== DROP) {
      const expansion = expansions[EXPAND - code]!;
      for (let i = 0; i < expansion.length; i++) out.push((previous = expansion.charCodeAt(i)), at);
    }
  }
  return out.finish();
}
