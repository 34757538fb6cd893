/**
 * Where the rest of a body's name ends: a definite noun phrase, a quoted name, or foreign words.
 *
 * @example
 * definitePhrase(scan("هيئة الأرصاد الجوية أن"), 1); // 2
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import { isUnknownName } from "../person/name-word.js";
import { titles } from "../person/title.js";
import { foreignBodyAt } from "./foreign-body.js";

/** Most words of a definite phrase, and of a proper name. */
const LONGEST_PHRASE = 4;
const LONGEST_NAME = 5;
const QUOTES: Readonly<Record<string, string>> = { "«": "»", "“": "”", '"': '"' };

/**
 * The last token of a run of definite nouns and adjectives, و between them allowed; `undefined` where none begins. `goesOn`: the phrase has begun before `at`, so that
 * its next word may have و; each noun then has one adjective at most, since the sentence goes on with definite nouns too (زارت الهيئة العامة للإحصاء المخيم).
 */
export function definitePhrase(table: TokenTable, at: number, { goesOn = false }: { readonly goesOn?: boolean } = {}): number | undefined {
  let last: number | undefined;
  let adjectives = 0;
  for (let token = at; token < Math.min(table.count, at + LONGEST_PHRASE) && table.gaps[token] === GAP.space; token++) {
    const { norm } = table.forms[token]!;
    // A second definite phrase behind و goes with the first: الموارد المائية والري.
    if (!/^(?:و)?ال[\u0621-\u064a]{3,}$/u.test(norm) || RELATIVE.has(norm)) break;
    const isFirst = token === at && !goesOn;
    if (norm.startsWith("و") && isFirst) break;
    // والدكتور: a person is next.
    if (!isFirst && titles().has(norm.replace(/^و/u, ""))) break;
    if (goesOn && !norm.startsWith("و") && (++adjectives > 1 || !ADJECTIVE.test(norm))) break;
    if (norm.startsWith("و")) adjectives = 0;
    last = token;
  }
  return last;
}

/**
 * The last token of what a body is for: للسياحة والتراث الوطني, لمكافحة الفساد, لشؤون الأسرى. Behind ل a definite phrase, or one or two nouns that a definite one completes.
 */
export function purposePhrase(table: TokenTable, at: number): number | undefined {
  if (at >= table.count || table.gaps[at] !== GAP.space) return undefined;
  const { norm, readings } = table.forms[at]!;
  const isDefinite = /^لل[\u0621-\u064a]{3,}$/u.test(norm);
  if (!isDefinite && !readings.some(({ proclitics }) => proclitics === "ل")) return undefined;
  const last = isDefinite ? (definitePhrase(table, at + 1, { goesOn: true }) ?? at) : (definitePhrase(table, at + 1) ?? (isWordBehind(table, at + 1) ? definitePhrase(table, at + 2) : undefined));
  // A second matter by a noun of action: للأرصاد وحماية البيئة.
  const isAction = last !== undefined && isWordBehind(table, last + 1) && ACTION.test(table.forms[last + 1]!.norm);
  return isAction ? (definitePhrase(table, last + 2) ?? last) : last;
}

function isWordBehind({ forms, gaps }: TokenTable, token: number): boolean {
  return forms[token]?.kind === "word" && gaps[token] === GAP.space;
}

/** What bodies do, behind و. */
const ACTION = /^و(?:حمايه|تنميه|رعايه|اداره|مكافحه|مراقبه|صيانه|معالجه|خدمه|سلامه|جوده|تنظيم|تطوير|تعليم|تاهيل|تمويل|دعم|تشجيع|بناء)$/u;

/** What an adjective of a public matter looks like: المدني, الزراعية, and few others. */
const ADJECTIVE = /[يه]$|^ال(?:احمر|كريم|شريف|عام|اعلي|موحد|مستدام|حر)$/u;

/** Relative pronouns, days, and what relates a body to another begin with ال and end every phrase. */
const RELATIVE = new Set(["الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين", "والذي", "والتي", "الان", "اليوم", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الماضي", "الماضيه", "الحالي", "الحاليه", "المقبل", "التابع", "التابعه", "المعني", "المعنيه", "المذكور", "المذكوره"]);

/** The last token of a proper name: what stands in quotation marks, or a run of Latin or unknown words. */
export function properName(table: TokenTable, at: number): number | undefined {
  if (at >= table.count || table.gaps[at] === GAP.line) return undefined;
  const closing = QUOTES[table.forms[at]!.surface];
  if (closing !== undefined) {
    for (let token = at + 1; token <= Math.min(table.count - 1, at + LONGEST_NAME + 1) && table.gaps[token] !== GAP.line; token++) {
      if (table.forms[token]!.surface === closing) return token > at + 1 ? token - 1 : undefined;
    }
    return undefined;
  }
  const body = table.gaps[at] === GAP.space ? foreignBodyAt(table, at) : undefined;
  if (body?.from === 0) return body.last;
  let last: number | undefined;
  for (let token = at; token < Math.min(table.count, at + LONGEST_NAME) && table.gaps[token] === GAP.space; token++) {
    const form = table.forms[token]!;
    if (!(isUnknownName(form, { afterName: token > at }) || /^\p{Script=Latin}[\p{Script=Latin}\d]*$/u.test(form.surface))) break;
    last = token;
  }
  return last;
}
