/**
 * Rewrites Arabic text so that spellings which mean the same become the same string.
 *
 * @example
 * normalize("أَحْمَدُ في الـقـاهـرة"); // "احمد في القاهره"
 */
import { requireText } from "../span.js";
import { type AlignedText, compose } from "./align.js";
import { foldAligned, foldPlain } from "./fold.js";
import { type FoldTable, fuse } from "./fuse.js";
import { composeAligned } from "./nfkc.js";
import { type NormalizeOptions, resolveFolds } from "./options.js";

/** Tables by what they fold: pure functions of constants, one per combination a program uses (192 KiB each). */
const tables = new Map<string, FoldTable>();
/** The tables of bare presets, which need no deciding. */
const presetTables = new Map<string, FoldTable>();
const MOST_TABLES = 32;

/** The options of who gives none, whose table needs no look-up. */
const SEARCH: NormalizeOptions = {};
let searchTable: FoldTable | undefined;

function tableOf(caller: string, options: NormalizeOptions): FoldTable {
  if (options === SEARCH) return (searchTable ??= fuse(resolveFolds(caller, SEARCH)));
  const { preset = "search", ...overrides } = options;
  const isBare = Object.keys(overrides).length === 0;
  const known = isBare ? presetTables.get(preset) : undefined;
  if (known) return known;
  const choice = resolveFolds(caller, options);
  const key = [choice.nfkc, choice.collapseSpaces, ...choice.folds].join();
  let table = tables.get(key);
  if (!table) {
    if (tables.size >= MOST_TABLES) tables.clear();
    tables.set(key, (table = fuse(choice)));
  }
  if (isBare) presetTables.set(preset, table);
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
export function normalize(text: string, options: NormalizeOptions = SEARCH): string {
  requireText("normalize", text);
  const table = tableOf("normalize", options);
  return foldPlain(text, table) ?? alignWith(text, table).text;
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
export function align(text: string, options: NormalizeOptions = SEARCH): AlignedText {
  requireText("align", text);
  return alignWith(text, tableOf("align", options));
}

function alignWith(text: string, table: FoldTable): AlignedText {
  const folded = foldAligned(text, table);
  if (folded) return folded;
  const inner = composeAligned(text);
  return compose(foldAligned(inner.text, { ...table, composes: undefined })!, inner);
}
