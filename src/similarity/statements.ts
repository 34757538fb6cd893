/**
 * What a text names and states, for comparison: its people, places and bodies with how much the text is about each, its numbers and its dates.
 *
 * @example
 * statementsOf(entities, scan("زار الرئيس بغداد"), 0, new Vocabulary()).things; // [{ key: "baghdad", type: "place", salience: 0.99, … }]
 */
import type { DateValue, Entity, QuantityValue } from "../entities/index.js";
import { normalize } from "../normalize/index.js";
import { bySpan, type Span } from "../span.js";
import type { TokenTable } from "../tokenize/index.js";
import type { NamedThing, Profile, StatedValue } from "./profile.js";
import type { Vocabulary, Word } from "./vocabulary.js";

/** A mention's weight in the headline, and after how many characters in the body it counts half: a news text says first what matters. */
const HEADLINE_SALIENCE = 3;
const HALF_SALIENCE_AT = 600;

/** The part of a profile that rests on entities. */
export type Statements = Pick<Profile, "things" | "numbers" | "dates">;

/** What a text names and states; what lies before `boundary` is its headline. */
export function statementsOf(entities: readonly Entity[], table: TokenTable, boundary: number, vocabulary: Vocabulary): Statements {
  const things = new Map<string, NamedThing & { mass: number }>();
  const numbers = new Map<string, StatedValue>();
  const dates = new Map<string, StatedValue>();
  for (const entity of entities) {
    if (entity.type === "date") {
      const key = (entity.value as DateValue | undefined)?.edtf ?? normalize(entity.text);
      if (!dates.has(key)) dates.set(key, { key, text: entity.text });
    } else if (entity.type === "quantity") {
      const value = entity.value as QuantityValue | undefined;
      const key = value ? String(value.amount) : normalize(entity.text);
      if (!numbers.has(key)) numbers.set(key, { key, text: entity.text });
    } else {
      const key = entity.id ?? normalize(entity.text);
      const mass = entity.start < boundary ? HEADLINE_SALIENCE : 1 / (1 + (entity.start - boundary) / HALF_SALIENCE_AT);
      const known = things.get(key);
      if (known) known.mass += mass;
      else things.set(key, { key, ...(entity.id === undefined ? {} : { id: entity.id }), type: entity.type, text: entity.text, words: wordsWithin(table, entity, vocabulary), salience: 0, mass });
    }
  }
  const spans = entities.filter((entity) => entity.type === "date").sort(bySpan);
  let span = 0;
  for (let i = 0; i < table.count; i++) {
    const form = table.forms[i]!;
    const start = table.starts[i]!;
    while (span < spans.length && spans[span]!.end <= start) span++;
    // A date's numbers are the date's.
    if (form.kind !== "number" || (span < spans.length && spans[span]!.start <= start)) continue;
    const { norm } = vocabulary.word(form);
    if (!numbers.has(norm)) numbers.set(norm, { key: norm, text: form.surface });
  }
  return {
    things: [...things.values()].map(({ mass, ...thing }) => ({ ...thing, salience: Math.sqrt(mass) })),
    numbers: [...numbers.values()],
    dates: [...dates.values()],
  };
}

/** The words and numbers of a text that begin within a span. */
function wordsWithin({ starts, count, forms }: TokenTable, { start, end }: Span, vocabulary: Vocabulary): Word[] {
  let token = 0;
  for (let to = count; token < to; ) {
    const middle = (token + to) >> 1;
    if (starts[middle]! < start) token = middle + 1;
    else to = middle;
  }
  const words: Word[] = [];
  // A span may begin behind a particle, within its word.
  if (token > 0 && (token === count || starts[token]! > start)) token--;
  for (; token < count && starts[token]! < end; token++) {
    const form = forms[token]!;
    if (form.kind === "word" || form.kind === "number") words.push(vocabulary.word(form));
  }
  return words;
}
