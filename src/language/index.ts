/** Which language and script a text is in, as a whole and run by run. */
export { detectLanguage, type Language } from "./detect.js";
export { languageRuns, type LanguageRun } from "./runs.js";
