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
      return word !== undefined && (particlesOf(word) !== particle || stem(word) !== stem(name)) ? [word] : [];
    });
    expect(wrong).toEqual([]);
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
