/** Bounds are above what they bound, whatever the other articles are like. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { boundTables, countBound, leadBound, SHARE_BITS } from "../../src/related/bounds.js";
import { leadShare, lengthNorms, searchShare } from "../../src/related/scoring.js";

it("bound every share, and not by much", () => {
  const number = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
  fc.assert(
    fc.property(number(0xfffff), number(0xfffffff), number(0xfff), number(1e6), number(1e6), number(1e5), (lead, leads, count, counts, meanLead, meanCount) => {
      const statistics = { articles: 10, meanCount, meanLead };
      const { forCount, forLead } = lengthNorms(counts, leads, statistics);
      const related = boundTables("related", statistics);
      const bound = related.lead[leadBound(lead, leads)]! / 2 ** SHARE_BITS;
      const share = leadShare(lead, forLead);
      expect(bound * (1 + 1e-12)).toBeGreaterThanOrEqual(share);
      // One step of the scale, unless it is at one of its ends.
      if (lead <= leads && lead / leads > 2 ** -15) expect(bound).toBeLessThan(share * 2 ** (1 / 16) * (1 + 1e-9) + 2 ** -SHARE_BITS);
      const search = boundTables("search", statistics);
      expect(((search.lead[leadBound(lead, leads)]! + search.count![countBound(count, counts)]!) / 2 ** SHARE_BITS) * (1 + 1e-12)).toBeGreaterThanOrEqual(searchShare(count, lead, forCount, forLead));
    }),
    { numRuns: 1000 },
  );
});
