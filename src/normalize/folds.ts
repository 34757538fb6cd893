/**
 * The folds: each one kind of difference between two spellings of the same Arabic text, as a table of rows
 * `[characters, replacement]`. A normalizer is any choice of them, fused into one table and run in one pass (`fuse.ts`).
 *
 * Adding a folding is one row here; offsets follow by themselves.
 *
 * @example
 * FOLDS.alef.rows; // [["أإآٱ", "ا"], …]: every character on the left becomes the string on the right
 *
 * Sources: the Unicode names list and UAX #44; the folds `alef`, `alefMaksura`, `tehMarbuta`, `tatweel` and `harakat`
 * are those of Lucene's ArabicNormalizer.
 */

/** One fold: what it is for, and its rows of characters and what each becomes (`""` drops them). */
export interface Fold {
  readonly about: string;
  readonly rows: readonly (readonly [characters: string, replacement: string])[];
}

/** All characters from one code point to another, both included. */
function range(first: number, last: number): string {
  let all = "";
  for (let code = first; code <= last; code++) all += String.fromCharCode(code);
  return all;
}

/** Rows that pair off two runs of the same length, `from[i]` becoming `to[i]`. */
function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((character, i) => [character, to.charAt(i)] as const);
}

/** What an Arabic presentation form stands for, by Unicode's own compatibility mapping: ﻻ → لا, ﷲ → الله, ﺀ → ء. */
function presentationRows(): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  for (const character of range(0xfb50, 0xfdff) + range(0xfe70, 0xfefc)) {
    const letters = character.normalize("NFKC");
    // The isolated vowel marks (U+FE70…) map to a space and the mark; the space is the typesetter's, not the text's.
    if (letters !== character) rows.push([character, /^ \p{M}/u.test(letters) ? letters.slice(1) : letters]);
  }
  return rows;
}

const foldTable = {
  presentationForms: { about: "positional letter shapes and ligatures to plain letters: ﻣﺼﺮ → مصر, ﻻ → لا", rows: presentationRows() },
  alef: { about: "alef with hamza, madda or wasla to bare alef: أإآٱ → ا", rows: [["أإآٱ\u0672\u0673\u0675", "ا"]] },
  alefMaksura: { about: "alef maksura to yeh: على → علي, مصرى → مصري", rows: [["ى", "ي"]] },
  tehMarbuta: { about: "teh marbuta to heh: غزة → غزه", rows: [["ة\u06c3", "ه"]] },
  hamzaSeats: { about: "hamza on waw or yeh to its seat: مؤتمر → موتمر, رئيس → رييس", rows: [["ؤ", "و"], ["ئ", "ي"]] },
  tatweel: { about: "the stretching stroke: مصـــر → مصر", rows: [["\u0640", ""]] },
  harakat: {
    about: "vowel marks, tanween, shadda, sukun, and hamza or madda written as a mark: مُحَمَّد → محمد",
    rows: [[range(0x064b, 0x065f), ""]],
  },
  daggerAlef: { about: "superscript alef: هٰذا → هذا", rows: [["\u0670", ""]] },
  quranicMarks: {
    about: "recitation and annotation signs of the Quran",
    rows: [[range(0x0610, 0x061a) + range(0x06d6, 0x06dc) + range(0x06df, 0x06e8) + range(0x06ea, 0x06ed) + range(0x08d3, 0x08e1) + range(0x08e3, 0x08ff), ""]],
  },
  persianLetters: {
    about: "Persian and Urdu letters that stand for an Arabic letter of the same sound: ی → ي, ک → ك, ہ → ه; گ چ پ ڤ stay",
    rows: [["\u06cc\u06d2\u06d3\u06cd", "ي"], ["\u06a9\u06aa\u06ab", "ك"], ["\u06c0\u06c1\u06be\u06d5\u06c2", "ه"]],
  },
  arabicDigits: { about: "Arabic-Indic digits to ASCII: ٢٠٢٤ → 2024", rows: pairs("٠١٢٣٤٥٦٧٨٩", "0123456789") },
  persianDigits: { about: "extended Arabic-Indic digits, as Persian and Urdu keyboards give them, to ASCII: ۲۰۲۴ → 2024", rows: pairs(range(0x06f0, 0x06f9), "0123456789") },
  punctuation: {
    about: "Arabic and typographic punctuation to ASCII: ، → , and “ → \"",
    rows: [["،", ","], ["؛", ";"], ["؟", "?"], ["٪", "%"], ["\u066b", "."], ["\u066c", ","], ["«»“”„‟", '"'], ["‘’‚‛", "'"], ["‐‑‒–—―−", "-"]],
  },
  formatMarks: {
    about: "characters nobody sees: bidi controls, zero-width marks, soft hyphen, byte order mark",
    rows: [[`\u00ad\u061c\u180e${range(0x200b, 0x200f)}${range(0x202a, 0x202e)}${range(0x2060, 0x2064)}${range(0x2066, 0x206f)}\ufeff`, ""]],
  },
  spaces: { about: "no-break, thin and ideographic spaces to a plain space", rows: [[`\u00a0\u1680${range(0x2000, 0x200a)}\u202f\u205f\u3000`, " "]] },
  latinCase: { about: "capital Latin, Greek and Cyrillic letters to small ones, where one unit stays one", rows: caseRows() },
} as const satisfies Record<string, Fold>;

function caseRows(): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  for (const character of range(0x41, 0x5a) + range(0xc0, 0xde) + range(0x100, 0x17f) + range(0x386, 0x3ab) + range(0x400, 0x42f)) {
    const small = character.toLowerCase();
    if (small !== character && small.length === 1) rows.push([character, small]);
  }
  return rows;
}

/** The name of a fold, as in the options of `normalize`. */
export type FoldName = keyof typeof foldTable;

/** Every fold by name. */
export const FOLDS: Readonly<Record<FoldName, Fold>> = foldTable;

/** The names of all folds, in the table's order. */
export const FOLD_NAMES = Object.keys(FOLDS) as readonly FoldName[];
