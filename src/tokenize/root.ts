/**
 * Roots by templates: a stem that fits a pattern of derivation gives up the letters at ف ع ل.
 *
 * @example
 * rootOf("مكتوب"); // "كتب", by مفعول
 *
 * The templates are the common forms of Arabic derivation (verbal nouns, participles, broken plurals of the ten verb forms),
 * in the notation of the grammars.
 */

/** Templates by length, the more telling first; ف ع ل are root letters, the others stand for themselves. */
const TEMPLATES: Readonly<Record<number, readonly string[]>> = {
  4: ["فاعل", "فعال", "فعيل", "فعول", "مفعل", "افعل", "تفعل", "يفعل", "نفعل", "فعلي", "فوعل", "فعلا"],
  5: ["مفعول", "افعال", "تفعيل", "فواعل", "مفاعل", "انفعل", "افتعل", "تفاعل", "مفتعل", "متفعل", "منفعل", "فعائل", "فعايل", "مفعال", "فاعول", "فعلان", "تفعال", "افعلا", "فعالي", "مفعلي"],
  6: ["استفعل", "مستفعل", "افتعال", "انفعال", "مفاعيل", "متفاعل", "افاعيل", "تفاعيل", "فواعيل", "مفعولي", "تفعيلي"],
  7: ["استفعال", "مستفعلي", "افتعالي"],
};

const ROOT_LETTERS = new Set(["ف", "ع", "ل"]);

/** The root of a light stem: three or four letters where a template fits, the stem itself where none does. */
export function rootOf(stem: string): string {
  if (stem.length <= 3) return stem;
  for (const template of TEMPLATES[stem.length] ?? []) {
    const root = matchTemplate(stem, template);
    if (root) return root;
  }
  return stem;
}

function matchTemplate(stem: string, template: string): string | undefined {
  let root = "";
  for (let i = 0; i < template.length; i++) {
    if (ROOT_LETTERS.has(template[i]!)) root += stem[i]!;
    else if (template[i] !== stem[i]) return undefined;
  }
  return root;
}
