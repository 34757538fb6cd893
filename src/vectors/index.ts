/**
 * Static word vectors, a file of their own and of a licence of their own (VECTORS-LICENCE.md): what makes words of like meaning match.
 *
 * @example
 * import { loadVectors } from "silah/vectors";
 * const vectors = await loadVectors();
 * vectors.of("طبيب"); // 96 values, of unit length
 */
export { loadVectors } from "./load.js";
export { createVectors, type PackedVectors, type WordVectors } from "./vectors.js";
