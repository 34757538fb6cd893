/**
 * What on an HTML page is not about its article: menus, lists, comments, forms. Their lines tell neither date nor author.
 *
 * @example
 * withoutForeign(page, blocks, body, "مكتبه عايمه تصل الي اسيوط")[3].kind; // "furniture"
 */
import type { ScoredBlock } from "./block-score.js";
import type { Body } from "./body.js";
import type { HtmlBlocks } from "./html-blocks.js";
import { repeatsHeadline } from "./html-headline.js";
import type { PagePart } from "./zone.js";

/** Parts of a page whose lines say nothing of its article. */
const FOREIGN: readonly PagePart[] = ["navigation", "footer", "list", "comment", "form", "consent", "advert", "tags", "share", "aside"];
/** So many links of so few words in a row are a menu. */
const MENU_ROW = 4;
const MENU_WORDS = 4;
const LINKED = 0.9;

/** Whether a part of the page is not the article's. */
export function isForeign(parts: ReadonlySet<PagePart>): boolean {
  return FOREIGN.some((part) => parts.has(part));
}

/** The blocks, those of foreign parts as furniture. `headline` as `foldPhrase` gives it: a header that shows it is the article's own. */
export function withoutForeign(page: HtmlBlocks, blocks: readonly ScoredBlock[], body: Body, headline: string): ScoredBlock[] {
  const own = new Set(body.paragraphs);
  const menu = menuRows(page);
  const isOwnHeader = blocks.some((block, i) => page.markup[i]!.parts.has("header") && repeatsHeadline(block.words.join(" "), headline));
  return blocks.map((block, i) => {
    const { parts } = page.markup[i]!;
    // What is called a tag above the text is its section.
    const isOutside = FOREIGN.some((part) => parts.has(part) && (part !== "tags" || i > body.first));
    return !own.has(i) && (menu.has(i) || isOutside || (parts.has("header") && !isOwnHeader)) ? { ...block, kind: "furniture", hit: undefined, repeats: 1 } : block;
  });
}

/** Blocks of rows of short links. */
function menuRows({ blocks, markup }: HtmlBlocks): ReadonlySet<number> {
  const rows = new Set<number>();
  let from = 0;
  for (let i = 0; i <= blocks.length; i++) {
    const isEntry = i < blocks.length && markup[i]!.linked > LINKED && blocks[i]!.words.length <= MENU_WORDS;
    // A label above the headline is no entry of the list it follows.
    if (isEntry && (i === from || markup[i]!.isItem === markup[i - 1]!.isItem)) continue;
    if (i - from >= MENU_ROW) for (let k = from; k < i; k++) rows.add(k);
    from = isEntry ? i : i + 1;
  }
  return rows;
}
