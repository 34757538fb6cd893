/** Which language and script a text is in. */
export { detectLanguage, type Language } from "./detect.js";
