/**
 * A segment: some articles and their terms, in typed arrays that never change. The same bytes lie in memory and in a file.
 *
 * Both ways: *forward*, which terms an article has, in order of first appearance, with count, lead and printed form; and
 * *postings*, which articles a term has, with bounds of what each can earn (`bounds.ts`). Numbers of articles and of terms are
 * the segment's own.
 *
 * @example
 * const segment = seal({ idUnits, idStarts, … });
 * stringAt(segment.idUnits, segment.idStarts, 0); // the id of the first article
 */

/**
 * The columns, in the order of the bytes. A `…Starts` column has one entry more than there are things, the last one being the
 * length of what it divides.
 */
export const COLUMNS = {
  /** Ids, dates of publication and sections of the articles, empty where there is none: UTF-16 units end to end. */
  idStarts: Uint32Array,
  idUnits: Uint16Array,
  publishedStarts: Uint32Array,
  publishedUnits: Uint16Array,
  sectionStarts: Uint32Array,
  sectionUnits: Uint16Array,
  /** Sums of counts and leads over the words of each article. */
  counts: Uint32Array,
  leads: Uint32Array,
  /** How many entries of an article's sequence are its headline's. */
  headlineLengths: Uint32Array,
  /** Forward: by article its terms, with packed count and lead, and which of the term's printed forms it has. */
  forwardStarts: Uint32Array,
  terms: Uint32Array,
  packed: Uint32Array,
  variants: Uint16Array,
  /** The words of an article in order, headline first, as places among its terms: 1, 2 or 4 bytes each (`sequence.ts`). */
  sequenceStarts: Uint32Array,
  sequence: Uint8Array,
  /** Sorted hashes of word 5-shingles. */
  shingleStarts: Uint32Array,
  shingles: Uint32Array,
  /** The article's vector in a byte a number (`../meaning.ts`); nothing where no encoder read it. */
  meaningStarts: Uint32Array,
  meanings: Uint8Array,
  /** Keys of the terms. */
  keyStarts: Uint32Array,
  keyUnits: Uint16Array,
  /** The printed forms of each term. */
  variantStarts: Uint32Array,
  displayStarts: Uint32Array,
  displayUnits: Uint16Array,
  /** By term its articles, each with bounds of what it can earn there (`posting.ts`): the most promising lead first. */
  postingStarts: Uint32Array,
  postings: Uint32Array,
} as const;

/** The name of a column. */
export type ColumnName = keyof typeof COLUMNS;
/** The columns of a segment. */
export type Columns = {
  readonly [Name in ColumnName]: (typeof COLUMNS)[Name] extends typeof Uint32Array ? Uint32Array : (typeof COLUMNS)[Name] extends typeof Uint16Array ? Uint16Array : Uint8Array;
};

/** A segment whose columns lie in one block of bytes. */
export interface Segment extends Columns {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Most articles of a segment: their numbers fit 16 bits. */
export const MOST_ARTICLES = 65_536;

export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
const MAGIC = 0x41_4c_49_53;
const VERSION = 3;
/** Bytes before the columns: magic, version, then the length of each column in bytes. */
export const HEADER_BYTES = aligned(4 * (2 + COLUMN_NAMES.length));

/** How many articles a segment holds. */
export function articlesOf({ idStarts }: Columns): number {
  return idStarts.length - 1;
}

/** The `i`th string of a column of strings. */
export function stringAt(units: Uint16Array, starts: Uint32Array, i: number): string {
  const [start, end] = [starts[i]!, starts[i + 1]!];
  let text = "";
  for (let at = start; at < end; at += MOST_ARGUMENTS) text += fromUnits(units.subarray(at, Math.min(end, at + MOST_ARGUMENTS)));
  return text;
}

/** Arguments of one call: far below any engine's bound. */
const MOST_ARGUMENTS = 4096;

function fromUnits(units: Uint16Array): string {
  // An array of units is as good as a list of arguments, and a quarter of the time of spreading it.
  return String.fromCharCode.apply(undefined, units as unknown as number[]);
}

/** Copies columns into one block of bytes. */
export function seal(columns: Columns): Segment {
  const length = COLUMN_NAMES.reduce((sum, name) => sum + aligned(columns[name].byteLength), HEADER_BYTES);
  const bytes = new Uint8Array(length);
  const header = new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, VERSION, ...COLUMN_NAMES.map((name) => columns[name].byteLength)]);
  let at = HEADER_BYTES;
  for (const name of COLUMN_NAMES) {
    const { buffer, byteOffset, byteLength } = columns[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return unseal(bytes)!;
}

/** The columns in a block of bytes that begins at a multiple of 8; `undefined` where it is no segment of this version. */
export function unseal(bytes: Uint8Array<ArrayBuffer>): Segment | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const [magic, version, ...lengths] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2 + COLUMN_NAMES.length);
  if (magic !== MAGIC || version !== VERSION) return undefined;
  if (lengths.reduce((sum, length) => sum + aligned(length), HEADER_BYTES) !== bytes.length) return undefined;
  let at = HEADER_BYTES;
  const views = COLUMN_NAMES.map((name, i) => {
    const Column = COLUMNS[name];
    const view = new Column(bytes.buffer, bytes.byteOffset + at, lengths[i]! / Column.BYTES_PER_ELEMENT);
    at += aligned(lengths[i]!);
    return [name, view] as const;
  });
  return { ...(Object.fromEntries(views) as unknown as Columns), bytes };
}

/** The next multiple of 8: every column begins at one. */
export function aligned(bytes: number): number {
  return (bytes + 7) & ~7;
}
