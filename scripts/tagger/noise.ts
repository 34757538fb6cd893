/**
 * Sentences again with other names in the places of theirs, so that a name's company is learned and not the name alone.
 *
 * @example
 * withOtherNames(train, namesOf(wikipedia, ["PER", "LOC"]), { share: 0.5, seed: 3 });
 */
import { TAGS } from "../../src/bio/labels.js";
import { Lexicon } from "../../src/tokenize/index.js";
import type { Sentence } from "./corpus.js";
import { createRandom } from "../random.js";
import { spansOf } from "./score.js";

/** Names by type, each in tokens. */
export type Names = ReadonlyMap<string, readonly (readonly string[])[]>;

const lexicon = (): Lexicon => new Lexicon(500_000);

/** Whether particles stand before a word: such a name is neither given nor taken, since the particle would go along. */
function startsWithParticle(token: string, forms: Lexicon): boolean {
  return forms.form(token, "word").affixes.proclitics.some(({ norm }) => norm !== "ال");
}

/** The names of sentences, of the types asked for; particles before none. */
export function namesOf(sentences: readonly Sentence[], types: readonly string[]): Names {
  const forms = lexicon();
  const names = new Map<string, string[][]>(types.map((type) => [type, []]));
  for (const { tokens, tags } of sentences) {
    for (const span of spansOf(tags)) {
      const [first = "", last = "", type = ""] = span.split(":");
      const name = tokens.slice(Number(first), Number(last) + 1);
      if (!startsWithParticle(name[0]!, forms)) names.get(type)?.push(name);
    }
  }
  return names;
}

/** Copies of the sentences that hold names, a share of the names replaced by others of their type. */
export function withOtherNames(sentences: readonly Sentence[], names: Names, { share, seed }: { readonly share: number; readonly seed: number }): Sentence[] {
  const random = createRandom(seed);
  const forms = lexicon();
  return sentences.flatMap((sentence) => {
    const tokens: string[] = [];
    const tags: number[] = [];
    let at = 0;
    let replaced = false;
    for (const span of spansOf(sentence.tags)) {
      const [first = 0, last = 0] = span.split(":").map(Number);
      const type = span.slice(span.lastIndexOf(":") + 1);
      const others = names.get(type) ?? [];
      if (others.length === 0 || random() >= share || startsWithParticle(sentence.tokens[first]!, forms)) continue;
      const other = others[Math.floor(random() * others.length)]!;
      tokens.push(...sentence.tokens.slice(at, first), ...other);
      const begin = TAGS.indexOf(`B-${type}` as (typeof TAGS)[number]);
      tags.push(...sentence.tags.slice(at, first), ...other.map((_, i) => (i === 0 ? begin : begin + 1)));
      at = last + 1;
      replaced = true;
    }
    if (!replaced) return [];
    return [{ tokens: [...tokens, ...sentence.tokens.slice(at)], tags: Uint8Array.from([...tags, ...sentence.tags.slice(at)]) }];
  });
}
