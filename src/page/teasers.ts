/**
 * The lists of other articles on a page, before the article or behind it: excerpts and headlines under «مقالات ذات صلة»,
 * «الأكثر قراءة» and their like. Labels between them, such as a section's name, are no teasers.
 *
 * @example
 * findTeasers(text, blocks, taken).length; // 8
 */
import type { Teaser } from "./article.js";
import { isListHead } from "./list-head.js";
import type { PageBlock } from "./classify.js";
import { hasRole } from "./furniture.js";

/** Roles that end a list. */
const ENDS_LIST: ReadonlySet<string> = new Set(["comment", "footer", "login", "cookie", "newsletter", "tags", "error"]);
/** Words from which «قد يعجبك | …» holds a teaser behind its label. */
const TEASER_WORDS = 4;

/**
 * Finds the teasers among the blocks that are not the article's own.
 * `isTaken` tells whether a block is part of the article; with `isFrontPage` a section's name heads a list, too.
 */
export function findTeasers(blocks: readonly PageBlock[], isTaken: (index: number) => boolean, options: { readonly isFrontPage: boolean }): Teaser[] {
  const teasers: Teaser[] = [];
  let isList = false;
  let own = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (isTaken(i)) {
      isList = false;
      continue;
    }
    const block = blocks[i]!;
    if (isListHead(blocks, i) || (options.isFrontPage && hasRole(block.words, "section"))) {
      isList = true;
      own = teasers.length;
    }
    if (block.kind === "furniture" && block.hit && ENDS_LIST.has(block.hit.role)) isList = false;
    const behind = behindLabel(block);
    if (behind) teasers.push({ text: behind });
    else if (isEntry(block, isList)) {
      const next = textOf(blocks, i, isTaken);
      if (next !== undefined) {
        teasers.push({ headline: spanOf(block), text: spanOf(blocks[next]!) });
        i = next;
      } else if (!isStray(block, teasers.slice(Math.max(own, teasers.length - 2)))) teasers.push({ ...(block.kind === "title" && { headline: spanOf(block) }), text: spanOf(block) });
    }
  }
  return teasers;
}

/** A lone title below a list of excerpts is none of its entries. */
function isStray({ kind }: PageBlock, last: readonly Teaser[]): boolean {
  return kind === "title" && last.length > 1 && last.every((teaser) => teaser.headline === undefined);
}

/** Excerpts are teasers anywhere outside the article; titles and sentences in a list only. */
function isEntry({ kind, repeats, words }: PageBlock, isList: boolean): boolean {
  if (kind === "excerpt") return true;
  return isList && (kind === "title" || kind === "prose") && repeats < 3 && !hasRole(words, "section");
}

/** The excerpt under a title of the same box, perhaps with a date between the two. */
function textOf(blocks: readonly PageBlock[], index: number, isTaken: (index: number) => boolean): number | undefined {
  const title = blocks[index]!;
  if (title.kind !== "title") return undefined;
  for (let i = index + 1; i <= index + 2; i++) {
    const block = blocks[i];
    if (block?.run !== title.run || isTaken(i)) return undefined;
    if (block.kind === "excerpt" || block.kind === "prose") return i;
    if (block.kind !== "date" && block.kind !== "time") return undefined;
  }
  return undefined;
}

/** «قد يعجبك | نحّالون في الباحة يطلبون …» */
function behindLabel(block: PageBlock): { start: number; end: number } | undefined {
  const { hit, words } = block;
  if (hit?.role !== "related" || hit.match !== "start" || words.length < hit.words + TEASER_WORDS) return undefined;
  return { start: block.starts[hit.words]!, end: block.end };
}

function spanOf({ start, end }: PageBlock): { start: number; end: number } {
  return { start, end };
}
