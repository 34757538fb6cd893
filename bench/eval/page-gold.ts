/**
 * Pages with a careful reading beside each: `name.html` (or `.txt`) and `name.gold.json`.
 *
 * @example
 * readGoldPages("test/pages/html")[0].gold.headline;
 */
import fs from "node:fs";
import path from "node:path";

/** What a careful reader found on a page. Strings are the page's own, white space collapsed. */
export interface PageGold {
  /** Absent in `../shared/data/pages`: all of them are articles. */
  readonly kind?: "article" | "other";
  readonly headline: string | null;
  readonly section: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** The day as the page prints it. */
  readonly published: string | null;
  /** The day and time with their zone, where the page tells them. */
  readonly publishedAt?: string;
  readonly paragraphs: readonly string[];
  /** Subheads, decks, signatures: body or not, either is right. */
  readonly optional?: readonly string[];
  readonly subheads?: readonly string[];
  readonly teasers: readonly (string | { readonly headline: string; readonly url?: string })[];
  /** Teasers that count neither way: tickers, the previous and the next article. */
  readonly teasersOptional?: readonly string[];
  readonly teasers_optional?: readonly { readonly headline: string }[];
  readonly notBody?: readonly string[];
  readonly not_in_body?: readonly string[];
  readonly captions?: readonly string[];
  readonly site?: string | null;
  readonly canonical?: string | null;
  readonly language?: string | null;
  readonly tags?: readonly string[];
  /** The HTTP header the page came with. */
  readonly contentType?: string;
}

/** A page and its reading. */
export interface GoldPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly gold: PageGold;
}

/** All HTML pages of a folder that have a reading, by name; [] where the folder is not there. */
export function readGoldPages(folder: string): GoldPage[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.html$/u, "");
      const gold = JSON.parse(fs.readFileSync(path.join(folder, `${name}.gold.json`), "utf8")) as PageGold;
      return { name, bytes: new Uint8Array(fs.readFileSync(path.join(folder, file))), gold };
    });
}
