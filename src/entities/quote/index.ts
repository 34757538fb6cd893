/**
 * Quotes: words between quotation marks that somebody says, and who says them.
 *
 * @example
 * findQuotes(context, entities); // «…» of "قالت سلمى: «نعمل ليلا ونهارا»", speaker سلمى, cue قالت
 */
import type { Span } from "../../span.js";
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { TextContext } from "../context.js";
import type { Entity } from "../types.js";
import { type Cue, cues } from "./cue.js";
import type { PhraseMatch } from "../phrase-trie.js";

/** Words quoted in a text, without their marks; who said them and the words that tell so, where found. */
export interface Quote extends Span {
  readonly speaker?: Entity;
  readonly cue?: Span;
}

/** Opening marks with the marks that close them. */
const MARKS: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", '"': '"', "”": "“" };
/** Longest quote, in tokens: an unclosed mark must not swallow the text. */
const LONGEST_QUOTE = 400;
/** Fewest words: shorter ones are names and doubted words, unless a cue stands right before the mark. */
const FEWEST_WORDS = 3;
/** How far a cue may stand from its quote, in tokens; one that is also an ordinary word must stand next to it. */
const CUE_REACH = 25;
const COMMON_REACH = 4;

/** A quotation in tokens: `open` and `close` are the marks. */
interface Quotation {
  readonly open: number;
  readonly close: number;
}

/** The quotes of a text with their speakers. `entities` are those of the same text. */
export function findQuotes(context: TextContext, entities: readonly Entity[]): Quote[] {
  const { table } = context;
  const found = cues().matches(table);
  return quotations(table).flatMap((quotation) => {
    const cue = cueOf(context, quotation, found);
    const words = quotation.close - quotation.open - 1;
    if (words < FEWEST_WORDS && !(cue && words > 0)) return [];
    const span = { start: table.starts[quotation.open + 1]!, end: table.ends[quotation.close - 1]! };
    if (!cue) return words >= 2 * FEWEST_WORDS ? [span] : [];
    const speaker = speakerOf(context, quotation, cue, entities);
    return [{ ...span, ...(speaker ? { speaker } : {}), cue: { start: cue.start, end: cue.end } }];
  });
}

/** Pairs of quotation marks, outermost only, none over a line break. */
function quotations(table: TokenTable): Quotation[] {
  const pairs: Quotation[] = [];
  for (let open = 0; open < table.count; open++) {
    const closing = MARKS[table.forms[open]!.surface];
    if (closing === undefined) continue;
    for (let close = open + 1; close < Math.min(table.count, open + LONGEST_QUOTE) && table.gaps[close] !== GAP.line; close++) {
      if (table.forms[close]!.surface !== closing) continue;
      if (close > open + 1) pairs.push({ open, close });
      open = close;
      break;
    }
  }
  return pairs;
}

/** The cue of a quotation: the nearest before it in its sentence, else the first right behind it. */
function cueOf({ table, sentenceOf }: TextContext, { open, close }: Quotation, found: readonly PhraseMatch<Cue>[]): PhraseMatch<Cue> | undefined {
  const before = found.filter(({ first, last, values }) => last < open && open - first <= (common(values) ? COMMON_REACH : CUE_REACH) && sentenceOf[first] === sentenceOf[open]);
  const after = found.find(({ first }) => first > close && first - close <= 3 && table.gaps[first] !== GAP.line);
  return after && (before.length === 0 || after.first - close <= 2) ? after : before.at(-1);
}

function common(cues: readonly Cue[]): boolean {
  return cues.every((cue) => cue.common ?? false);
}

/** Who speaks: the first person or body behind the cue, else the last one before it in the sentence. Persons before bodies. */
function speakerOf({ table, sentenceOf, sentenceStarts }: TextContext, { open, close }: Quotation, cue: PhraseMatch<Cue>, entities: readonly Entity[]): Entity | undefined {
  const after = cue.first > close;
  const sentence = sentenceOf[cue.first]!;
  const sentenceEnd = table.ends[sentenceStarts[sentence + 1]! - 1]!;
  const limit = after ? Math.max(sentenceEnd, cue.end) : table.starts[open]!;
  const speakers = (from: number, to: number): Entity[] => entities.filter(({ start, end, type }) => start >= from && end <= to && (type === "person" || type === "group"));
  const behind = speakers(cue.end, limit);
  const ahead = speakers(table.starts[sentenceStarts[sentence]!]!, cue.start);
  return behind.find(({ type }) => type === "person") ?? ahead.findLast(({ type }) => type === "person") ?? behind[0] ?? ahead.at(-1);
}
