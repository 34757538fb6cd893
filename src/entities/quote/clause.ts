/**
 * How far reported speech runs. The rule: from behind أن to the end of the sentence, or to where somebody speaks anew
 * (، مضيفا أن …؛ وقال إن …؛ بينما أكد …), to an attribution that closes the sentence (، بحسب …), or to وذلك, which tells of the occasion.
 *
 * @example
 * // قالت إن السيارة مسرعة، بينما أكد السائق أن الطريق زلق
 * clauseEnd(speech, 2); // 4: behind مسرعة
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { CueMatch } from "./cue-match.js";
import type { SpeechText } from "./speech-text.js";
import { subjectBehind } from "./subject.js";
import { isClauseBreak, isTrailing } from "./punctuation.js";
import { namesSource } from "./source.js";
import { wordList } from "./word-list.js";

/** Most tokens of one piece of reported speech: what is longer is cut there. */
const LONGEST_CLAUSE = 250;
/** Most tokens of an attribution at the end of a sentence. */
const LONGEST_TAIL = 30;

/** What may stand between two people's words, and belongs to neither. */
const isLink = wordList("links");
const isContrast = wordList("contrasts");
const isRelative = wordList("relatives");

/** The token behind the last one of a clause that begins at `from`. */
export function clauseEnd(speech: SpeechText, from: number): number {
  const { table, context, quotationAt, quotations } = speech;
  const sentence = context.sentenceOf[from]!;
  const limit = Math.min(table.count, from + LONGEST_CLAUSE);
  let token = from;
  for (; token < limit && context.sentenceOf[token] === sentence; token++) {
    const marked = quotationAt[token]!;
    if (marked !== -1) {
      // Words in marks may hold the ends of sentences; the clause goes on behind them, where it does.
      token = quotations[marked]!.close;
      continue;
    }
    if (token > from && endsClause(speech, token)) return trimmed(table, from, withoutLinks(table, from, token));
  }
  return trimmed(table, from, Math.min(token, table.count));
}

function endsClause(speech: SpeechText, token: number): boolean {
  const { table, cues, cueAt } = speech;
  const { forms } = table;
  const behindComma = isClauseBreak(forms[token - 1]!.norm);
  const index = cueAt[token]!;
  if (index === -1) return behindComma && forms[token]!.norm === "وذلك";
  const cue = cues[index]!;
  switch (cue.cue.kind) {
    case "attribute":
    case "setting":
      return (behindComma || cue.cue.kind === "attribute") && (cue.cue.kind === "setting" || namesSource(speech, cue)) && closesSentence(speech, cue);
    case "impersonal":
      return behindComma;
    case "noun":
    case "document":
      return false;
    default:
      return speaksAnew(speech, cue, behindComma);
  }
}

/** Whether a verb inside a clause begins another one's words: it introduces some, or a comma and و set it off. */
function speaksAnew(speech: SpeechText, cue: CueMatch, behindComma: boolean): boolean {
  const { table, contents, cueAt } = speech;
  if (cue.agreement.first) return false;
  const introduces = contents[cueAt[cue.first]!] !== undefined;
  if (cue.participle) return introduces || behindComma;
  if (/[وف]/u.test(cue.proclitics)) return introduces || (behindComma && !cue.cue.common);
  if (!introduces || !behindComma) return introduces && isContrast(table.forms[cue.first - 1]!.norm);
  // إن الرجل، وهو تاجر، أخبره أنه …: without a subject behind it the verb is the clause's own.
  return subjectBehind(speech, cue.last + 1, contents[cueAt[cue.first]!]!.at) !== undefined;
}

/** Whether an attribution ends its sentence: nothing follows but its own noun phrase, up to the end or to somebody's next words. */
export function closesSentence({ table, context, cueAt, cues }: SpeechText, { first, last }: CueMatch): boolean {
  const { forms } = table;
  const sentence = context.sentenceOf[first]!;
  for (let token = last + 1; token < table.count && context.sentenceOf[token] === sentence; token++) {
    if (token - last > LONGEST_TAIL) return false;
    const next = cues[cueAt[token]!];
    if (next?.participle) return true;
    // بحسب الوزارة، الارتفاع …: behind its comma the sentence goes on, unless a relative clause does.
    if (isClauseBreak(forms[token]!.norm)) {
      const other = cues[cueAt[token + 1] ?? -1];
      return isRelative(forms[token + 1]?.norm) || (other !== undefined && (other.participle || /[وف]/u.test(other.proclitics)));
    }
  }
  return true;
}

function withoutLinks(table: TokenTable, from: number, end: number): number {
  let last = end;
  while (last > from + 1 && isLink(table.forms[last - 1]!.norm) && table.gaps[last - 1] !== GAP.line) last--;
  return last;
}

/** Without punctuation at the end, except marks that belong to words inside. */
function trimmed(table: TokenTable, from: number, end: number): number {
  let last = end;
  while (last > from && isTrailing(table.forms[last - 1]!.surface)) last--;
  return last;
}
