/**
 * The cutter of a weights file's own vocabulary.
 *
 * @example
 * readPieces(readWeights(bytes)).cutWord("في"); // [4]
 */
import { damaged, type EncoderFile } from "./format.js";
import { createPieces, type Pieces } from "./pieces.js";
import { readReplacements, type Replacements } from "./replace.js";
import { floatsOf, textOf } from "./tensors.js";

/** Reads pieces, scores and replacements. @throws {SilahError} `DAMAGED` where one is missing, or there are more pieces than rows for them. */
export function readPieces(file: EncoderFile): Pieces {
  const pieces = textOf(file, "vocabulary").split("\n");
  const rows = file.tensors.get("pieces")?.shape[0];
  if (rows !== pieces.length) throw damaged(`they name ${pieces.length} pieces and have ${rows ?? 0}`);
  return createPieces({ pieces, scores: floatsOf(file, "vocabulary.scores", [pieces.length]), unknownScore: file.shape.unknownScore, replacements: replacementsOf(file) });
}

function replacementsOf(file: EncoderFile): Replacements {
  const lines = textOf(file, "replacements");
  try {
    return readReplacements(lines);
  } catch (error) {
    throw damaged("their replacements can't be read", error);
  }
}
