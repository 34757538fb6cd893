/**
 * What is left of a damaged segment: the articles whose own bytes are sound. Postings and bounds are worked out anew from them.
 *
 * @example
 * const { segment, lost } = salvage(damaged, undefined, (from, to) => touchesBadPage(from, to));
 */
import { finished } from "./build.js";
import { articlesOf, type ColumnName, COLUMNS, type Segment } from "./columns.js";
import { GrowingStrings } from "./growing.js";
import { mergeSegments } from "./merge.js";

/** The columns of which an article has a run of its own, with where the runs start. */
const RUNS: readonly (readonly [starts: ColumnName, ...columns: ColumnName[]])[] = [
  ["idStarts", "idUnits"],
  ["publishedStarts", "publishedUnits"],
  ["sectionStarts", "sectionUnits"],
  ["forwardStarts", "terms", "packed", "variants"],
  ["sequenceStarts", "sequence"],
  ["shingleStarts", "shingles"],
  ["meaningStarts", "meanings"],
];
/** The columns of which an article has one entry. */
const SINGLES: readonly ColumnName[] = ["counts", "leads", "headlineLengths"];

/** What could be saved. */
export interface Salvaged {
  readonly segment: Segment;
  /** How many articles could not. */
  readonly lost: number;
}

/** Saves what is sound of the articles that count; `isBad` tells whether bytes of the segment, from `from` to `to`, are damaged. */
export function salvage(segment: Segment, live: Uint8Array | undefined, isBad: (from: number, to: number) => boolean): Salvaged {
  const isBadRun = (column: ColumnName, from: number, to: number): boolean => {
    const { byteOffset } = segment[column];
    const width = COLUMNS[column].BYTES_PER_ELEMENT;
    const start = byteOffset - segment.bytes.byteOffset;
    return isBad(start + from * width, start + to * width);
  };
  const isBadString = (starts: "keyStarts" | "displayStarts", units: "keyUnits" | "displayUnits", i: number): boolean =>
    isBadRun(starts, i, i + 2) || isBadRun(units, segment[starts][i]!, segment[starts][i + 1]!);

  const kept = new Uint8Array(articlesOf(segment));
  let lost = 0;
  for (let article = 0; article < kept.length; article++) {
    if (live?.[article] === 0) continue;
    const isLost =
      SINGLES.some((column) => isBadRun(column, article, article + 1)) ||
      RUNS.some(([starts, ...columns]) => isBadRun(starts, article, article + 2) || columns.some((column) => isBadRun(column, segment[starts][article]!, segment[starts][article + 1]!)));
    kept[article] = Number(!isLost);
    lost += Number(isLost);
  }

  const keys = new GrowingStrings();
  const termCount = segment.keyStarts.length - 1;
  const variantStarts = segment.variantStarts.slice();
  const displayCount = segment.displayStarts.length - 1;
  for (let term = 0; term < termCount; term++) {
    // A key that no word has: the term is lost, its articles are not.
    if (isBadString("keyStarts", "keyUnits", term)) keys.push(`\u0000${term}`);
    else keys.copy(segment.keyUnits, segment.keyStarts, term);
    if (isBadRun("variantStarts", term, term + 1)) variantStarts[term] = displayCount;
  }
  const displays = new GrowingStrings();
  for (let display = 0; display < displayCount; display++) {
    if (isBadString("displayStarts", "displayUnits", display)) displays.push("");
    else displays.copy(segment.displayUnits, segment.displayStarts, display);
  }
  displays.push("");
  const variants = segment.variants.map((variant, entry) => (variantStarts[segment.terms[entry]!]! + variant < displayCount ? variant : 0));
  const { starts: keyStarts, units: keyUnits } = keys.done();
  const { starts: displayStarts, units: displayUnits } = displays.done();
  const sound: Segment = { ...segment, keyStarts, keyUnits, displayStarts, displayUnits, variantStarts, variants };
  const { segment: rest } = finished(mergeSegments([{ segment: sound, live: kept, termNumbers: Uint32Array.from({ length: termCount }, (_, term) => term) }]));
  return { segment: rest, lost };
}
