/**
 * Which blocks of a page head a list of other articles: «مقالات ذات صلة», «الأكثر قراءة».
 *
 * @example
 * isListHead(blocks, 12); // true
 */
import type { PageBlock } from "./classify.js";

/** Roles whose phrase, as a block of its own, starts a list of other articles. */
const LIST_ROLES: ReadonlySet<string> = new Set(["related", "most-read", "latest", "read-also"]);
/** «اقرأ أيضا: عنوان» has so many words more than its phrase: it is an entry, not a head. */
const ENTRY_WORDS = 4;
/** So many blocks below a head tell whether a list follows. */
const LOOK_AHEAD = 8;

/** Whether a block heads a list of other articles. */
export function isListHead(blocks: readonly PageBlock[], index: number): boolean {
  const { kind, hit, words } = blocks[index]!;
  if (kind !== "furniture" || !hit || !LIST_ROLES.has(hit.role) || hit.match === "within") return false;
  if (hit.match === "start" && words.length > hit.words + ENTRY_WORDS) return false;
  return hit.role !== "latest" || isListed(blocks, index);
}

/** «آخر الأخبار» also names a section: it heads a list only if no body follows at once. */
function isListed(blocks: readonly PageBlock[], index: number): boolean {
  let titles = 0;
  let prose = 0;
  for (let i = index + 1; i <= Math.min(blocks.length - 1, index + LOOK_AHEAD); i++) {
    const { kind, hit } = blocks[i]!;
    if (hit && LIST_ROLES.has(hit.role)) break;
    if (kind === "title" || kind === "excerpt") titles++;
    else if (kind === "prose") prose++;
  }
  return titles >= 2 && prose <= 1;
}
