/** A name of the tables keeps its letters and its key, whatever particle is joined to it: وهران is not و + هران. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { stem, tokenize } from "../../src/tokenize/index.js";

interface Named {
  readonly name: { readonly ar: string };
  readonly aliases?: readonly string[];
}

/** One-word names of three letters and more. */
function namesOf(table: string): string[] {
  const records = JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as Named[];
  return [...new Set(records.flatMap(({ name, aliases = [] }) => [name.ar, ...aliases]))].filter((name) => /^[\u0621-\u064a]{3,}$/u.test(name));
}

/** Every word of a name. */
const all = new Set(["countries", "places", "groups", "people"].flatMap((table) => JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as Named[]).flatMap(({ name, aliases = [] }) => [name.ar, ...aliases].flatMap((one) => one.split(" "))));

/** A particle and a name as they are printed: ل + العراق is للعراق. A name with لل of its own (اللد) stays out, as لل hides it. */
function joined(particle: string, name: string): string | undefined {
  if (!particle.endsWith("ل") || !name.startsWith("ال")) return particle + name;
  return name.startsWith("الل") ? undefined : `${particle}ل${name.slice(2)}`;
}

const particlesOf = (word: string): string => tokenize(word)[0]!.segments.filter(({ role, norm }) => role !== "stem" && norm !== "ال").map(({ norm }) => norm).join("");

describe.each(["countries", "places"])("one-word names of %s", (table) => {
  const names = namesOf(table);

  it("are not cut, but for the article", () => {
    expect(names.length).toBeGreaterThan(400);
    expect(names.filter((name) => particlesOf(name) !== "")).toEqual([]);
  });

  it.each(["و", "ف", "ب", "ل", "وب", "ول"])("behind %s lose exactly it, and share the name's key", (particle) => {
    const wrong = names.flatMap((name) => {
      const word = joined(particle, name);
      // برقان is a place as well as ب + رقان.
      if (word !== undefined && (all.has(word) || (particle.length > 1 && all.has(word.slice(1))))) return [];
      return word !== undefined && (particlesOf(word) !== particle || stem(word) !== stem(name)) ? [word] : [];
    });
    expect(wrong).toEqual([]);
  });
});

/** The search key of a name: the stems of its words. */
const keyOf = (name: string): string => tokenize(name).map((token) => token.stem).join(" ");

describe.each(["groups", "people"])("one-word names of %s", (table) => {
  it.each(["و", "ب", "ل", "وب"])("behind %s share the name's key", (particle) => {
    const names = namesOf(table).filter((name) => name.length > 3);
    const wrong = names.filter((name) => {
      const word = joined(particle, name);
      return word !== undefined && stem(word) !== stem(name);
    });
    expect(names.length).toBeGreaterThan(100);
    // لعربي, لسد: behind ل the article of العربي and السد can't be told from the word without it.
    expect(wrong.filter((name) => !name.startsWith("ال"))).toEqual([]);
    expect(wrong.length).toBeLessThan(4);
  });
});

describe("names of several words", () => {
  const records = ["countries", "places", "groups", "people"].flatMap((table) => (JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as (Named & { readonly id: string })[]));
  const names = [...new Set(records.flatMap(({ name, aliases = [] }) => [name.ar, ...aliases]))].filter((name) => name.includes(" "));

  it.each(["و", "ب", "ل", "وب"])("behind %s share the name's key, but where the particle makes another word (لسان, وحي)", (particle) => {
    const wrong = names.filter((name) => {
      const word = joined(particle, name);
      return word !== undefined && keyOf(word) !== keyOf(name);
    });
    expect(wrong.length / names.length).toBeLessThan(0.03);
  });

  it("keep their key for themselves, but where a stem is what two names differ in beyond", () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases = [] } of records) for (const each of [name.ar, ...aliases]) owners.set(keyOf(each), (owners.get(keyOf(each)) ?? new Set()).add(id));
    const shared = [...owners.values()].filter((ids) => ids.size > 1);
    expect(shared.length / owners.size).toBeLessThan(0.02);
  });
});

describe("names that look as if they began with a particle", () => {
  it.each(["وهران", "لبنان", "بغداد", "كربلاء", "فلسطين", "سوريا", "بنها", "بعقوبة"])("%s stays whole, also behind و", (name) => {
    expect(particlesOf(name)).toBe("");
    expect(particlesOf(`و${name}`)).toBe("و");
    expect(stem(`و${name}`)).toBe(stem(name));
  });

  it("a hamza behind a particle begins a name: بأندورا is not باندورا", () => {
    expect(particlesOf("بأندورا")).toBe("ب");
  });
});
