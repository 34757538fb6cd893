/** Laws of near-duplicates: what is clever against what is plain, on random texts and hostile ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Groups, membersOf } from "../../src/similarity/groups.js";
import { hashUnits } from "../../src/similarity/hash.js";
import { createDuplicateStream, createWordReader, findDuplicates, overlapOf, shinglesOf } from "../../src/similarity/index.js";
import { ShingleIndex } from "../../src/similarity/shingle-index.js";
import { sortHashes } from "../../src/similarity/sort-hashes.js";
import { wordHash } from "../../src/similarity/word-reader.js";
import { scan } from "../../src/tokenize/index.js";
import { anyText } from "./text-arbitrary.js";

const read = createWordReader();
/** Few words, so that texts repeat one another; one name alone, so that none is another story of one template. */
const shortText = fc.array(fc.constantFrom("قصف", "غزة", "وزير"), { maxLength: 12 }).map((words) => words.join(" "));
const hash = fc.integer({ min: 0, max: 0xffffffff });

/** Groups as connected components over all pairs. */
function groupsByPairs(texts: readonly string[], threshold: number): number[][] {
  const shingles = texts.map((text) => {
    const words = text.split(" ").filter((word) => word !== "");
    const size = Math.min(5, words.length);
    return new Set(size === 0 ? [] : words.slice(0, words.length - size + 1).map((_, i) => words.slice(i, i + size).join(" ")));
  });
  const group = texts.map((_, i) => i);
  for (let i = 0; i < texts.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [shingles[i]!, shingles[j]!];
      const shared = [...a].filter((shingle) => b.has(shingle)).length;
      if (shared === 0 || shared / Math.min(a.size, b.size) < threshold) continue;
      const [from, to] = [group[i]!, group[j]!];
      group.forEach((g, k) => (g === from ? (group[k] = to) : undefined));
    }
  }
  return [...new Set(group)].map((g) => group.flatMap((own, i) => (own === g ? [i] : []))).filter((members) => members.length > 1).sort((a, b) => a[0]! - b[0]!);
}

describe("the word reader", () => {
  it("gives what the scanner gives", () => {
    const scanned = (text: string): number[] =>
      scan(text).forms.flatMap(({ kind, norm }) => (kind === "number" ? [wordHash(hashUnits(norm.replace(/[.,:\u066b\u066c]/gu, "")), true)] : kind === "word" ? [wordHash(hashUnits(norm))] : []));
    fc.assert(fc.property(anyText, (text) => { expect([...read(text)]).toEqual(scanned(text)); }), { numRuns: 1000 });
  });

  it("forgets one text before the next", () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => {
      const alone = [...createWordReader()(b)];
      read(a);
      expect([...read(b)]).toEqual(alone);
    }), { numRuns: 30 });
  });
});

describe("sorting hashes", () => {
  it("is sorting", () => {
    const spread = fc.array(hash, { maxLength: 300 });
    const crowded = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 });
    fc.assert(fc.property(fc.oneof(spread, crowded), (hashes) => { expect([...sortHashes(Uint32Array.from(hashes))]).toEqual([...hashes].sort((a, b) => a - b)); }));
  });
});

describe("groups", () => {
  it("are the connected components, and keep what they were", () => {
    const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (joins) => {
        const groups = new Groups();
        const naive = Array.from({ length: 20 }, () => groups.add()).map((member) => [member]);
        const seen: [ReturnType<Groups["of"]>, number[]][] = [];
        for (const [a, b] of joins) {
          groups.join(a, b, 0.5);
          const all = [...new Set([...naive[a]!, ...naive[b]!])].sort((x, y) => x - y);
          for (const member of all) naive[member] = all;
          expect(groups.of(a).size).toBe(all.length);
          seen.push([groups.of(b), all]);
        }
        for (const [group, members] of seen) expect(membersOf(group)).toEqual(members);
        expect(groups.all().reduce((sum, { size }) => sum + size, 0)).toBe(20);
      }),
    );
  });
});

describe("the index of samples", () => {
  it("proposes of short texts all that share a shingle, with how many", () => {
    const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (texts) => {
        const index = new ShingleIndex();
        const sorted = texts.map((shingles) => Uint32Array.from(shingles).sort());
        for (const shingles of sorted) index.add(shingles, { isCopy: false });
        for (const shingles of sorted) {
          const expected = sorted.map((other, text) => ({ text, shared: [...other].filter((one) => shingles.includes(one)).length, ours: shingles.length, theirs: other.length }));
          expect(index.candidates(shingles).sort((a, b) => a.text - b.text)).toEqual(expected.filter(({ shared }) => shared > 0));
        }
      }),
    );
  });
});

describe("near-duplicates", () => {
  it("are the groups that comparing all pairs gives", () => {
    fc.assert(
      fc.property(fc.array(shortText, { maxLength: 12 }), fc.constantFrom(0.3, 0.5, 0.9, 1), (list, threshold) => {
        expect(findDuplicates(list, { threshold }).map(({ members }) => [...members])).toEqual(groupsByPairs(list, threshold));
      }),
    );
  });

  it("come out of a stream as out of a list", () => {
    fc.assert(
      fc.property(fc.array(shortText, { maxLength: 12 }), (list) => {
        const stream = createDuplicateStream();
        const last = new Map<string, string>();
        list.forEach((text, i) => {
          const group = stream.add(String(i), text);
          for (const member of group.members) last.set(member, group.members.join());
        });
        const groups = [...new Set(last.values())].filter((members) => members.includes(","));
        expect(groups.sort()).toEqual(findDuplicates(list).map(({ members }) => members.join()).sort());
      }),
    );
  });

  it("of a text that is only asked about are those it would join", () => {
    fc.assert(
      fc.property(fc.array(shortText, { maxLength: 8 }), shortText, (list, text) => {
        const stream = createDuplicateStream();
        list.forEach((one, i) => stream.add(String(i), one));
        const found = stream.find(text);
        const shingles = shinglesOf(read(text));
        for (const { id, similarity } of found) expect(similarity).toBe(overlapOf(shinglesOf(read(list[Number(id)]!)), shingles));
        expect(new Set(stream.add("new", text).members)).toEqual(new Set(["new", ...found.flatMap(({ id }) => findDuplicates(list).find(({ members }) => members.includes(Number(id)))?.members.map(String) ?? [id])]));
      }),
    );
  });

  it("are not missed in long texts, nor invented: a tenth of the words replaced, and one text within another of three times the length", () => {
    // Words of letters that are no names, long enough that none is another's with a particle.
    const letters = "بتثجحخدذرزسشصضطظعغ";
    const word = (n: number): string => Array.from({ length: 6 }, (_, i) => letters[(n >> (3 * i)) % 18]! + letters[(n * 7 + i) % 18]!).join("");
    let state = 5;
    const random = (below: number): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32 * below) | 0;
    const text = (length: number): string[] => Array.from({ length }, () => word(random(200_000)));
    const originals = Array.from({ length: 300 }, () => text(100 + random(300)));
    const copies = originals.map((words) => words.map((one) => (random(10) === 0 ? word(random(200_000)) : one)));
    const parts = originals.map((words) => [...text(words.length), ...words, ...text(words.length)]);
    const pairsFound = (others: readonly string[][], threshold: number): number =>
      findDuplicates([...originals, ...others].map((words) => words.join(" ")), { threshold }).filter(({ members }) => members.length === 2 && members[1] === members[0]! + 300).length;
    expect(pairsFound(copies, 0.35)).toBeGreaterThanOrEqual(297);
    expect(pairsFound(parts, 0.5)).toBe(300);
  });
});
