/**
 * Which folds a normalization applies: a preset, and single folds that override it.
 *
 * @example
 * resolveFolds("normalize", { preset: "light", harakat: true }).folds; // light's folds, and harakat
 */
import { FOLD_NAMES, type FoldName } from "./folds.js";

/** A named choice of folds. */
export type Preset = "search" | "light" | "lucene" | "none";

/** Steps that need more than one character at a time, beside the table folds. */
export type StepName = "nfkc" | "collapseSpaces";

/**
 * Options of `normalize` and `align`.
 *
 * - `preset`: where to start from. Default `"search"`.
 *   - `"search"`: for matching: two spellings of one word give one string. Everything below.
 *   - `"light"`: display-safe clean-up: what the eye does not see or should not (presentation forms, tatweel, Persian
 *     look-alikes, invisible marks, odd spaces) and nothing a reader would call spelling.
 *   - `"lucene"`: exactly what Lucene's ArabicNormalizer does.
 *   - `"none"`: nothing.
 * - one boolean a fold (see `FOLDS`) or step (`nfkc`, `collapseSpaces`), overriding the preset.
 */
export type NormalizeOptions = { readonly preset?: Preset } & Readonly<Partial<Record<FoldName | StepName, boolean>>>;

/** Folds and steps, decided. */
export interface ResolvedFolds {
  readonly nfkc: boolean;
  readonly collapseSpaces: boolean;
  /** In the table's order. */
  readonly folds: readonly FoldName[];
}

const LUCENE: readonly FoldName[] = ["alef", "alefMaksura", "tehMarbuta", "tatweel", "harakat"];
const LIGHT: readonly FoldName[] = ["presentationForms", "tatweel", "persianLetters", "persianDigits", "formatMarks", "spaces"];

/** The folds of each preset. */
export const PRESETS: Readonly<Record<Preset, ReadonlySet<FoldName | StepName>>> = {
  search: new Set([...FOLD_NAMES, "nfkc", "collapseSpaces"] as const),
  light: new Set([...LIGHT, "collapseSpaces"] as const),
  lucene: new Set(LUCENE),
  none: new Set<FoldName | StepName>(),
};

/**
 * Decides options into folds.
 *
 * @throws {RangeError} on a preset or fold that does not exist.
 * @throws {TypeError} on a fold that is not a boolean.
 */
export function resolveFolds(caller: string, options: NormalizeOptions): ResolvedFolds {
  const { preset = "search", ...overrides } = options;
  if (!Object.hasOwn(PRESETS, preset)) {
    throw new RangeError(`${caller}: preset must be one of ${Object.keys(PRESETS).join(", ")}, got ${JSON.stringify(preset)}`);
  }
  const chosen = new Set<FoldName | StepName>(PRESETS[preset]);
  for (const [name, wanted] of Object.entries(overrides) as [string, unknown][]) {
    if (!PRESETS.search.has(name as FoldName)) throw new RangeError(`${caller}: there is no fold ${JSON.stringify(name)}`);
    if (wanted === undefined) continue;
    if (typeof wanted !== "boolean") throw new TypeError(`${caller}: ${name} must be a boolean, got ${typeof wanted}`);
    if (wanted) chosen.add(name as FoldName);
    else chosen.delete(name as FoldName);
  }
  return { nfkc: chosen.has("nfkc"), collapseSpaces: chosen.has("collapseSpaces"), folds: FOLD_NAMES.filter((name) => chosen.has(name)) };
}
