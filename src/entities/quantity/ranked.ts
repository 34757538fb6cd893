/**
 * Digits behind ال that rank and do not count: «الدورة الـ55» is the fifty-fifth, «القتلى الـ16» are sixteen.
 *
 * @example
 * isRanked(scan("في دورته الـ55"), 3); // true
 */
import type { TokenTable, WordForm } from "../../tokenize/index.js";
import { goesOn } from "../number/index.js";
import { countedPhrases } from "./nouns.js";
import { quantityWords } from "./words.js";

/** Whether the digits at token `start` rank the singular noun before them. */
export function isRanked(table: TokenTable, start: number): boolean {
  if (start < 2 || !goesOn(table, start) || !goesOn(table, start - 1) || table.forms[start - 1]!.norm !== "ال") return false;
  const noun = table.forms[start - 2]!;
  if (isPlural(noun)) return false;
  // «أعضاء المجلس الـ15»: the plural may stand before its genitive.
  const head = start > 2 && goesOn(table, start - 2) ? table.forms[start - 3]! : undefined;
  if (head && isPlural(head) && noun.norm.startsWith("ال")) return false;
  return noun.norm.startsWith("ال") || noun.base !== undefined || quantityWords().ranked.has(noun.norm);
}

/** A plural by its ending or by the table; before a pronoun a sound one ends in ي (راكبيها). */
function isPlural({ norm, base }: WordForm): boolean {
  const bare = norm.startsWith("ال") ? norm.slice(2) : (base?.norm ?? norm);
  if (/(?:ات|ون|ين)$/u.test(bare)) return true;
  const isMany = (word: string): boolean => countedPhrases().valuesOf([word]).some(({ number }) => number === 3);
  return isMany(bare) || (base !== undefined && bare.endsWith("ي") && (isMany(`${bare}ن`) || countedPhrases().valuesOf([bare.slice(0, -1)]).length > 0));
}
