/**
 * The tokens of a text in columns: what every stage reads.
 *
 * @example
 * const { starts, ends, forms } = scan("وصل القطار");
 * [starts[1], ends[1], forms[1]!.norm]; // [4, 10, "القطار"]
 */
import type { WordForm } from "./form.js";
import type { FormTable } from "./form-table.js";

/** What stands between a token and the one before it. */
export const GAP = { none: 0, space: 1, line: 2 } as const;

/** One entry a token: where it starts and ends (UTF-16 units of the text), what stands before it (`GAP`), and its form's number. */
export interface Columns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly gaps: Uint8Array;
  readonly numbers: Uint32Array;
}

/** The tokens of a text. A class for the sake of `forms`, which most tokens of a text that is searched for names alone are never asked for. */
export class TokenTable implements Columns {
  readonly text: string;
  /** How many tokens. */
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly gaps: Uint8Array;
  readonly numbers: Uint32Array;
  /** The forms that the numbers are of. */
  readonly known: FormTable;
  #forms: readonly WordForm[] | undefined;

  constructor(text: string, { starts, ends, gaps, numbers }: Columns, known: FormTable) {
    this.text = text;
    this.count = numbers.length;
    this.starts = starts;
    this.ends = ends;
    this.gaps = gaps;
    this.numbers = numbers;
    this.known = known;
  }

  /** The form of one token, for those who ask for few; `undefined` where there is no such token. */
  formAt(token: number): WordForm | undefined {
    return token >= 0 && token < this.count ? this.known.forms[this.numbers[token]!] : undefined;
  }

  /** The form of each token. */
  get forms(): readonly WordForm[] {
    return (this.#forms ??= formsOf(this.numbers, this.known));
  }
}

function formsOf(numbers: Uint32Array, known: FormTable): WordForm[] {
  const forms = new Array<WordForm>(numbers.length);
  for (let token = 0; token < forms.length; token++) forms[token] = known.forms[numbers[token]!]!;
  return forms;
}
