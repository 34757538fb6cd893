/**
 * Rewrites Arabic text so that spellings which mean the same become the same string.
 *
 * @example
 * normalize("أَحْمَدُ في الـقـاهـرة"); // "احمد في القاهره"
 */
import { requireText } from "../span.js";
import { type AlignedText, compose } from "./align.js";
import { AlignmentBuilder, stringOf } from "./builder.js";
import { DROP, EXPAND, type FoldTable, fuse } from "./fuse.js";
import { composeAligned, needsComposing } from "./nfkc.js";
import { type NormalizeOptions, resolveFolds } from "./options.js";

const SPACE = 0x20;
const TAB = 0x09;

/** Folds fused, and whether runs of spaces collapse: all that a normalization is. */
interface Plan extends FoldTable {
  readonly collapseSpaces: boolean;
}

/** Plans by what they fold: pure functions of constants, one per combination a program uses (320 KiB each). */
const plans = new Map<string, Plan>();
/** The plans of bare presets, which need no deciding. */
const presetPlans = new Map<string, Plan>();
const MOST_PLANS = 32;

function planOf(caller: string, options: NormalizeOptions): Plan {
  const { preset = "search", ...overrides } = options;
  const isBare = Object.keys(overrides).length === 0;
  const known = isBare ? presetPlans.get(preset) : undefined;
  if (known) return known;
  const { nfkc, collapseSpaces, folds } = resolveFolds(caller, options);
  const key = [nfkc, collapseSpaces, ...folds].join();
  let plan = plans.get(key);
  if (!plan) {
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(key, (plan = { ...fuse({ folds, nfkc }), collapseSpaces }));
  }
  if (isBare) presetPlans.set(preset, plan);
  return plan;
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
  const plan = planOf("normalize", options);
  return foldText(plan.composes && needsComposing(text, plan.composes) ? composeAligned(text).text : text, plan);
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
  const plan = planOf("align", options);
  if (!plan.composes || !needsComposing(text, plan.composes)) return foldAligned(text, plan);
  const inner = composeAligned(text);
  return compose(foldAligned(inner.text, plan), inner);
}

function foldText(text: string, { codes, expansions, collapseSpaces }: Plan): string {
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

function foldAligned(text: string, { codes, expansions, collapseSpaces }: Plan): AlignedText {
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
