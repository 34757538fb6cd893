/**
 * Broken plurals: plurals made by other vowels than the singular's (هجوم, هجمات), which no ending tells. The list is
 * data/broken-plurals.json.
 *
 * @example
 * singularOf("وزراء"); // "وزير"
 */
import { normalize } from "../normalize/index.js";
import { brokenPluralsJson } from "../tables/broken-plurals.generated.js";

let singulars: ReadonlyMap<string, string> | undefined;

/** Every listed plural with its singular, both normalized. Read at the first call. */
function brokenPlurals(): ReadonlyMap<string, string> {
  return (singulars ??= new Map((JSON.parse(brokenPluralsJson) as { plural: string; singular: string }[]).map(({ plural, singular }) => [normalize(plural), normalize(singular)])));
}

/** The singular of a broken plural, both normalized; `undefined` where the list has none. */
export function singularOf(norm: string): string | undefined {
  return brokenPlurals().get(norm);
}
