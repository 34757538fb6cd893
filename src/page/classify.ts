/**
 * What each block of a page is, told from the block itself and from how often the page repeats it.
 *
 * @example
 * classify(describeBlocks(text, splitBlocks(text))).map((block) => block.kind); // ["furniture", "title", "prose", …]
 */
import type { Block } from "./block.js";
import { dateIn, isPictureCounter, isTimeOrCounter } from "./date-line.js";
import { type FurnitureHit, furnitureOf, hasRole, startsWithRole } from "./furniture.js";

/**
 * - `prose`: a sentence or more. `excerpt`: a text cut off by an ellipsis. `title`: words that make no sentence, four or
 *   more. `label`: fewer.
 * - `section`: «التصنيف: اقتصاد». `date`, `byline`, `time`, `counter`, `caption`, `furniture`: as named. `noise`: no word.
 */
export type BlockKind = "prose" | "excerpt" | "title" | "label" | "section" | "date" | "byline" | "time" | "counter" | "caption" | "furniture" | "noise";

/** A block, classified. */
export interface PageBlock extends Block {
  readonly kind: BlockKind;
  readonly hit?: FurnitureHit | undefined;
  /** How many blocks of the page hold the same words. */
  readonly repeats: number;
}

/** Words from which an open-ended block is a title, not a label. */
const TITLE_WORDS = 4;
/** A sentence has so many words at least. */
const SENTENCE_WORDS = 4;
/** An open-ended block this long, in code units, is a paragraph whose full stop was forgotten, or a long headline. */
const LONG = 90;
/** A block that a page shows so often is no part of an article. */
const OFTEN = 3;
/** Signs that part the entries of a menu. */
const MENU_SIGNS = /[|•·»›>/\]]/gu;

/** Classifies all blocks of a page. */
export function classify(blocks: readonly Block[]): PageBlock[] {
  const keys = blocks.map(keyOf);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const first = blocks.map((block, i): PageBlock => {
    const hit = furnitureOf(block);
    const repeats = counts.get(keys[i]!)!;
    return { ...block, kind: kindOf(block, hit, repeats), repeats, ...(hit && { hit }) };
  });
  return asGroups(asCaptions(first));
}

function keyOf(block: Block): string {
  return `${block.words.join(" ")}${block.length > 400 ? `#${block.start}` : ""}`;
}

function kindOf(block: Block, hit: FurnitureHit | undefined, repeats: number): BlockKind {
  const { words, length, ending } = block;
  if (!block.isWorded) return "noise";
  if (isPictureCounter(block)) return "counter";
  if (isTimeOrCounter(block)) return "time";
  if (isDateLine(block)) return "date";
  if (hit) return hit.role === "caption" ? "caption" : "furniture";
  if (isBylineLine(block)) return "byline";
  if (block.length <= 60 && startsWithRole(words, "section") > 0 && words.length > 1 && ending === "open") return "section";
  if (isMenuLine(block) || isRowOfNames(words)) return "furniture";
  if (repeats >= OFTEN && length < LONG && words.length >= SENTENCE_WORDS) return "furniture";
  if (ending === "ellipsis") return words.length > TITLE_WORDS ? "excerpt" : "label";
  if (ending === "sentence" && length < LONG && isQuestion(block)) return words.length >= TITLE_WORDS ? "title" : "label";
  if (ending === "sentence" && (words.length > SENTENCE_WORDS || (words.length > 2 && length >= 20))) return "prose";
  if (length >= LONG || opensSentence(block)) return "prose";
  return words.length >= TITLE_WORDS ? "title" : "label";
}

/** Words that open a sentence of a report and no headline (folded): a block of so many words that they open is prose. */
const OPENERS = new Set(
  ("واضاف واضافت واضافوا وقال وقالت وقالوا واوضح واوضحت واكد واكدت واشار واشارت وتابع وتابعت ولفت ولفتت وذكر وذكرت ونقل ونقلت وبين وبينت وطالب وطالبت وشدد وشددت " +
    "واعرب واعربت ودعا ودعت وكان وكانت وكانوا وياتي وتاتي وبحسب ووفق ووفقا ومن وفي وعن وعلي ولم ولا وقد وهو وهي وان وبدا وبدات وجاء وجاءت وافاد وافادت واعلن واعلنت ويذكر " +
    "ويشار ويقول وتقول ويري وتري ويتوقع وتوقع كما بدوره بدورها ويعد وتعد ولكن غير").split(" "),
);
const OPENED_WORDS = 7;

/** Whether a block begins as sentences of reports do, and headlines do not. */
export function opensSentence({ words }: Block): boolean {
  return words.length >= OPENED_WORDS && OPENERS.has(words[0]!);
}

/** «فيسبوك تويتر واتساب»: nothing but names of networks or entries of menus. */
function isRowOfNames(words: readonly string[]): boolean {
  return words.length > 1 && words.length <= 12 && words.every((word) => ROW_ROLES.some((role) => hasRole([word], role)));
}

const ROW_ROLES = ["share", "follow", "menu"] as const;

