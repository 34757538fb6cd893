/**
 * Words that bound a number from outside: «أكثر من 40», «نحو مئة», «لا يقل عن 10», «20 على الأقل».
 *
 * @example
 * boundAt(scan("أكثر من 40 مسلحا"), 2, 4); // "moreThan"
 */
import type { TokenTable } from "../../tokenize/index.js";
import { buildPhrases, goesOn, phraseAt } from "../number/index.js";
import type { PhraseTrie } from "../phrase-trie.js";

/** How a number is bounded. */
export type Bound = "exact" | "about" | "moreThan" | "lessThan";

const BEFORE: readonly (readonly [Bound, readonly string[]])[] = [
  ["moreThan", ["أكثر من", "أزيد من", "أكبر من", "أعلى من", "ما يزيد على", "ما يزيد عن", "يزيد على", "يزيد عن", "تزيد على", "تزيد عن", "ما لا يقل عن", "لا يقل عن", "لا تقل عن", "فوق", "يفوق", "تفوق", "ما يفوق", "يتجاوز", "تتجاوز", "تجاوز", "تجاوزت", "ما يتجاوز", "بما يزيد على"]],
  ["lessThan", ["أقل من", "أدنى من", "أصغر من", "ما يقل عن", "يقل عن", "تقل عن", "دون", "تحت", "لا يتجاوز", "لا تتجاوز", "لا يزيد عن", "لا يزيد على", "لا تزيد على", "لا تزيد عن", "بحد أقصى", "كحد أقصى", "ما لا يزيد عن", "ما لا يزيد على"]],
  ["about", ["نحو", "حوالي", "زهاء", "قرابة", "ما يقارب", "ما يقرب من", "يقارب", "تقارب", "يناهز", "ما يناهز", "تقريبا", "بحدود", "في حدود"]],
];
const AFTER: readonly (readonly [Bound, readonly string[]])[] = [
  ["moreThan", ["على الأقل", "أو أكثر", "فأكثر", "فما فوق", "كحد أدنى", "ونيف"]],
  ["lessThan", ["على الأكثر", "كحد أقصى", "أو أقل", "فأقل"]],
  ["about", ["تقريبا"]],
];
/** Most words of a bound before a number. */
const LONGEST = 4;

let before: PhraseTrie<Bound> | undefined;
let after: PhraseTrie<Bound> | undefined;

function compile(rows: typeof BEFORE): PhraseTrie<Bound> {
  return buildPhrases(rows.flatMap(([value, texts]) => texts.map((text) => ({ text, value }))));
}

/** The bound of the number in tokens `[i, next)`, said just before or just behind it. */
export function boundAt(table: TokenTable, i: number, next: number): Bound {
  before ??= compile(BEFORE);
  after ??= compile(AFTER);
  for (let start = Math.max(0, i - LONGEST); start < i; start++) {
    const match = phraseAt(before, table, start);
    if (match?.next === i && goesOn(table, i)) return match.value;
  }
  return (goesOn(table, next) ? phraseAt(after, table, next)?.value : undefined) ?? "exact";
}
