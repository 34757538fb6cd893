/**
 * All forms of an adjective of origin, by the regular rule of the nisba and the irregular forms listed with it.
 *
 * @example
 * demonymForms({ masculine: "روسي", plural: ["روس"] }).plural; // ["روسيون", "روسيين", "روسيات", "روس"]
 */
import type { Demonym } from "./record.js";

/** The forms of a demonym without the article, in every gender, number and case that print shows. */
export interface DemonymForms {
  readonly masculine: readonly string[];
  readonly feminine: readonly string[];
  readonly dual: readonly string[];
  readonly plural: readonly string[];
}

/** Puts an ending on every word of a demonym: كوري جنوبي inflects both. */
function inflect(demonym: string, ending: string): string {
  return demonym.split(" ").map((word) => word + ending).join(" ");
}

/** The forms of a demonym; irregular ones are added to the regular ones, an irregular feminine takes the regular one's place. */
export function demonymForms({ masculine, feminine, dual = [], plural = [] }: Demonym): DemonymForms {
  return {
    masculine: [masculine],
    feminine: [feminine ?? inflect(masculine, "ة")],
    dual: [...["ان", "ين", "تان", "تين"].map((ending) => inflect(masculine, ending)), ...dual],
    plural: [...["ون", "ين", "ات"].map((ending) => inflect(masculine, ending)), ...plural],
  };
}

/** Words of a demonym each with the article: كوري جنوبي → الكوري الجنوبي. */
export function definite(demonym: string): string {
  return demonym.split(" ").map((word) => `ال${word}`).join(" ");
}

/** Every form, each also with the article, without repeats. */
export function allDemonymForms(demonym: Demonym): string[] {
  const bare = Object.values(demonymForms(demonym)).flat() as string[];
  return [...new Set([...bare, ...bare.map(definite)])];
}
