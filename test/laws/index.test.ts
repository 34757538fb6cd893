/** The index against the dumb: every article scored in full, and an index made anew after each change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIndex, type ArticleIndex, type IndexedArticle } from "../../src/related/index.js";
import { ENTITY_WEIGHT, generalityOf, leadShare, lengthNorms, PHRASE_WEIGHT, queryWeight, rarity, type Reading, searchShare, telling } from "../../src/related/scoring.js";
import { countOf, leadOf } from "../../src/related/posting.js";
import { kindOf } from "../../src/related/term-key.js";
import { type ArticleTerms, keysOf, TermReader } from "../../src/related/terms.js";
import { logFrequency } from "../../src/tables/word-frequencies.js";

const WORDS = ["قصف", "غزة", "بغداد", "والعراق", "وزير", "الوزراء", "محادثات", "محادثة", "في", "من", "23", "40", "شركة", "نمو", "مبيعات", "لاعب", "مباراة", "هدف"];
const phrase = (maxLength: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...WORDS), { maxLength }).map((words) => words.join(" "));
const article = fc.record({ id: fc.constantFrom(..."abcdefghij"), text: phrase(25), headline: fc.option(phrase(4), { nil: undefined }) });
const articles = fc.uniqueArray(article, { selector: ({ id }) => id, maxLength: 10 }).map((list): IndexedArticle[] => list.map(({ headline, ...rest }) => (headline === undefined ? rest : { ...rest, headline })));
const reader = new TermReader();

interface Scored {
  readonly id: string;
  readonly score: number;
}

/** The ranking by the book: no postings, no heap, each article in full. */
function fullScan(list: readonly IndexedArticle[], query: ArticleTerms, reading: Reading): Scored[] {
  const all = list.map(({ id, ...rest }) => {
    const terms = reader.read({ id, ...rest } as IndexedArticle);
    return { id, terms, keys: keysOf(terms) };
  });
  const lengths = all.map(({ terms: { sequence, packed } }) => {
    const words = [...new Set(sequence)];
    return { count: words.reduce((sum, place) => sum + countOf(packed[place]!), 0), lead: words.reduce((sum, place) => sum + leadOf(packed[place]!), 0) };
  });
  const mean = (of: "count" | "lead"): number => lengths.reduce((sum, length) => sum + length[of], 0) / all.length;
  const statistics = { articles: all.length, meanCount: mean("count"), meanLead: mean("lead") };
  const frequency = (key: string): number => all.filter(({ keys }) => keys.includes(key)).length;
  const weighed = keysOf(query)
      .map((key, i) => {
        const isWord = ["word", "number"].includes(kindOf(key));
        const rare = rarity(all.length, frequency(key), isWord ? generalityOf(logFrequency(key)) : 0);
        return { key, frequency: frequency(key), weight: frequency(key) === 0 ? 0 : (isWord ? 1 : ENTITY_WEIGHT) * queryWeight(reading, leadOf(query.packed[i]!)) * rare };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
  const weights = new Map(telling(weighed, reading, all.length).map(({ key, weight }) => [key, weight]));
  const inOrder = (terms: ArticleTerms): string[] => {
    const keys = keysOf(terms);
    return Array.from(terms.sequence, (place) => keys[place]!);
  };
  const pairs = (words: readonly string[]): Set<string> => new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
  return all
    .map(({ id, terms, keys }, n) => {
      const { forCount, forLead } = lengthNorms(lengths[n]!.count, lengths[n]!.lead, statistics);
      let score = 0;
      for (const [key, weight] of weights) {
        const place = keys.indexOf(key);
        if (place < 0) continue;
        const [count, lead] = [countOf(terms.packed[place]!), leadOf(terms.packed[place]!)];
        score += weight * (reading === "related" ? leadShare(lead, forLead) : searchShare(count, lead, forCount, forLead));
      }
      if (reading === "search" && score > 0) {
        const own = pairs(inOrder(terms));
        for (const pair of pairs(inOrder(query))) {
          const [first, second] = pair.split(" ") as [string, string];
          if (own.has(pair)) score += (PHRASE_WEIGHT * ((weights.get(first) ?? 0) + (weights.get(second) ?? 0))) / 2;
        }
      }
      return { id, score };
    })
    .filter(({ score }) => score > 1e-9)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function expectSame(found: readonly Scored[], wanted: readonly Scored[]): void {
  expect(found.length).toBe(wanted.length);
  found.forEach(({ id, score }, i) => {
    expect(score).toBeCloseTo(wanted[i]!.score, 8);
    // Sums in another order may swap those that are equal but for the last bit.
    if (id !== wanted[i]!.id) expect(wanted.find((other) => other.id === id)?.score).toBeCloseTo(score, 8);
  });
}

const everything = { limit: 100, includeDuplicates: true };

async function answers(index: ArticleIndex, ids: readonly string[]): Promise<unknown> {
  const related = await Promise.all(ids.map((id) => index.related({ id })));
  return { size: await index.size(), related, text: await index.related({ text: "محادثات في بغداد" }), search: await index.search("وزير العراق قصف غزة") };
}

describe("an index", () => {
  it("ranks as a full scan does", async () => {
    await fc.assert(
      fc.asyncProperty(articles, phrase(25), phrase(5), async (list, text, words) => {
        const index = createIndex();
        await index.add(list);
        expectSame(await index.related({ text }, everything), fullScan(list, reader.read({ text }), "related"));
        expectSame(await index.search(words, everything), fullScan(list, reader.read({ text: words }), "search"));
        for (const { id, ...rest } of list) {
          const wanted = fullScan(list, reader.read(rest), "related").filter((other) => other.id !== id);
          expectSame(await index.related({ id }, everything), wanted);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives the first of what a larger limit gives", async () => {
    await fc.assert(
      fc.asyncProperty(articles, phrase(5), fc.integer({ min: 1, max: 5 }), async (list, words, limit) => {
        const index = createIndex();
        await index.add(list);
        expect(await index.search(words, { limit })).toEqual((await index.search(words, { limit: 100 })).slice(0, limit));
      }),
      { numRuns: 100 },
    );
  });

  it("after any changes answers as one made anew", async () => {
    const change = fc.oneof(article.map((update) => ({ update })), fc.constantFrom(..."abcdefghij").map((remove) => ({ remove })));
    await fc.assert(
      fc.asyncProperty(articles, fc.array(change, { maxLength: 15 }), async (list, changes) => {
        const index = createIndex();
        await index.add(list);
        const left = new Map(list.map((one) => [one.id, one]));
        for (const one of changes) {
          if ("remove" in one) expect(await index.remove(one.remove)).toBe(left.delete(one.remove));
          else {
            const { headline, ...rest } = one.update;
            const updated = headline === undefined ? rest : { ...rest, headline };
            await index.update(updated);
            left.delete(updated.id);
            left.set(updated.id, updated);
          }
        }
        const fresh = createIndex();
        await fresh.add([...left.values()]);
        expect(await answers(index, [...left.keys()])).toEqual(await answers(fresh, [...left.keys()]));
      }),
      { numRuns: 100 },
    );
  });

  it("sweeps out what was removed, many times over", async () => {
    const index = createIndex({ extract: false });
    const fresh = createIndex({ extract: false });
    for (let i = 0; i < 500; i++) {
      const one = { id: String(i), text: `${WORDS[i % 18]} ${WORDS[(i * 7) % 18]} وحدة${i % 50}` };
      await index.add(one);
      if (i >= 40) await index.remove(String(i - 40));
      if (i >= 460) await fresh.add(one);
    }
    const ids = Array.from({ length: 40 }, (_, i) => String(460 + i));
    expect(await answers(index, ids)).toEqual(await answers(fresh, ids));
  });
});
