/**
 * Words right before a name that tell what it names (data/name-cues.json): زوجته، يدعى show a person, في، رواية more often a thing than one
 * listed name, مطار، جامعة a thing that even a full name is that of.
 *
 * @example
 * cueOf(lexicon.form("لزوجته", "word")); // "person"
 * cueOf(lexicon.form("بمدينة", "word")); // "namesake"
 */
import { normalize } from "../../normalize/index.js";
import { nameCuesJson } from "../../tables/name-cues.generated.js";
import { perForm } from "../../tokenize/index.js";

/** A row of data/name-cues.json; particles may be attached to the word. */
interface CueRow {
  readonly word: string;
  readonly tells: "person" | "thing" | "namesake";
}

let cues: ReadonlyMap<string, CueRow["tells"]> | undefined;

/** What a word tells of the name behind it; `null` where it tells nothing. */
export const cueOf = perForm((form): CueRow["tells"] | null => {
  cues ??= new Map((JSON.parse(nameCuesJson) as CueRow[]).map(({ word, tells }) => [normalize(word), tells]));
  for (const { norm } of form.readings) {
    const tells = cues.get(norm);
    if (tells) return tells;
  }
  return null;
});
