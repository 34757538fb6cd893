/**
 * What every step of the search for quotes reads: the tokens with the quotations, cues and entities that stand at them.
 *
 * @example
 * const speech = speechText(contextOf(scan("قالت سلمى: «نعمل ليلا»")), entities);
 * speech.cues[speech.cueAt[0]!]?.cue.cue; // "قال"
 */
import type { TokenTable } from "../../tokenize/index.js";
import type { TextContext } from "../context.js";
import type { Entity } from "../types.js";
import { type Content, contentOf } from "./content.js";
import { type CueMatch, cuesOf } from "./cue-match.js";
import { quotations, type Quotation } from "./marks.js";

/** A text as the steps of this folder see it. */
export interface SpeechText {
  readonly context: TextContext;
  readonly table: TokenTable;
  readonly quotations: readonly Quotation[];
  /** The quotation that each token is in, marks included, as an index; −1 outside. */
  readonly quotationAt: Int32Array;
  /** Cues outside quotations, in order, one a place. */
  readonly cues: readonly CueMatch[];
  /** What each cue introduces, if anything. */
  readonly contents: readonly (Content | undefined)[];
  /** The cue that begins at each token, as an index; −1 where none does. */
  readonly cueAt: Int32Array;
  readonly entities: readonly Entity[];
  /** The entity that covers each token, as an index; −1 where none does. */
  readonly entityAt: Int32Array;
  /** The first person named in full by each last name. */
  readonly fullNames: ReadonlyMap<string, Entity>;
}

/** Reads a text: one pass over its tokens for each column. `longest` is the most tokens of a quotation. */
export function speechText(context: TextContext, entities: readonly Entity[], longest: number): SpeechText {
  const { table } = context;
  const marked = quotations(table, longest);
  const quotationAt = new Int32Array(table.count).fill(-1);
  marked.forEach(({ open, close, closed }, i) => {
    if (closed) quotationAt.fill(i, open, close + 1);
  });
  const cues = cuesOf(context, quotationAt);
  const cueAt = new Int32Array(table.count).fill(-1);
  cues.forEach(({ first }, i) => (cueAt[first] = i));
  const speech = { context, table, quotations: marked, quotationAt, cues, contents: [], cueAt, entities, entityAt: entityColumn(table, entities), fullNames: fullNamesOf(entities) };
  return { ...speech, contents: cues.map((cue) => contentOf(speech, cue)) };
}

function fullNamesOf(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const names = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.type !== "person" || !entity.text.includes(" ")) continue;
    const last = entity.text.slice(entity.text.lastIndexOf(" ") + 1);
    if (!names.has(last)) names.set(last, entity);
  }
  return names;
}

function entityColumn({ count, starts, ends }: TokenTable, entities: readonly Entity[]): Int32Array {
  const column = new Int32Array(count).fill(-1);
  let token = 0;
  entities.forEach(({ start, end }, i) => {
    while (token < count && ends[token]! <= start) token++;
    while (token < count && starts[token]! < end) column[token++] = i;
  });
  return column;
}
