/**
 * The least that a normalizer in JavaScript can do: look each code unit up in a table, drop some, and read the rest out as a
 * string. No normalizer can pass it; how near silah comes is what counts.
 *
 * @example
 * const fold = tableLoop();
 * fold("إلى"); // "الي"
 */

/** Code units that the loop has room for; longer texts are not given to it. */
const ROOM = 1 << 20;
const DROPPED = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670";
const FOLDED: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ؤ: "و", ئ: "ي" };

/** The loop. `buffer` is where it writes: one for all texts, or a new one a text. */
export function tableLoop({ buffer }: { readonly buffer: "kept" | "new" } = { buffer: "kept" }): (text: string) => string {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const unit of DROPPED) table[unit.charCodeAt(0)] = 0;
  for (const [from, to] of Object.entries(FOLDED)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  const kept = Buffer.allocUnsafe(2 * ROOM);
  const units = new Uint16Array(kept.buffer, kept.byteOffset, ROOM);
  // Two loops rather than one with a choice inside: a choice would cost the faster one.
  return buffer === "kept" ? (text) => keptLoop(text, table, units, kept) : (text) => newLoop(text, table);
}

function keptLoop(text: string, table: Uint16Array, units: Uint16Array, buffer: Buffer): string {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = table[text.charCodeAt(i)]!;
    units[length] = unit;
    length += unit === 0 ? 0 : 1;
  }
  return buffer.toString("utf16le", 0, 2 * length);
}

function newLoop(text: string, table: Uint16Array): string {
  const buffer = Buffer.allocUnsafe(2 * text.length);
  const units = new Uint16Array(buffer.buffer, buffer.byteOffset, text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = table[text.charCodeAt(i)]!;
    units[length] = unit;
    length += unit === 0 ? 0 : 1;
  }
  return buffer.toString("utf16le", 0, 2 * length);
}
