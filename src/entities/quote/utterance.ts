/**
 * Words that somebody says, before it is known who: an utterance in tokens.
 *
 * @example
 * // قال فهد السالم إن الطريق مفتوح
 * const utterance: Utterance = { first: 4, last: 5, start: 18, end: 30, kind: "reported", cue };
 */
import type { Span } from "../../span.js";
import type { Entity } from "../types.js";
import type { CueMatch } from "./cue-match.js";

/** Tokens `first..last` that are said, their span, and what tells so. */
export interface Utterance extends Span {
  readonly first: number;
  readonly last: number;
  readonly kind: "direct" | "reported";
  readonly cue?: CueMatch;
  /** Where it is known at once, as in a headline. */
  readonly speaker?: Entity;
}
