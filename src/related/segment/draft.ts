/**
 * A segment in the making: articles are added one after another, then everything that follows from them (postings, bounds,
 * printed forms by term) is worked out at once.
 *
 * Adding comes as texts read (`build.ts`) or as articles of other segments (`merge.ts`); numbers of terms and of printed forms
 * are the draft's own and given by whoever adds.
 *
 * @example
 * const draft = new Draft();
 * draft.add(fields, terms, packed, displays, sequence, shingles, meaning);
 * for (const step of draft.finish(keys, displays)) …; // the last step is the segment
 */
import { type Columns, type Segment, seal, stringAt } from "./columns.js";
import { Growing, GrowingStrings } from "./growing.js";
import { invert } from "./postings.js";

/** What an article says of itself. */
export interface ArticleFields {
  readonly count: number;
  readonly lead: number;
  readonly headlineLength: number;
}

/** A column of strings. */
export interface Strings {
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
}

/** Postings handled between two steps: some milliseconds. */
const STEP = 1 << 17;

/** A segment in the making. */
export class Draft {
  readonly ids = new GrowingStrings();
  readonly published = new GrowingStrings();
  readonly sections = new GrowingStrings();
  readonly #counts = new Growing<Uint32Array>(Uint32Array);
  readonly #leads = new Growing<Uint32Array>(Uint32Array);
  readonly #headlineLengths = new Growing<Uint32Array>(Uint32Array);
  readonly #forwardStarts = new Growing<Uint32Array>(Uint32Array);
  readonly #terms = new Growing<Uint32Array>(Uint32Array, 256);
  readonly #packed = new Growing<Uint32Array>(Uint32Array, 256);
  /** By entry of `#terms`, the number of the printed form. */
  readonly #displays = new Growing<Uint32Array>(Uint32Array, 256);
  readonly #sequenceStarts = new Growing<Uint32Array>(Uint32Array);
  readonly #sequence = new Growing<Uint8Array>(Uint8Array, 256);
  readonly #shingleStarts = new Growing<Uint32Array>(Uint32Array);
  readonly #shingles = new Growing<Uint32Array>(Uint32Array, 256);
  readonly #meaningStarts = new Growing<Uint32Array>(Uint32Array);
  readonly #meanings = new Growing<Uint8Array>(Uint8Array);

  constructor() {
    for (const starts of [this.#forwardStarts, this.#sequenceStarts, this.#shingleStarts, this.#meaningStarts]) starts.push(0);
  }

  /** Adds an article, whose id, date and section the caller has put down. All lists of terms are in the order of first appearance. */
  add({ count, lead, headlineLength }: ArticleFields, terms: Uint32Array, packed: Uint32Array, displays: Uint32Array, sequence: Uint8Array, shingles: Uint32Array, meaning: Uint8Array): void {
    this.#counts.push(count);
    this.#leads.push(lead);
    this.#headlineLengths.push(headlineLength);
    this.#terms.append(terms);
    this.#packed.append(packed);
    this.#displays.append(displays);
    this.#sequence.append(sequence);
    this.#shingles.append(shingles);
    this.#meanings.append(meaning);
    this.#forwardStarts.push(this.#terms.length);
    this.#sequenceStarts.push(this.#sequence.length);
    this.#shingleStarts.push(this.#shingles.length);
    this.#meaningStarts.push(this.#meanings.length);
  }

  /** Works out the rest, step by step; the last step is the segment. */
  *finish(keys: Strings, displays: Strings): Generator<undefined, Segment, undefined> {
    const forward = {
      leads: this.#leads.done(),
      counts: this.#counts.done(),
      forwardStarts: this.#forwardStarts.done(),
      terms: this.#terms.done(),
      packed: this.#packed.done(),
    };
    const inverted = yield* invert(forward, keys.starts.length - 1);
    const printed = yield* variantsOf(forward.terms, this.#displays.done(), inverted.entries, inverted.postingStarts, displays);
    const ids = this.ids.done();
    const published = this.published.done();
    const sections = this.sections.done();
    return seal({
      ...forward,
      postingStarts: inverted.postingStarts,
      postings: inverted.postings,
      ...printed,
      idStarts: ids.starts,
      idUnits: ids.units,
      publishedStarts: published.starts,
      publishedUnits: published.units,
      sectionStarts: sections.starts,
      sectionUnits: sections.units,
      headlineLengths: this.#headlineLengths.done(),
      sequenceStarts: this.#sequenceStarts.done(),
      sequence: this.#sequence.done(),
      shingleStarts: this.#shingleStarts.done(),
      shingles: this.#shingles.done(),
      meaningStarts: this.#meaningStarts.done(),
      meanings: this.#meanings.done(),
      keyStarts: keys.starts,
      keyUnits: keys.units,
    });
  }
}

type Printed = Pick<Columns, "variants" | "variantStarts" | "displayStarts" | "displayUnits">;
/** Most printed forms of a term that are told apart; the rest are shown as the first. */
const MOST_VARIANTS = 0xffff;

/** Gives each term its own short list of printed forms, and each forward entry its place there. */
function* variantsOf(terms: Uint32Array, displayNumbers: Uint32Array, entries: Uint32Array, postingStarts: Uint32Array, displays: Strings): Generator<undefined, Printed, undefined> {
  const termCount = postingStarts.length - 1;
  const variants = new Uint16Array(terms.length);
  const variantStarts = new Uint32Array(termCount + 1);
  const lists = new GrowingStrings();
  const displayCount = displays.starts.length - 1;
  /** By printed form: the term (plus 1) it was last listed for, and its place there. */
  const listedFor = new Uint32Array(displayCount);
  const places = new Uint16Array(displayCount);
  let pause = STEP;
  for (let term = 0; term < termCount; term++) {
    let listed = 0;
    const end = postingStarts[term + 1]!;
    for (let at = postingStarts[term]!; at < end; at++) {
      const entry = entries[at]!;
      const display = displayNumbers[entry]!;
      if (listedFor[display] !== term + 1) {
        if (listed === MOST_VARIANTS) continue;
        listedFor[display] = term + 1;
        places[display] = listed++;
        lists.copy(displays.units, displays.starts, display);
      }
      variants[entry] = places[display]!;
    }
    variantStarts[term + 1] = variantStarts[term]! + listed;
    if (end < pause) continue;
    pause = end + STEP;
    yield;
  }
  const { starts, units } = lists.done();
  return { variants, variantStarts, displayStarts: starts, displayUnits: units };
}

/** The printed form of a forward entry. */
export function displayOf({ terms, variants, variantStarts, displayStarts, displayUnits }: Segment, entry: number): string {
  return stringAt(displayUnits, displayStarts, variantStarts[terms[entry]!]! + variants[entry]!);
}
