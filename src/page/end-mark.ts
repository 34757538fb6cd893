/**
 * Where the text of a report ends before its last characters: wires close with «(النهاية)», "// انتهى //" or a row of signs
 * and the initials of whoever typed it.
 *
 * @example
 * "… حتى الثامنة مساء.(النهاية) ر س م".slice(0, endOfReport("… حتى الثامنة مساء.(النهاية) ر س م")); // "… حتى الثامنة مساء."
 */

/** An end mark stands within so many code units of the end. */
const REACH = 60;
const MARK = /\((?:النهاية|انتهى|يتبع)\)|\/\/\s?(?:انتهى|يتبع)\s?\/\/|====|--\s?\(\p{L}{2,20}\)/u;

/** The length of a paragraph without its end mark; 0 where it is nothing else. */
export function endOfReport(paragraph: string): number {
  const from = Math.max(0, paragraph.length - REACH);
  const match = MARK.exec(paragraph.slice(from));
  return match ? paragraph.slice(0, from + match.index).trimEnd().length : paragraph.length;
}
