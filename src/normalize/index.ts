/** Normalization with offsets: `normalize`, `align`, `toOriginal`. */
export { type AlignedText, compose, type Range, toOriginal } from "./align.js";
export { type Fold, FOLDS, type FoldName } from "./folds.js";
export { align, normalize } from "./normalize.js";
export { type NormalizeOptions, type Preset, PRESETS, type StepName } from "./options.js";
export { type Scheme, transliterate, type TransliterateOptions } from "./transliterate.js";
