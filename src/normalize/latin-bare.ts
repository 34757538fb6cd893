/**
 * A word without vowel marks in Latin letters, with vowels that make it sayable: likely by the word's shape, never certain.
 *
 * @example
 * romanizeBare("خالد");   // "khalid"
 * romanizeBare("جمال");   // "jamal"
 * romanizeBare("قاهرة");  // "qahirah"
 *
 * An Arabic syllable begins with one consonant and ends with one at most, so where short vowels stand follows from the letters; which
 * they are does not. a, the most frequent by far, stands where nothing speaks for another: i behind a long a (خالد), before ئ and ي and
 * in verbal nouns (اجتماع), u before ؤ, in some nouns with م (مستقبل, مقاومة) and before a و that a vowel follows (كويت).
 */
import { CONSONANTS } from "./consonants.js";

/** A letter as it sounds in its word: `glide` ends a diphthong, `opening` is an alef that only carries the word's first vowel. */
interface Sound {
  readonly kind: "consonant" | "doubled" | "glide" | "long" | "opening";
  readonly letter: string;
  readonly latin: string;
}

/** What a word's letters say of its vowels, worked out once. */
interface Shape {
  readonly sounds: readonly Sound[];
  readonly feminine: boolean;
  /** م with u: مستقبل, متحد, مجتمع. */
  readonly participle: boolean;
  /** مقاومة, محافظة: u, and a behind the long a. */
  readonly mutual: boolean;
  /** i before all its consonants: اجتماع, استقلال, انفجار. */
  readonly verbalNoun: boolean;
  /** ية or يا at the end, said iya. */
  readonly endsInYa: boolean;
}

const VOWEL_LETTER = /[اأإآىوي]/u;
const PARTICIPLE = /^م(?:ست|ت\p{L}{2}|\p{L}ت\p{L}{2})/u;
const MUTUAL = /^م\p{L}ا[^ئ\P{L}]\p{L}ة$/u;
const VERBAL_NOUN = /^[اإ](?:ن\p{L}{2}|\p{L}ت\p{L}|ست\p{L}{2})ا\p{L}/u;
/** Endings before which a word with a long a keeps its i: قاسمي, نازحون. */
const ENDINGS = new Set(["", "ي", "ية", "ين", "ون", "ات", "ان"]);
/** The silent alef of verbs: كتبوا. */
const SILENT_ALEF = /(?<=\p{L}{2}[^اأإآىوي]و)ا$/u;

/** A word that bears no mark but shadda, in Latin letters; `construct` makes its teh marbuta a t. */
export function romanizeBare(printed: string, construct = false): string {
  const shape = shapeOf(printed.replace(SILENT_ALEF, ""));
  let out = "";
  let before: Sound["kind"] | "vowel" = "consonant";
  shape.sounds.forEach((sound, i) => {
    const vowel = vowelAfter(shape, i, before);
    out += sound.latin + vowel;
    before = vowel === "" ? sound.kind : "vowel";
  });
  if (!shape.feminine) return out;
  return out + (out.endsWith("a") ? "" : "a") + (construct ? "t" : "h");
}

function shapeOf(word: string): Shape {
  return {
    sounds: soundsOf(word),
    feminine: word.endsWith("ة"),
    participle: PARTICIPLE.test(word),
    mutual: MUTUAL.test(word),
    verbalNoun: VERBAL_NOUN.test(word),
    endsInYa: word.endsWith("ية") || word.endsWith("يا"),
  };
}

/** The short vowel behind a sound; "" where it is itself one, where a written one follows, where it ends the word or its syllable. */
function vowelAfter(shape: Shape, i: number, before: Sound["kind"] | "vowel"): string {
  const { sounds, feminine, mutual } = shape;
  const { kind, letter } = sounds[i]!;
  const next = sounds[i + 1];
  if (next === undefined || kind === "long" || kind === "opening" || kind === "glide" || next.kind === "long") return "";
  const behindAlef = before === "long" && sounds[i - 1]!.latin === "a";
  const behindVowel = before === "vowel" || before === "opening" || (before === "long" && !behindAlef);
  const last = i + 2 === sounds.length && !feminine && !/[ؤئء]/u.test(letter);
  const closes = behindVowel || (behindAlef && !mutual && (/[وي]/u.test(letter) || endsOpen(shape, i)));
  if (closes && kind === "consonant" && next.kind === "consonant" && !last && !isEndingY(shape, i)) return "";
  return behindAlef && next.kind !== "glide" && !mutual ? "i" : shortVowel(shape, i);
}

