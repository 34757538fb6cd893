/**
 * Several segments into one, without the articles that were removed. In steps, so that whoever waits gets a turn.
 *
 * @example
 * const steps = mergeSegments([{ segment: a, live: undefined, termNumbers }, { segment: b, live, termNumbers: others }]);
 * const { segment } = finished(steps);
 */
import { articlesOf, type Segment, stringAt } from "./columns.js";
import { Numbering } from "./build.js";
import { Draft } from "./draft.js";
import { GrowingStrings } from "./growing.js";

/** A segment to be merged. */
export interface MergePart {
  readonly segment: Segment;
  /** By article: 0 where it is left out. Absent where all are kept. */
  readonly live: Uint8Array | undefined;
  /** By term of the segment: its number among the terms of all parts. */
  readonly termNumbers: Uint32Array;
}

/** Articles copied between two steps. */
const STEP = 512;
/** Not numbered yet. */
const NONE = 0;

/** A merged segment, with the number each of its terms has among the terms of all parts. */
export interface Merged {
  readonly segment: Segment;
  readonly termNumbers: Uint32Array;
}

/** One segment of all parts' articles, part by part; terms that no kept article has are dropped. */
export function* mergeSegments(parts: readonly MergePart[]): Generator<undefined, Merged, undefined> {
  const draft = new Draft();
  const keys = new GrowingStrings();
  const displays = new Numbering();
  /** The merged segment's terms by their number among all parts' terms. */
  const merged = new Map<number, number>();
  let copied = 0;
  for (const { segment, live, termNumbers } of parts) {
    /** By term and by printed form of the segment: 1 + its number in the draft. */
    const ownTerms = new Uint32Array(termNumbers.length);
    const displayNumbers = new Uint32Array(segment.displayStarts.length - 1);
    for (let article = 0; article < articlesOf(segment); article++) {
      if (live?.[article] === 0) continue;
      const [from, to] = [segment.forwardStarts[article]!, segment.forwardStarts[article + 1]!];
      const terms = new Uint32Array(to - from);
      const printed = new Uint32Array(to - from);
      for (let entry = from; entry < to; entry++) {
        const term = segment.terms[entry]!;
        if (ownTerms[term] === NONE) {
          let number = merged.get(termNumbers[term]!);
          if (number === undefined) {
            merged.set(termNumbers[term]!, (number = merged.size));
            keys.copy(segment.keyUnits, segment.keyStarts, term);
          }
          ownTerms[term] = 1 + number;
        }
        terms[entry - from] = ownTerms[term]! - 1;
        const form = segment.variantStarts[term]! + segment.variants[entry]!;
        if (displayNumbers[form] === NONE) displayNumbers[form] = 1 + displays.numberOf(stringAt(segment.displayUnits, segment.displayStarts, form));
        printed[entry - from] = displayNumbers[form]! - 1;
      }
      draft.ids.copy(segment.idUnits, segment.idStarts, article);
      draft.published.copy(segment.publishedUnits, segment.publishedStarts, article);
      draft.sections.copy(segment.sectionUnits, segment.sectionStarts, article);
      draft.add(
        { count: segment.counts[article]!, lead: segment.leads[article]!, headlineLength: segment.headlineLengths[article]! },
        terms,
        segment.packed.subarray(from, to),
        printed,
        segment.sequence.subarray(segment.sequenceStarts[article], segment.sequenceStarts[article + 1]),
        segment.shingles.subarray(segment.shingleStarts[article], segment.shingleStarts[article + 1]),
        segment.meanings.subarray(segment.meaningStarts[article], segment.meaningStarts[article + 1]),
      );
      if (++copied % STEP === 0) yield;
    }
  }
  return { segment: yield* draft.finish(keys.done(), displays.done()), termNumbers: Uint32Array.from(merged.keys()) };
}
