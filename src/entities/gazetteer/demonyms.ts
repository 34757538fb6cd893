/**
 * All forms of an adjective of origin, by the regular rule of the nisba and the irregular forms listed with it.
 *
 * @example
 * demonymForms({ masculine: "روسي", plural: ["روس"] }).plural; // ["روسيون", "روسيين", "روسيات", "روس"]
 */
import type { Demonym } from "./record.js";

/** The forms of a demonym without the article, in every gender, number and case that print shows. */
export interface DemonymForms {
  /** With the accusative, which print shows: عراقي, عراقيا. */
  readonly masculine: readonly string[];
  readonly feminine: readonly string[];
  readonly dual: readonly string[];
  readonly plural: readonly string[];
}

const ACCUSATIVE = "ا";

/** Puts an ending on the words that inflect: all of كوري جنوبي, only the last of جنوب أفريقي. */
function inflect({ masculine, inflect: which }: Demonym, ending: string): string {
  const words = masculine.split(" ");
  return words.map((word, i) => (which === "last" && i < words.length - 1 ? word : word + ending)).join(" ");
}

/** The forms of a demonym; irregular ones are added to the regular ones, an irregular feminine takes the regular one's place. */
export function demonymForms(demonym: Demonym): DemonymForms {
  const endings = (...all: string[]): string[] => all.map((ending) => inflect(demonym, ending));
  return {
    masculine: endings("", ACCUSATIVE),
    feminine: [demonym.feminine ?? inflect(demonym, "ة")],
    dual: [...endings("ان", "ين", "تان", "تين"), ...(demonym.dual ?? [])],
    plural: [...endings("ون", "ين", "ات"), ...(demonym.plural ?? [])],
  };
}

/** A form with the article, on every word that inflects, or on the first: الكوري الجنوبي، الجنوب أفريقي. */
function definite(form: string, { inflect: which }: Demonym): string {
  return form.split(" ").map((word, i) => (which === "last" && i > 0 ? word : `ال${word}`)).join(" ");
}

/** Every form, each but the accusative also with the article, without repeats. */
export function allDemonymForms(demonym: Demonym): string[] {
  const bare = Object.values(demonymForms(demonym)).flat() as string[];
  const accusative = inflect(demonym, ACCUSATIVE);
  return [...new Set([...bare, ...bare.filter((form) => form !== accusative).map((form) => definite(form, demonym))])];
}