/** One question or exclamation and nothing else: as often a headline as a sentence. */
function isQuestion({ folded }: Block): boolean {
  return /[?!]["')\]\s]*$/u.test(folded) && !/[.]\s/u.test(folded);
}

/** A short block with a date in it and little else. */
function isDateLine(block: Block): boolean {
  if (block.length > 140) return false;
  const date = dateIn(block);
  if (!date) return false;
  const rest = block.words.filter((word, i) => (i < date.first || i > date.last) && !DATE_WORDS.has(word) && !/^\p{N}/u.test(word));
  const label = Math.max(startsWithRole(block.words, "published"), startsWithRole(block.words, "updated"), startsWithRole(block.words, "byline"));
  return rest.length - label <= (label > 0 || MENU_PARTS.test(block.folded) ? 8 : 4) && (block.ending !== "sentence" || rest.length <= 1);
}

const MENU_PARTS = /[|•·]|\s-\s/u;

/** Words that stand in date lines beside the date: weekdays, half days, Hijri months, time words (folded). */
const DATE_WORDS = new Set(
  ("الاحد الاثنين الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاتنين يوم ص م صباحا مساء ظهرا ه هـ الساعه بتوقيت غرينتش جرينتش مكه المكرمه " +
    "القاهره الرياض المحلي توقيت gmt utc am pm at على علي في من الموافق محرم صفر ربيع الاول الاخر الثاني جمادي الاولي الاخره رجب شعبان رمضان شوال ذو ذي القعده الحجه " +
    "sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat le à lundi mardi mercredi jeudi vendredi samedi dimanche").split(" "),
);

/** «كتب: فلان», «بقلم فلان»: a byline's word and a name of two to six words. */
function isBylineLine(block: Block): boolean {
  const count = startsWithRole(block.words, "byline");
  const rest = block.words.length - count;
  return count > 0 && rest >= 1 && rest <= 7 && block.length <= 80 && (block.ending === "open" || rest <= 4);
}

/** Entries with signs between them: «عاجل | عام | اقتصادي», «[أخبار] [رأي]», "Facebook / Twitter". */
function isMenuLine(block: Block): boolean {
  if (block.length > 400 || block.ending !== "open") return false;
  const signs = block.folded.match(MENU_SIGNS)?.length ?? 0;
  if (signs >= 2 && block.words.length <= (signs + 1) * 4) return true;
  const parts = block.folded.split(/\s[-/|»>]\s/u);
  return parts.length >= 2 && parts.every((part) => isFurniturePhrase(part));
}

function isFurniturePhrase(part: string): boolean {
  const words = part.trim().split(/\s+/u);
  return MENU_ROLES.some((role) => hasRole(words, role));
}

const MENU_ROLES = ["menu", "share", "login", "footer", "navigation", "section", "comment", "follow", "search"] as const;

/** The block behind a picture's counter is its caption; so is a short open line that ends in an agency's name. */
function asCaptions(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block, i) => {
    const isOfPicture = blocks[i - 1]?.kind === "counter" && blocks[i - 1]!.run === block.run && (block.kind === "prose" || block.kind === "title");
    return isOfPicture || (block.kind === "title" && endsInCredit(block)) ? { ...block, kind: "caption" } : block;
  });
}

/** «… في بغداد (رويترز)», «… - أ ف ب». */
function endsInCredit(block: Block): boolean {
  const tail = /(?:\(([^()]{2,30})\)|\s-\s([^-]{2,30}))\s*$/u.exec(block.folded);
  const name = (tail?.[1] ?? tail?.[2])?.match(/[\p{L}\p{N}]+/gu);
  return name !== null && name !== undefined && hasRole(name, "agency");
}

/** Runs longer than this are whole pages without blank lines, not boxes. */
const BOX_LINES = 12;

function isUnsure({ kind }: PageBlock): boolean {
  return kind === "prose" || kind === "title" || kind === "label";
}

/** Key points under their head are furniture, and so is a box whose lines mostly are: «هذا المقال للمشتركين / … / ابدأ التجربة». */
function asGroups(blocks: readonly PageBlock[]): PageBlock[] {
  const result = [...blocks];
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    to = from;
    let furniture = 0;
    let open = 0;
    let points = Infinity;
    while (to < blocks.length && blocks[to]!.run === blocks[from]!.run) {
      const { kind, hit } = blocks[to++]!;
      if (hit?.role === "highlights") points = to;
      if (kind === "furniture" && hit && BOX_ROLES.has(hit.role)) furniture++;
      else if (kind !== "noise") open++;
    }
    if (to - from <= BOX_LINES) for (let i = points; i < to; i++) if (isUnsure(result[i]!)) result[i] = { ...result[i]!, kind: "furniture" };
    if (to - from < 3 || to - from > BOX_LINES || furniture < 2 || furniture < open) continue;
    for (let i = from; i < to; i++) {
      if (isUnsure(result[i]!)) result[i] = { ...result[i]!, kind: "furniture" };
    }
  }
  return result;
}

/** Roles whose boxes hold sentences. */
const BOX_ROLES: ReadonlySet<string> = new Set(["login", "cookie", "newsletter", "comment", "error", "poll", "follow", "share"]);
