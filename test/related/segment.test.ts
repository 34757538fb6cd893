/** Segments: the same however their articles came together, and sound after damage. */
import { expect, it } from "vitest";
import { buildSegment, finished, type ReadArticle } from "../../src/related/segment/build.js";
import { articlesOf, COLUMN_NAMES, type Segment, stringAt, unseal } from "../../src/related/segment/columns.js";
import { mergeSegments } from "../../src/related/segment/merge.js";
import { salvage } from "../../src/related/segment/salvage.js";
import { packPlaces, placeAt, standTogether } from "../../src/related/segment/sequence.js";
import { keysOf as keysRead, TermReader } from "../../src/related/terms.js";

const reader = new TermReader(false);
const TEXTS = ["محادثات في بغداد والعراق", "قصف على غزة مساء الأحد", "محادثات العراق في العاصمة", "", "مباراة نصف النهائي في غزة"];
const read = (from: number, to: number): ReadArticle[] => TEXTS.slice(from, to).map((text, i) => ({ article: { id: `مقال ${from + i}`, section: "أخبار", published: "2024-02-11" }, terms: reader.read({ text }), meaning: Uint8Array.of(from + i, 7) }));
const keysOf = ({ keyUnits, keyStarts }: Segment): string[] => Array.from({ length: keyStarts.length - 1 }, (_, i) => stringAt(keyUnits, keyStarts, i));

/** Segments with their terms numbered in common. */
function numbered(segments: readonly Segment[]): { segment: Segment; live: undefined; termNumbers: Uint32Array }[] {
  const numbers = new Map<string, number>();
  return segments.map((segment) => ({ segment, live: undefined, termNumbers: Uint32Array.from(keysOf(segment), (key) => numbers.get(key) ?? (numbers.set(key, numbers.size), numbers.size - 1)) }));
}

it("merged are what they would be if they had been built as one", () => {
  const whole = buildSegment(read(0, 5));
  const { segment: merged } = finished(mergeSegments(numbered([buildSegment(read(0, 2)), buildSegment(read(2, 5))])));
  for (const name of COLUMN_NAMES) expect(merged[name], name).toEqual(whole[name]);
});

it("drop articles that are left out, and the terms that only they have", () => {
  const [part] = numbered([buildSegment(read(0, 5))]);
  const { segment } = finished(mergeSegments([{ ...part!, live: Uint8Array.of(1, 0, 1, 1, 0) }]));
  expect(articlesOf(segment)).toBe(3);
  expect(keysOf(segment)).not.toContain(keysRead(reader.read({ text: "قصف" }))[0]);
});

it("are read back from their bytes, and from no others", () => {
  const { bytes, ...columns } = buildSegment(read(0, 5));
  expect(unseal(bytes)).toMatchObject(columns);
  expect(unseal(bytes.slice(0, -8))).toBeUndefined();
  expect(unseal(new Uint8Array(bytes.length))).toBeUndefined();
});

it("are saved but for the articles that lie where the damage is", () => {
  const segment = buildSegment(read(0, 5));
  const start = segment.terms.byteOffset + 4 * segment.forwardStarts[2]!;
  const { segment: rest, lost } = salvage(segment, undefined, (from, to) => from < start + 4 && start < to);
  expect(lost).toBe(1);
  expect(Array.from({ length: articlesOf(rest) }, (_, i) => stringAt(rest.idUnits, rest.idStarts, i))).toEqual(["مقال 0", "مقال 1", "مقال 3", "مقال 4"]);
});

it.each([3, 300, 70_000])("keep the order of words of an article with %i terms", (terms) => {
  const places = Uint32Array.of(0, terms - 1, 1, terms - 1, 2);
  const bytes = packPlaces(places, terms);
  expect(Array.from(places, (_, i) => placeAt(bytes, terms, i))).toEqual([...places]);
  expect(standTogether(bytes, terms, 1, terms - 1)).toBe(true);
  expect(standTogether(bytes, terms, 2, 0)).toBe(false);
});
