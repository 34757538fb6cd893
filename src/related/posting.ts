/**
 * Two kinds of number that hold several. Of a term in an article: how often it occurs there, and how early. Of an article in a
 * term's postings: which it is, and the bytes that bound what it can earn (`bounds.ts`).
 *
 * @example
 * const packed = pack(2, 1024);
 * countOf(packed); // 2
 * leadOf(packed);  // 1024
 */

/** Count and lead in one number: 12 and 20 bits. */
export function pack(count: number, lead: number): number {
  return ((count << 20) | lead) >>> 0;
}

/** The count of a packed number. */
export function countOf(packed: number): number {
  return packed >>> 20;
}

/** The lead of a packed number, in units. */
export function leadOf(packed: number): number {
  return packed & 0xfffff;
}

/** A posting: 16 bits for the article, 8 for the bound of its count, 8 for that of its lead. */
export function packPosting(article: number, countBound: number, leadBound: number): number {
  return ((article << 16) | (countBound << 8) | leadBound) >>> 0;
}

/** The article of a posting. */
export function articleOf(posting: number): number {
  return posting >>> 16;
}

/** The byte that bounds what its count earns. */
export function countBoundOf(posting: number): number {
  return (posting >>> 8) & 0xff;
}

/** The byte that bounds what its lead earns. */
export function leadBoundOf(posting: number): number {
  return posting & 0xff;
}
