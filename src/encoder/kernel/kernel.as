/** The encoder's arithmetic for WebAssembly with SIMD (AssemblyScript; built by scripts/build-encoder-kernel.ts). Each call is described in ../kernel.ts. */
export { attend } from "./attention";
export { gelu } from "./curves";
export { dense, product, quantize, unpack } from "./products";
export { addNorm, addUp, enter, pick } from "./rows";
