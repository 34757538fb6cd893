/**
 * What may stand between two pieces of a date: «يناير من العام الماضي», «الأحد، 3 مارس», «غدا عند الخامسة», «الخميس الموافق 4 مايو»,
 * and brackets, «أمس (الاثنين)».
 *
 * @example
 * joinedAt(dateReader(scan("الأحد، 3 مارس"), NEWS), 1, { weekday: 7 }); // 2: a comma may join what stands there
 */
import { goesOn } from "../number/index.js";
import { MARK } from "./marks.js";
import { type DateParts, mergeParts, type PartsMatch } from "./parts.js";
import { mayHavePart } from "./pieces.js";
import { isGluedJoint, readDayMonth } from "./read-day-month.js";
import { isYearToken } from "./read-month.js";
import { readBareYear, readYear } from "./read-year.js";
import { type DateReader, isWord, mayBe, plainWordAt } from "./reader.js";

/** The token behind a word that may join a piece to those before it; undefined where it joins nothing. */
export function joinedAt(reader: DateReader, i: number, parts: DateParts): number | undefined {
  const matching = plainWordAt(reader, i, "matching");
  if (matching) return parts.day === undefined ? matching.next : undefined;
  if (!mayBe(reader, i, MARK.join)) return undefined;
  const { convention, table } = reader;
  const { weekday, day, month, clock, part } = parts;
  switch (table.forms[i]!.norm) {
    case "من":
      return convention.speech || clock === undefined ? i + 1 : undefined;
    case "في":
      return (convention.speech || clock === undefined) && !(part && !mayHavePart(parts)) ? behindExactly(reader, i + 1) : undefined;
    case "عند":
    case "علي":
      return convention.hours === "joined" ? behindExactly(reader, i + 1) : undefined;
    case ",":
    case "-":
      return weekday !== undefined || day !== undefined || month !== undefined ? i + 1 : undefined;
    case ".":
      return convention.speech && day !== undefined && month !== undefined ? i + 1 : undefined;
    case "/":
      return isGluedJoint(reader, i) && day !== undefined && month !== undefined && isYearToken(reader, i + 1) ? i + 1 : undefined;
    default:
      return undefined;
  }
}

/** «في تمام الساعة الخامسة», «في حوالي الساعة 3» */
function behindExactly(reader: DateReader, i: number): number {
  return reader.convention.hours === "joined" && isWord(reader, i, "تمام", "حوالي", "نحو", "حدود", "قرابه") ? i + 1 : i;
}

/** Whether the word at `i` joins an offer's parts to those before: a comma only what completes them, عند only hours. */
export function isJoinedBy(reader: DateReader, i: number, before: DateParts, after: DateParts): boolean {
  switch (reader.table.forms[i]!.norm) {
    case "من":
      // «غدا من الساعة 4 إلى 6» is a range within a day, «2015 من نيسان» a car.
      return (after.clock === undefined || before.clock !== undefined) && !(after.month !== undefined && before.year !== undefined && before.month === undefined);
    case "في":
      return !(after.part && !before.part);
    case "عند":
    case "علي":
      return after.clock !== undefined;
    case ",":
    case "-":
      // «الأحد، 3 مارس», «مارس، 2001», «9. تموز. 2021»
      return after.year !== before.year || (before.day === undefined ? after.day !== undefined : after.month !== before.month);
    case ".":
      return after.year !== before.year;
    default:
      return true;
  }
}

/** «الأحد (3 مارس)», «أمس (الاثنين)» */
export function readBracketed(reader: DateReader, i: number, parts: DateParts): PartsMatch | undefined {
  if (!goesOn(reader.table, i + 1)) return undefined;
  if (parts.shifts?.day !== undefined && parts.weekday === undefined) {
    const weekday = plainWordAt(reader, i + 1, "weekday");
    return weekday && isWord(reader, weekday.next, ")") ? { parts: { ...parts, weekday: weekday.value.value }, next: weekday.next + 1 } : undefined;
  }
  if (parts.weekday === undefined || parts.day !== undefined) return undefined;
  const inner = readDayMonth(reader, i + 1);
  const year = inner && goesOn(reader.table, inner.next) ? (readYear(reader, inner.next) ?? readBareYear(reader, inner.next)) : undefined;
  const end = year?.next ?? inner?.next;
  const merged = inner && mergeParts(parts, { ...inner.parts, ...year?.parts });
  return merged && end !== undefined && isWord(reader, end, ")") ? { parts: merged, next: end + 1 } : undefined;
}
