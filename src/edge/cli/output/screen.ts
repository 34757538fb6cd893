/**
 * Right-to-left text on a screen whose columns run left to right: isolated, measured, cut and wrapped.
 *
 * @example
 * `${pad(isolate("العراق"), 12)} IQ`; // the column after it stays in its place
 */

/** How an answer may be shown. */
export interface Screen {
  /** Columns of the terminal; infinite where the answer goes into a file or a pipe. */
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly colour: (text: string) => string;
}

/** First strong isolate and its end: what stands between takes its own direction and leaves its neighbours in theirs. */
const FSI = "\u2068";
const PDI = "\u2069";

/**
 * A text in one line, in a direction of its own. Control characters become spaces, so that a page cannot steer the terminal;
 * the text's own direction marks go, since an unbalanced one would leave the isolate.
 */
export function isolate(text: string): string {
  return `${FSI}${text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "").replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}${PDI}`;
}

/** Columns a text takes: none for combining marks, format characters and colours, two for wide letters and pictures. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(/\u001B\[\d+m/gu, "")) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u.test(character) ? 2 : 1;
}

/** Fills a text with spaces up to a width, at its end. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts a text down to a width, with an ellipsis where something went. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let columns = 1;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text into lines of at most a width, at white space; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const word of text.split(/\s+/u)) {
    if (word === "") continue;
    const wide = widthOf(word);
    if (line !== "" && columns + 1 + wide > width) {
      lines.push(line);
      [line, columns] = [word, wide];
    } else {
      columns += line === "" ? wide : wide + 1;
      line += line === "" ? word : ` ${word}`;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** A stream that answers are shown on. */
export interface Target {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The screen of a stream: colours on a terminal alone, and none under NO_COLOR. */
export function screenOf(stream: Target, env: Readonly<Record<string, string | undefined>>): Screen {
  const coloured = stream.isTTY === true && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  const paint = (on: number, off: number) => (text: string) => (coloured ? `\u001B[${on}m${text}\u001B[${off}m` : text);
  return { width: stream.isTTY === true ? Math.max(40, stream.columns ?? 80) : Infinity, bold: paint(1, 22), dim: paint(2, 22), colour: paint(36, 39) };
}
