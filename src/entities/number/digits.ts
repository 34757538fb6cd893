/**
 * Numbers written in digits, with the separators of East and West.
 *
 * @example
 * parseDigits("1,234.5");   // 1234.5
 * parseDigits("3,5");       // 3.5: a comma that groups no thousands is a decimal one
 * parseDigits("20.000");    // 20000, as Europe and the Maghreb group
 * parseDigits("12:30");     // undefined
 */

/** Longest run of digits and separators read as a number: beyond, doubles no longer tell neighbours apart. */
const MOST_CHARACTERS = 40;

/**
 * The value of a normalized number token: ASCII digits with `.` and `,`.
 *
 * @returns undefined where the token is none: a clock, a version, a date.
 */
export function parseDigits(norm: string): number | undefined {
  if (norm.length > MOST_CHARACTERS) return undefined;
  if (!/[.,]/u.test(norm)) return /^\d+$/u.test(norm) ? Number(norm) : undefined;
  if (!/^\d[\d.,]*$/u.test(norm)) return undefined;
  const dots = norm.split(".").length - 1;
  const commas = norm.split(",").length - 1;
  if (dots === 0) return commas > 1 || isGrouped(norm, ",") ? ungroup(norm, ",") : Number(norm.replace(",", "."));
  // «20.000 تلميذ»: nobody counts to three zeros behind a point.
  if (commas === 0) return dots > 1 || (norm.endsWith(".000") && isGrouped(norm, ".")) ? ungroup(norm, ".") : Number(norm);
  // Both: the last one is the decimal point, the other groups thousands.
  const point = norm.lastIndexOf(".") > norm.lastIndexOf(",") ? "." : ",";
  const cut = norm.lastIndexOf(point);
  const whole = ungroup(norm.slice(0, cut), point === "." ? "," : ".");
  return whole === undefined || norm.indexOf(point) !== cut ? undefined : Number(`${whole}.${norm.slice(cut + 1)}`);
}

/** Whether a separator stands as between thousands: one to three digits, then threes; 0,234 is no thousand. */
function isGrouped(digits: string, separator: string): boolean {
  const groups = digits.split(separator);
  const first = groups[0]!;
  return first.length <= 3 && first !== "0" && groups.slice(1).every((group) => group.length === 3);
}

function ungroup(digits: string, separator: string): number | undefined {
  return isGrouped(digits, separator) ? Number(digits.split(separator).join("")) : undefined;
}
