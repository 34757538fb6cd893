/**
 * Unicode's compatibility composition (NFKC, UAX #15) with offsets: a text is cut where composition cannot reach across,
 * and each piece is composed by itself.
 *
 * @example
 * composeAligned("ﬁn").text; // "fin", whose first two units both come from offset 0
 */
import type { AlignedText } from "./align.js";
import { AlignmentBuilder } from "./builder.js";

/** A base with all that may compose with it: marks, conjoining Hangul vowels and finals, half-width voicing marks; at most 64
 * of them, since sorting marks is quadratic (Unicode's stream-safe format allows 30). */
const CLUSTER = /[^\p{M}][\p{M}\u{1160}-\u{11ff}\u{ff9e}\u{ff9f}]{0,64}|\p{M}{1,64}/gsu;

/** Whether a text may differ from its NFKC form: anything but ASCII and the Arabic block's plain letters and marks. */
const SUSPECT = /[^\0-\u{9f}\u{600}-\u{652}\u{656}-\u{674}\u{679}-\u{6ff}\u{2010}\u{2013}\u{2014}\u{2018}-\u{201d}\u{200b}-\u{200f}]/u;

/** Marks out of canonical order, such as a shadda after its vowel, are the other way a text differs from its NFKC form. */
const REORDERS = /[\u{64b}-\u{652}\u{670}][\u{64b}-\u{652}\u{670}]/u;

/** Whether composing leaves the text as it is, told from its characters alone. `false` may be wrong, `true` never is. */
export function isComposed(text: string): boolean {
  return !SUSPECT.test(text) && !REORDERS.test(text);
}

/** The NFKC form of a text, aligned with it. */
export function composeAligned(original: string): AlignedText {
  const out = new AlignmentBuilder(original);
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const composed = cluster.length === 1 && cluster < "\u{a0}" ? cluster : cluster.normalize("NFKC");
    if (composed === cluster) for (let i = 0; i < cluster.length; i++) out.push(cluster.charCodeAt(i), index + i);
    else for (let i = 0; i < composed.length; i++) out.push(composed.charCodeAt(i), index);
  }
  return out.finish();
}
