/**
 * Tags: what a whole text may be labelled with, from its entities and keyphrases.
 *
 * @example
 * tagsOf(entities, keyphrases, undefined)[0]; // { id: "IQ", text: "العراق", type: "country", weight: 1 }
 */
import type { Entity } from "../entities/types.js";
import type { Span } from "../span.js";
import type { Keyphrase } from "./keyphrases.js";

/** A label for a whole text: an entity by id, or a keyphrase. */
export interface Tag {
  readonly id?: string;
  readonly text: string;
  /** The entity's type, or `"keyphrase"`. */
  readonly type: string;
  /** 0..1, the strongest is 1. */
  readonly weight: number;
}

/** Most tags given. */
const MOST = 15;
/** What a mention in the headline counts beside one in the body. */
const HEADLINE_MENTIONS = 3;
/** How much a type says of a text's matter: a nationality less than a name. */
const TYPE_WEIGHT: Readonly<Record<string, number>> = { nationality: 0.5, date: 0, quantity: 0 };
/** Keyphrases stand behind entities of the same strength. */
const KEYPHRASE_WEIGHT = 0.6;

/** The tags of a text, strongest first. Mentions of one id count together, a country's adjectives with the country. */
export function tagsOf(entities: readonly Entity[], keyphrases: readonly Keyphrase[], headline: Span | undefined): Tag[] {
  const byThing = new Map<string, { tag: Omit<Tag, "weight">; mentions: number }>();
  for (const { id, type, text, name, start } of entities) {
    const weight = TYPE_WEIGHT[type] ?? 1;
    if (weight === 0) continue;
    const asType = type === "nationality" ? "country" : type;
    const key = `${asType}:${id ?? text}`;
    let thing = byThing.get(key);
    if (!thing) byThing.set(key, (thing = { tag: { ...(id === undefined ? {} : { id }), text: name?.ar ?? text, type: asType }, mentions: 0 }));
    thing.mentions += weight * (headline && start >= headline.start && start < headline.end ? HEADLINE_MENTIONS : 1);
  }
  const named = [...byThing.values()].map(({ tag, mentions }) => ({ ...tag, weight: Math.log2(1 + mentions) }));
  const strongest = Math.max(1e-9, ...named.map(({ weight }) => weight));
  const tags: Tag[] = named.map((tag) => ({ ...tag, weight: tag.weight / strongest }));
  const names = new Set(tags.map(({ text }) => text));
  for (const { text, weight } of keyphrases) if (!names.has(text)) tags.push({ text, type: "keyphrase", weight: weight * KEYPHRASE_WEIGHT });
  return tags
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((tag) => ({ ...tag, weight: Math.round(tag.weight * 1000) / 1000 }));
}
