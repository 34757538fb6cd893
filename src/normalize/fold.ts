/**
 * Runs a fused table over a text: one look-up a unit, however many folds the table holds.
 *
 * @example
 * foldPlain("مصـر  ٥", fuse({ folds: ["tatweel", "arabicDigits"], nfkc: false, collapseSpaces: true })); // "مصر 5"
 */
import type { AlignedText } from "./align.js";
import { DROP, type FoldTable, RARE } from "./fuse.js";
import { needsComposing } from "./nfkc.js";
import { grown } from "./grown.js";
import { lendRoom, roomOf, textOf, writeText } from "./units.js";

const SPACE = 0x20;
/** No unit. */
const NEVER = -1;

/** The text folded, as long as all its units are settled by the table alone; `undefined` at the first that is not. */
export function foldPlain(text: string, { codes, collapseSpaces }: FoldTable): string | undefined {
  const collapsed = collapseSpaces ? SPACE : NEVER;
  // Written over as it is read, since nothing gets longer.
  const room = lendRoom(text.length, "write");
  writeText(text, room);
  const { units } = room;
  const end = text.length;
  let length = 0;
  let previous = RARE;
  for (let at = 0; at < end; at++) {
    const code = codes[units[at]!]!;
    if (code !== DROP) {
      if (code === RARE) return undefined;
      units[length++] = code;
      // A space behind a space is written and taken back: cheaper than a branch for each letter.
      if ((code | previous) === collapsed) length--;
      previous = code;
    }
  }
  return textOf(room, length);
}

/** Any text folded, with offsets; `undefined` where the table wants it composed first (`composeAligned`) and it is not. */
export function foldAligned(text: string, { codes, rare, composes, collapseSpaces }: FoldTable): AlignedText | undefined {
  const collapsed = collapseSpaces ? SPACE : NEVER;
  let mayCompose = composes;
  const read = lendRoom(text.length, "read");
  writeText(text, read);
  const source = read.units;
  const end = text.length;
  let room = lendRoom(end, "write");
  let { units } = room;
  let offsets = new Uint32Array(text.length + 1);
  let length = 0;
  let previous = RARE;
  for (let at = 0; at < end; at++) {
    const code = codes[source[at]!]!;
    if (code === DROP) continue;
    if (code !== RARE) {
      offsets[length] = at;
      units[length++] = code;
      if ((code | previous) === collapsed) length--;
      previous = code;
      continue;
    }
    const unit = source[at]!;
    if (mayCompose?.[unit] === 1) {
      if (needsComposing(text, mayCompose, at)) return undefined;
      mayCompose = undefined;
    }
    const replacement = rare.get(unit) ?? String.fromCharCode(unit);
    const needed = length + replacement.length + end - at;
    if (needed > units.length) {
      room = roomOf(grown(units, needed));
      units = room.units;
    }
    offsets = grown(offsets, needed + 1);
    for (let i = 0; i < replacement.length; i++) {
      offsets[length] = at;
      const written = replacement.charCodeAt(i);
      units[length++] = written;
      if ((written | previous) === collapsed) length--;
      previous = written;
    }
  }
  offsets[length] = end;
  return { original: text, text: textOf(room, length), offsets: offsets.subarray(0, length + 1) };
}
