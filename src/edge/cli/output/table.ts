/**
 * Rows in columns, and labelled lines, for a reader.
 *
 * @example
 * table([["country", isolate("العراق"), "IQ"], ["person", isolate("هدى عوّادة"), ""]]);
 */
import { cut, isolate, pad, type Screen, widthOf, wrap } from "./screen.js";

/** Widest column; what is longer is cut by whoever makes the row, or pushes the next one. */
const WIDEST = 40;
/** Narrowest, on however small a screen. */
const NARROWEST = 12;
const LABEL_WIDTH = 12;

/** Rows with their columns in line; the last one is not filled up. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, Math.min(WIDEST, widthOf(cell)))));
  return rows.map((row) => `  ${row.map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i]!))).join("  ")}`.trimEnd());
}

/** A text of a page for a column: in one line, at most `width` wide, in its own direction. */
export function cell(text: string, width = WIDEST): string {
  return isolate(cut(text.replace(/\s+/gu, " ").trim(), Math.max(NARROWEST, width)));
}

/** A label and a text behind it, wrapped to the screen. */
export function labelled(label: string, text: string, screen: Screen): string[] {
  const lines = wrap(text, screen.width - LABEL_WIDTH - 2);
  return lines.map((line, i) => `  ${i === 0 ? screen.dim(pad(label, LABEL_WIDTH)) : " ".repeat(LABEL_WIDTH)}${isolate(line)}`);
}

/** What an answer is about, above it. */
export function heading(id: string, screen: Screen): string {
  return screen.bold(isolate(cut(id, screen.width)));
}
