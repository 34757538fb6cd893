/**
 * Where a date can be at all: near a word or number that only dates have. من, بعد and هذا open dates too, and are everywhere; looking ahead
 * for an anchor first spares the readers most of a text.
 *
 * @example
 * const far = anchorDistances(scan("من بين الحاضرين"));
 * far[0] > REACH; // true: no date begins here
 */
import { GAP, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { kindsOf } from "./lexicon.js";

/** How many tokens behind its first a date's first anchor may stand. */
export const REACH = 8;

/** Kinds of word that open or join dates and do not make one. */
const CONNECTING = new Set(["shift", "between", "from", "to", "demonstrative", "nth", "latest", "matching", "few", "portion", "era", "zone", "direction", "minutes"]);

const anchors = new WeakMap<WordForm, boolean>();

/** Whether a form may make a date: a calendar word, a year, or digits joined as in 12:30 and 2012-10-18. */
function isAnchor(form: WordForm): boolean {
  let anchor = anchors.get(form);
  if (anchor === undefined) {
    anchor = form.kind === "number" ? /^(?:1[0-9]|20)\d\d$|\d[:.]\d/u.test(form.norm) : [...kindsOf(form)].some((kind) => !CONNECTING.has(kind));
    anchors.set(form, anchor);
  }
  return anchor;
}

/** For each token, how many tokens on the next anchor stands in its line; 255 where none does within reach of a byte. */
export function anchorDistances({ count, forms, gaps }: TokenTable): Uint8Array {
  const far = new Uint8Array(count);
  let distance = 255;
  for (let token = count - 1; token >= 0; token--) {
    // 20/10 and 3-5: digits joined by a mark that is a token of its own.
    const joined = forms[token]!.kind === "number" && forms[token + 2]?.kind === "number" && /^[-/]$/u.test(forms[token + 1]!.norm);
    distance = joined || isAnchor(forms[token]!) ? 0 : Math.min(255, distance + 1);
    far[token] = distance;
    if (gaps[token] === GAP.line) distance = 255;
  }
  return far;
}
