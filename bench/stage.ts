/** What a stage of the bench is: from the built package and a corpus to figures, measure by measure. One file a stage. */
import type { Built } from "./built.js";
import type { Corpus } from "./corpus.js";
import type { Figure } from "./measure.js";

/** What every stage is given. */
export interface Setting {
  readonly built: Built;
  readonly corpus: Corpus;
}

/** Gives the figures of one measure after another, as they are known. @throws {Error} where a contender gives a wrong answer. */
export type Stage = (setting: Setting) => AsyncGenerator<readonly Figure[]>;
