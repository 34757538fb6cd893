/**
 * Collects the text between two block edges into pieces: line breaks end a paragraph where they are two, where a sentence ends,
 * and around a line of its own kind: one that is all link («اقرأ أيضا: …») or all bold, a subhead.
 *
 * @example
 * const builder = new PieceBuilder();
 * builder.add("أولى.", place);
 * builder.lineBreak();
 * builder.add("ثانية", place);
 * builder.close();
 * builder.pieces.length; // 2
 */
import { endingOf } from "./block.js";
import { collapse } from "./dom.js";
import type { Piece } from "./pieces.js";
import type { Zone } from "./zone.js";

/** What the elements around a text say of it. */
export interface Place {
  readonly isLink: boolean;
  readonly isBold: boolean;
  readonly heading: number;
  readonly isCaption: boolean;
  readonly isParagraph: boolean;
  readonly isItem: boolean;
  readonly zone?: Zone;
  readonly element: number;
  readonly outer?: Place;
}

/** Text of one line or several, and how much of it is linked or bold, in code units. */
interface Run {
  readonly texts: string[];
  readonly nodes: string[];
  linked: number;
  bold: number;
  length: number;
  place: Place | undefined;
}

/** A line whose letters are mostly inside links is one of its own. */
const LINKED = 0.75;

const emptyRun = (): Run => ({ texts: [], nodes: [], linked: 0, bold: 0, length: 0, place: undefined });

/** Whether two texts stand in elements beside one another, not one within the other. */
function areSiblings(a: Place, b: Place): boolean {
  return a !== b && a.outer !== b && b.outer !== a;
}

/** A link, or a number, and what stands beside it in an element of its own are apart for the eye: <a>سياسة</a><time>12 مارس</time>. */
function areApart(before: string, a: Place, behind: string, b: Place): boolean {
  return a.isLink !== b.isLink || /\p{N}$/u.test(before) || /^\p{N}/u.test(behind);
}

/** See the file's comment. */
export class PieceBuilder {
  readonly pieces: Piece[] = [];
  /** The lines of the paragraph so far, and the line that is not ended yet. */
  #paragraph = emptyRun();
  #line = emptyRun();
  #last: Place | undefined;
  #breaks = 0;

  add(text: string, place: Place): void {
    const bare = text.trim();
    const line = this.#line;
    if (bare !== "") {
      if (this.#last && areSiblings(this.#last, place) && areApart(line.nodes.at(-1) ?? "", this.#last, bare, place)) line.texts.push(" ");
      this.#last = place;
      this.#breaks = 0;
      line.place = line.place ? { ...line.place, isCaption: line.place.isCaption && place.isCaption } : place;
      line.length += bare.length;
      line.nodes.push(bare);
      if (place.isLink) line.linked += bare.length;
      if (place.isBold) line.bold += bare.length;
    }
    line.texts.push(text);
  }

  lineBreak(): void {
    this.#breaks++;
    const isSecond = this.#breaks > 1;
    this.#endLine();
    if (isSecond || endingOf(collapse(this.#paragraph.texts.slice(-6).join("")).slice(-40)) === "sentence") this.#flush();
  }

  close(): void {
    this.#endLine();
    this.#flush();
    this.#breaks = 0;
  }

  /** Puts the line to its paragraph, or makes it a piece of its own. */
  #endLine(): void {
    const line = this.#line;
    this.#line = emptyRun();
    this.#last = undefined;
    if (line.length === 0) return;
    const isOwn = line.linked > line.length * LINKED || line.bold === line.length;
    if (isOwn) this.#flush();
    merge(this.#paragraph, line);
    if (isOwn) this.#flush();
  }

  #flush(): void {
    const { texts, nodes, linked, bold, length, place } = this.#paragraph;
    const text = collapse(texts.join(""));
    if (text !== "" && place) {
      const { heading, isCaption, isParagraph, isItem, zone, element } = place;
      this.pieces.push({ text, linked: linked / length, heading, isCaption, isParagraph, isItem, isBold: bold === length, element, nodes, ...(zone && { zone }) });
    }
    this.#paragraph = emptyRun();
  }
}

/** Adds a line to a paragraph, a space between. */
function merge(paragraph: Run, line: Run): void {
  paragraph.texts.push(" ", ...line.texts);
  paragraph.nodes.push(...line.nodes);
  paragraph.linked += line.linked;
  paragraph.bold += line.bold;
  paragraph.length += line.length;
  paragraph.place = paragraph.place && line.place ? { ...paragraph.place, isCaption: paragraph.place.isCaption && line.place.isCaption } : (paragraph.place ?? line.place);
}
