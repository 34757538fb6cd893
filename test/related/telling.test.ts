/** Which terms of a query are looked up. */
import { expect, it } from "vitest";
import { telling } from "../../src/related/scoring.js";

/** Terms from the weightiest on, of which every second one is in `frequency` articles. */
const terms = (count: number, frequency: number): { place: number; frequency: number }[] => Array.from({ length: count }, (_, place) => ({ place, frequency: place % 2 === 0 ? 1 : frequency }));

it("are all of a search", () => {
  expect(telling(terms(60, 9000), "search", 10_000)).toHaveLength(60);
});

it("of an article are the weightiest twenty, and of the others those that are not common", () => {
  const places = telling(terms(60, 501), "related", 10_000).map(({ place }) => place);
  expect(places.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(places.slice(20)).toEqual(Array.from({ length: 20 }, (_, i) => 20 + 2 * i));
  expect(telling(terms(60, 500), "related", 10_000)).toHaveLength(60);
});

it("are no fewer in an index so small that nothing is common, and at most eighty", () => {
  expect(telling(terms(60, 256), "related", 300)).toHaveLength(60);
  expect(telling(terms(200, 1), "related", 300)).toHaveLength(80);
});
