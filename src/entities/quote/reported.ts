/**
 * Words told in the author's own: clauses with أن, what attributions attribute; and words behind a colon without marks.
 *
 * @example
 * clauseUtterances(speech, [])[0]; // of "قال فهد السالم إن الطريق مفتوح", the tokens الطريق مفتوح, reported, with the cue قال
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import { attributedSpan, isAttribution } from "./attribution.js";
import { clauseEnd } from "./clause.js";
import { clauseStart, firstOfClause, isThat } from "./content.js";
import { lowerBound } from "./lower-bound.js";
import { isClauseBreak } from "./punctuation.js";
import type { SpeechText } from "./speech-text.js";
import type { Utterance } from "./utterance.js";

/** Fewest tokens that are told as speech without marks. */
const FEWEST_TOKENS = 2;
/** Most tokens between a cue and the comma before its speaker. */
const LONGEST_TURN = 25;

/** Clauses with أن, and words behind a colon without marks. */
export function clauseUtterances(speech: SpeechText, direct: readonly Utterance[]): Utterance[] {
  const { table, cues, contents } = speech;
  const found: Utterance[] = [];
  cues.forEach((cue, i) => {
    const content = contents[i];
    if (!content || content.kind === "marks") return;
    if (content.kind === "colon" && (!cue.cue.utters || cue.agreement.first || table.gaps[content.at + 1] === GAP.line)) return;
    const first = content.kind === "colon" ? content.at + 1 : firstOfClause(table, content.at);
    if (first >= table.count || speech.context.sentenceOf[first] !== speech.context.sentenceOf[cue.first]) return;
    const end = withoutMarked(speech, direct, first, clauseEnd(speech, first));
    if (end - first < FEWEST_TOKENS) return;
    const start = content.kind === "colon" ? table.starts[first]! : clauseStart(table, content.at);
    found.push({ first, last: end - 1, start, end: table.ends[end - 1]!, kind: content.kind === "colon" ? "direct" : "reported", cue });
  });
  return found;
}

/** Of a clause that holds words in marks, the end of what is joined before them; `first` where nothing is. */
function withoutMarked({ table }: SpeechText, direct: readonly Utterance[], first: number, end: number): number {
  const marked = direct[firstFrom(direct, first)];
  if (!marked || marked.first >= end) return end;
  // كما تحدث فلان بقوله: «…»: another one's words, from the comma before him.
  if (marked.cue && marked.cue.first > first) return commaBefore(table, marked.cue.first, first) ?? first;
  for (let token = marked.first - 1; token > first; token--) {
    const { norm } = table.forms[token]!;
    if (!norm.startsWith("و") || !isThat(norm.slice(1))) continue;
    return isClauseBreak(table.forms[token - 1]!.norm) ? token - 1 : token;
  }
  return first;
}

function commaBefore({ forms }: TokenTable, from: number, to: number): number | undefined {
  for (let token = from - 1; token > to && from - token <= LONGEST_TURN; token--) if (isClauseBreak(forms[token]!.norm)) return token;
  return undefined;
}

/** The first utterance that begins at a token or behind it, as an index. */
function firstFrom(utterances: readonly Utterance[], token: number): number {
  return lowerBound(utterances.length, (i) => utterances[i]!.first >= token);
}

/** What attributions tell, where nothing else in their sentence is told already. */
export function attributedUtterances(speech: SpeechText, told: readonly Utterance[]): Utterance[] {
  const { table, cues } = speech;
  const used = new Set(told.map(({ cue }) => cue));
  const found: Utterance[] = [];
  cues.forEach((cue, i) => {
    if (used.has(cue) || !isAttribution(speech, cue, i)) return;
    const span = attributedSpan(speech, cue);
    if (!span) return;
    const next = told[firstFrom(told, span.first)];
    const before = told[firstFrom(told, span.first) - 1];
    if ((next && next.first <= span.last) || (before && before.last >= span.first)) return;
    found.push({ ...span, end: table.ends[span.last]!, kind: "reported", cue });
  });
  return found;
}
