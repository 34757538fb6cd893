/** Whatever is no whole weights file gives one clear error. */
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { SilahError } from "../../src/error.js";
import { createEncoder } from "../../src/encoder/encoder.js";
import { crc32 } from "../../src/encoder/crc.js";
import { readWeights } from "../../src/encoder/format.js";
import { unpackWeights } from "../../src/encoder/packed.js";
import { floatsOf } from "../../src/encoder/tensors.js";
import { fileOf, madeWeights, sealed } from "./made-weights.js";

const whole = madeWeights();

/** The error that an encoder of these bytes gives. */
async function errorOf(weights: Uint8Array): Promise<string> {
  const error: unknown = await createEncoder({ weights, kernel: "plain" }).then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(SilahError);
  expect((error as SilahError).code).toBe("DAMAGED");
  return (error as SilahError).message;
}

/** The whole file with its header altered, and sealed again. */
function altered(change: (header: Record<string, unknown>) => void): Uint8Array {
  const view = new DataView(whole.buffer);
  const header = JSON.parse(new TextDecoder().decode(whole.subarray(20, 20 + view.getUint32(12, true)))) as Record<string, unknown> & { tensors: { name: string; kind: string; shape: number[]; at: number; bytes: number }[] };
  const data = whole.subarray(Math.ceil((20 + view.getUint32(12, true)) / 4) * 4);
  const blocks = header.tensors.map(({ at, bytes, ...rest }) => ({ ...rest, bytes: data.subarray(at, at + bytes) }));
  change(header);
  const { tensors, ...rest } = header;
  return fileOf(rest, tensors.map(({ name, kind, shape }, i) => ({ name, kind, shape, bytes: blocks[i]!.bytes })));
}

describe("readWeights", () => {
  it("reads a whole file, at any offset of its buffer", () => {
    const shifted = new Uint8Array(whole.length + 3);
    shifted.set(whole, 3);
    const { shape } = readWeights(shifted.subarray(3));
    expect(shape).toMatchObject({ layers: 2, hidden: 64, heads: 4, wide: 128, places: 40, labels: ["news", "wikipedia"], temperature: { news: 1, wikipedia: 1.25 } });
  });

  it("decodes numbers of 16 bits", () => {
    const file = readWeights(sealed(fileOf({ ...readableHeader() }, [{ name: "x", kind: "f16", shape: [5], bytes: Uint8Array.of(0, 0x3c, 0, 0xc0, 1, 0, 0xff, 0x7b, 0, 0) }])));
    expect([...floatsOf(file, "x", [5])]).toEqual([1, -2, 2 ** -24, 65_504, 0]);
  });

  it("refuses what is no weights file", async () => {
    expect(await errorOf(new Uint8Array())).toContain("empty");
    expect(await errorOf(new TextEncoder().encode("<!doctype html><title>404</title>"))).toContain("no encoder weights");
    expect(await errorOf(Uint8Array.of(0x1f, 0x8b, 8, 0))).toContain("no encoder weights");
    expect(await errorOf(whole.subarray(1))).toContain("no encoder weights");
  });

  it("refuses a file cut off anywhere", async () => {
    for (const length of [8, 12, 19, 20, 100, whole.length >> 1, whole.length - 1]) expect(await errorOf(whole.slice(0, length))).toMatch(/end after|cut off/u);
  });

  it("refuses a file of which a byte was altered", async () => {
    for (const at of [13, 17, 21, 500, whole.length - 5]) {
      const other = whole.slice();
      other[at]! ^= 64;
      expect(await errorOf(other)).toMatch(/cut off|altered|header/u);
    }
    const newer = whole.slice();
    newer[8] = 2;
    expect(await errorOf(newer)).toContain("version 2");
  });

  it("refuses headers that make no model", async () => {
    expect(await errorOf(altered((header) => { header["layers"] = 0; }))).toContain("layers is 0");
    expect(await errorOf(altered((header) => { header["layers"] = 3; }))).toContain("layers.2.look.weight is missing");
    expect(await errorOf(altered((header) => { header["hidden"] = 2 ** 40; }))).toContain("hidden");
    expect(await errorOf(altered((header) => { header["heads"] = 3; }))).toContain("3 heads");
    expect(await errorOf(altered((header) => { header["tags"] = ["O"]; }))).toContain("tags");
    expect(await errorOf(altered((header) => { header["labels"] = []; }))).toContain("labels");
    expect(await errorOf(altered((header) => { header["smoothing"] = "much"; }))).toContain("smoothing");
    expect(await errorOf(altered((header) => { header["places"] = 41; }))).toContain("places is 40×64, 41×64 is needed");
    expect(await errorOf(altered((header) => { (header["tensors"] as { kind: string }[])[0]!.kind = "q3"; }))).toContain("pieces (q3)");
    expect(await errorOf(altered((header) => { (header["tensors"] as { name: string }[]).find(({ name }) => name === "vocabulary")!.name = "words"; }))).toContain("vocabulary");
    const broken = whole.slice();
    broken[20] = 0x5b;
    expect(await errorOf(sealed(broken))).toContain("header can't be read");
  });
});

/** A header that is right, without what tensors follow from it. */
function readableHeader(): Record<string, unknown> {
  return { layers: 1, hidden: 32, heads: 1, wide: 32, places: 8, marks: 1, meaning: 8, epsilon: 0, tags: ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"], labels: ["news"], smoothing: 0, temperature: {}, unknownScore: -9 };
}

it("crc32 is zlib's", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

describe("unpackWeights", () => {
  it("gives what was packed", async () => {
    expect(await unpackWeights(gzipSync(whole).toString("base64"))).toEqual(whole);
  });

  it("refuses anything else", async () => {
    for (const text of ["", "!", "AAAA", gzipSync(whole).toString("base64").slice(0, 4000)]) await expect(unpackWeights(text)).rejects.toMatchObject({ name: "SilahError", code: "DAMAGED" });
  });
});