/** Whether behind the next consonant comes a long vowel that is no ending: بارزاني, مارسيل. */
function endsOpen({ sounds, feminine }: Shape, i: number): boolean {
  if (sounds[i + 2]?.kind !== "long") return false;
  if (sounds.length - i - 2 > 2) return true;
  const tail = sounds.slice(i + 2).map(({ letter }) => letter).join("");
  return !ENDINGS.has(feminine ? `${tail}ة` : tail);
}

/** Whether the next sound is the ي of a final ية or يا. */
function isEndingY({ sounds, feminine, endsInYa }: Shape, i: number): boolean {
  return endsInYa && sounds[i + 1]!.letter === "ي" && i + (feminine ? 2 : 3) === sounds.length;
}

function shortVowel({ sounds, participle, mutual, verbalNoun }: Shape, i: number): string {
  const next = sounds[i + 1]!;
  const after = sounds[i + 2];
  if (next.kind === "glide") return "a";
  if (next.letter === "ؤ" || (i === 0 && (participle || mutual))) return "u";
  if (next.letter === "و") return after?.kind === "glide" ? "u" : "a";
  if (next.letter === "ئ") return after?.letter === "ي" ? "a" : "i";
  return next.letter === "ي" || verbalNoun ? "i" : "a";
}

function soundsOf(word: string): Sound[] {
  const feminine = word.endsWith("ة");
  const found = [...word.replace(/ة$/u, "").matchAll(/(\p{L})(\u0651?)/gu)];
  const letters = found.map(([, letter]) => letter!);
  const sounds: Sound[] = [];
  found.forEach(([, letter = "", shadda], i) => {
    const latin = CONSONANTS[letter] ?? letter;
    if (shadda !== "") sounds.push({ kind: "doubled", letter, latin: latin + latin });
    else if (/[اأإآىٱ]/u.test(letter)) sounds.push(alef(word, letters, i));
    else if (letter === "و" || letter === "ي") sounds.push(semivowel(letters, i, sounds.at(-1), feminine));
    else sounds.push({ kind: "consonant", letter, latin });
  });
  return sounds;
}

/** a; at the start of a word it may only carry another vowel: إيران, أوباما. */
function alef(word: string, letters: readonly string[], i: number): Sound {
  const letter = letters[i]!;
  if (i > 0) return { kind: "long", letter, latin: "a" };
  const u = letters[1] === "و" && letters.length > 2 && !VOWEL_LETTER.test(letters[2]!);
  return { kind: letter === "آ" ? "long" : "opening", letter, latin: letter === "إ" || VERBAL_NOUN.test(word) ? "i" : u ? "u" : "a" };
}

/** w and y at the start and beside other vowels, u and i between consonants; ay behind أ, before two consonants (فيصل) and in سويس. */
function semivowel(letters: readonly string[], i: number, before: Sound | undefined, feminine: boolean): Sound {
  const letter = letters[i]!;
  const [consonant, vowel] = letter === "و" ? (["w", "u"] as const) : (["y", "i"] as const);
  const as = (kind: Sound["kind"], latin: string = kind === "long" ? vowel : consonant): Sound => ({ kind, letter, latin });
  const [next, after] = [letters[i + 1], letters[i + 2]];
  if (before === undefined || before.kind === "long") return as("consonant");
  const between = next !== undefined && VOWEL_LETTER.test(next);
  const chain = between && after !== undefined && /[وي]/u.test(next) && VOWEL_LETTER.test(after);
  if (between && !chain && (before.kind !== "consonant" || !/[وي]/u.test(before.letter))) return as("consonant");
  if (before.kind === "opening") return before.latin === vowel ? as("long", "") : as("glide");
  if (next === undefined) return as(feminine ? "consonant" : "long");
  if (letter === "ي" && i === 2 && before.letter === "و") return as("glide");
  return as(letter === "ي" && i === 1 && after !== undefined && !VOWEL_LETTER.test(after) ? "glide" : "long");
}
