/**
 * Unicode's compatibility composition (NFKC, UAX #15) with offsets: a text is cut where composition cannot reach across,
 * and each piece is composed by itself.
 *
 * @example
 * composeAligned("ﬁn").text; // "fin", whose first two units both come from offset 0
 */
import type { AlignedText } from "./align.js";
import { AlignmentBuilder } from "./builder.js";

/**
 * A base with all that may compose with it: marks, conjoining Hangul vowels and finals, half-width voicing marks; at most 64
 * of them, since sorting marks is quadratic (Unicode's stream-safe format allows 30).
 */
const CLUSTER = /[^\p{M}][\p{M}\u{1160}-\u{11ff}\u{ff9e}\u{ff9f}]{0,64}|\p{M}{1,64}/gsu;

/** Whether a text holds, from `from` on, a unit that may compose with another, or a character outside the BMP that NFKC changes. */
export function needsComposing(text: string, composes: Uint8Array, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (composes[unit] === 0) continue;
    const codePoint = text.codePointAt(at)!;
    if (codePoint <= 0xffff) {
      if (unit < 0xd800 || unit > 0xdfff) return true;
      continue; // half of a pair alone: nothing composes with it
    }
    const character = String.fromCodePoint(codePoint);
    if (/\p{M}/u.test(character) || character.normalize("NFKC") !== character) return true;
    at++;
  }
  return false;
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
