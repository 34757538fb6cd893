/**
 * The kernel in WebAssembly with SIMD. Nothing is given where there is none, or where compiling from bytes is forbidden (some edge runtimes,
 * pages whose policy leaves out `wasm-unsafe-eval`).
 *
 * @example
 * const kernel = await wasmKernel(32 * 2 ** 20);
 */
import type { Kernel } from "./kernel.js";

/** What this file needs of WebAssembly: it is in no language's standard library, and neither the DOM's nor Node's types are asked for. */
interface WasmGlobal {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly instantiate: (bytes: Uint8Array, imports: unknown) => Promise<{ readonly instance: { readonly exports: unknown } }>;
}

const PAGE = 65_536;

/** A kernel with a memory of at least `bytes`, all zero. Undefined where the engine can't. */
export async function wasmKernel(bytes: number): Promise<Kernel | undefined> {
  const wasm = (globalThis as { readonly WebAssembly?: WasmGlobal }).WebAssembly;
  if (wasm === undefined) return undefined;
  try {
    const { kernelBase64 } = await import("./kernel.generated.js");
    const pages = Math.ceil(bytes / PAGE);
    const memory = new wasm.Memory({ initial: pages, maximum: pages });
    const { instance } = await wasm.instantiate(Uint8Array.from(atob(kernelBase64), (byte) => byte.charCodeAt(0)), { env: { memory } });
    return { ...(instance.exports as Omit<Kernel, "kind" | "memory">), kind: "wasm", memory: memory.buffer };
  } catch {
    return undefined;
  }
}
