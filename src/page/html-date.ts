/**
 * When an HTML page was published: by its head, by the elements it marks as dates, by the line it prints beside the headline,
 * and last by its address.
 *
 * @example
 * publishedOf(page, { metadata, head, headline: 4, url }); // "2026-03-10T11:42:00+02:00"
 */
import { describeBlocks } from "./block.js";
import { dateIn } from "./date-line.js";
import type { Head } from "./head.js";
import type { HtmlBlocks } from "./html-blocks.js";
import { isoOf } from "./iso-date.js";
import type { Metadata } from "./metadata.js";
import { dateInUrl, reconcileDates } from "./page-date.js";
import type { PagePart } from "./zone.js";

/** What else is known of the page. */
interface Known {
  readonly metadata: Metadata;
  readonly head: Head;
  /** The headline's block. */
  readonly headline: number | undefined;
  readonly url: string | undefined;
}

/** Parts whose dates are those of others. */
const FOREIGN: readonly PagePart[] = ["list", "comment", "navigation", "footer", "aside"];

/** The date of publication, ISO 8601. */
export function publishedOf(page: HtmlBlocks, { metadata, head, headline, url }: Known): string | undefined {
  const marked = markedDate(page, headline ?? 0);
  const machine = metadata.published ?? marked;
  const printed = head.isUpdate && machine !== undefined ? undefined : head.published;
  return reconcileDates(machine, printed) ?? dateInUrl(metadata.canonical ?? url);
}

/** The date of the marked element nearest the headline. */
function markedDate({ marks, partsAt }: HtmlBlocks, headline: number): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const mark of marks) {
    const distance = Math.abs(mark.at - headline);
    if (mark.kind !== "published" || distance >= bestDistance) continue;
    const parts = partsAt(mark);
    const date = FOREIGN.some((part) => parts.has(part)) ? undefined : (isoOf(mark.value) ?? dateIn(describeBlocks(mark.value, [{ start: 0, end: mark.value.length, run: 0 }])[0]!)?.iso);
    if (date !== undefined) [best, bestDistance] = [date, distance];
  }
  return best;
}
