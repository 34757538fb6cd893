/** The public calls: tags, probabilities, vectors; misuse; text that is none; two calls at once; `close`. The weights are random: what is tested is not what they know. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createEncoder, type Encoder, TAGS } from "../../src/encoder/index.js";
import { madeWords } from "./made-vocabulary.js";
import { madeWeights } from "./made-weights.js";

const weights = madeWeights();
let wasm: Encoder;
let plain: Encoder;
beforeAll(async () => {
  wasm = await createEncoder({ weights });
  plain = await createEncoder({ weights, kernel: "plain" });
});

const words = fc.array(fc.constantFrom(...madeWords(400), "بغداد", "في"), { maxLength: 30 });

describe("createEncoder", () => {
  it("takes WebAssembly unless told otherwise", () => {
    expect([wasm.kernel, plain.kernel]).toEqual(["wasm", "plain"]);
    expect(wasm.meaningSize).toBe(48);
  });

  it("goes on in plain JavaScript where there is no WebAssembly, unless it was asked for", async () => {
    const there = Object.getOwnPropertyDescriptor(globalThis, "WebAssembly")!;
    Object.defineProperty(globalThis, "WebAssembly", { value: undefined, configurable: true });
    try {
      expect((await createEncoder({ weights })).kernel).toBe("plain");
      await expect(createEncoder({ weights, kernel: "wasm" })).rejects.toMatchObject({ code: "UNSUPPORTED" });
    } finally {
      Object.defineProperty(globalThis, "WebAssembly", there);
    }
  });

  it("goes on in plain JavaScript where compiling is forbidden", async () => {
    const { WebAssembly: wasmGlobal } = globalThis as unknown as { WebAssembly: { instantiate: unknown } };
    const { instantiate } = wasmGlobal;
    wasmGlobal.instantiate = () => Promise.reject(new Error("code generation disallowed by embedder"));
    try {
      expect((await createEncoder({ weights })).kernel).toBe("plain");
    } finally {
      wasmGlobal.instantiate = instantiate;
    }
  });

  it("takes a buffer as well, and refuses anything else", async () => {
    expect((await createEncoder({ weights: weights.slice().buffer })).tagTokens(["في"])).toEqual(wasm.tagTokens(["في"]));
    await expect(createEncoder({ weights: "SILAHENC" as never })).rejects.toThrow(new TypeError("createEncoder: weights must be a Uint8Array or an ArrayBuffer, got string"));
    await expect(createEncoder({ weights, kernel: "gpu" as never })).rejects.toThrow(RangeError);
  });
});

describe("tags", () => {
  it("of both kernels are the same", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.constantFrom("news", "wikipedia"), (sentences, labels) => {
        expect(plain.tagSentences(sentences, { labels })).toEqual(wasm.tagSentences(sentences, { labels }));
      }),
      { numRuns: 60 },
    );
  });

  it("are one a token, and BIO", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 20 }), { maxLength: 4 }), (sentences) => {
        const tags = wasm.tagSentences(sentences);
        expect(tags.map(({ length }) => length)).toEqual(sentences.map(({ length }) => length));
        expect(tags.flatMap((row) => row.filter((tag, i) => tag.startsWith("I-") && row[i - 1]?.slice(2) !== tag.slice(2)))).toEqual([]);
      }),
    );
  });

  it("of one sentence are those of a document of one", () => {
    const tokens = madeWords(25, 9);
    expect(wasm.tagTokens(tokens)).toEqual(wasm.tagSentences([tokens])[0]);
  });

  it("follow from the probabilities of the labels asked for", () => {
    const sentences = [madeWords(12, 1), [], madeWords(80, 2)];
    for (const labels of ["news", "wikipedia"] as const) {
      const probabilities = wasm.tagProbabilities(sentences, { labels });
      expect(probabilities).toHaveLength(9 * 92);
      for (let word = 0; word < 92; word++) expect(probabilities.subarray(9 * word, 9 * word + 9).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4);
    }
    expect(wasm.tagProbabilities(sentences)).toEqual(wasm.tagProbabilities(sentences, { labels: "news" }));
    expect(wasm.tagProbabilities(sentences)).not.toEqual(wasm.tagProbabilities(sentences, { labels: "wikipedia" }));
  });

  it("know the marks of the tables", () => {
    const tokens = ["سلام", "بغداد"];
    const none = wasm.tagProbabilities([tokens], { marks: [Uint8Array.of(0, 0)] });
    expect(none).toEqual(wasm.tagProbabilities([tokens]));
    expect(wasm.tagProbabilities([tokens], { marks: [Uint8Array.of(0, 3)] })).not.toEqual(none);
  });

  it("of a word do not hang on what lies in other windows but by the document's mean", () => {
    const tokens = madeWords(30, 4).map((word, i) => `${word}${"ابتثجحخد".charAt(i % 8)}${"سشصض".charAt(i >> 3)}`);
    const alone = wasm.tagProbabilities([tokens]);
    // As many pieces as no window shares with them.
    const filler = Array.from({ length: 38 }, () => "ء");
    expect(wasm.tagProbabilities([filler, tokens]).slice(9 * 38)).toEqual(alone);
  });

  it("are the same when asked for again", () => {
    const sentences = [madeWords(200, 6), madeWords(300, 7)];
    expect(wasm.tagProbabilities(sentences)).toEqual(wasm.tagProbabilities(sentences));
  });
});

describe("embed", () => {
  it("gives unit vectors, alike in both kernels, kept and copied", () => {
    for (const text of ["", " ", "عاصمة العراق", "بغداد ".repeat(200), "abc", "\ud83d", "\u064e\u064b"]) {
      const vector = wasm.embed(text);
      expect(vector).toHaveLength(48);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      plain.embed(text).forEach((value, i) => { expect(value).toBeCloseTo(vector[i]!, 3); });
      vector.fill(0);
      expect(Math.hypot(...wasm.embed(text))).toBeCloseTo(1, 5);
    }
  });
});

describe("text that is hardly text", () => {
  const hostile = ["", " ", "ا".repeat(10_000), "\u064e\u064b\u0651", "\u0640\u0640", "中文", "Ωμέγα", "हिन्दी", "\ud83d", "\ude00", "😀😀", "\u0000\u202e\ufeff", "http://example.test/" + "a".repeat(3000)];

  it("is tagged and embedded", () => {
    expect(wasm.tagTokens([])).toEqual([]);
    expect(wasm.tagSentences([])).toEqual([]);
    expect(wasm.tagSentences([[], []])).toEqual([[], []]);
    expect(wasm.tagProbabilities([])).toEqual(new Float32Array());
    for (const word of hostile) {
      expect(TAGS).toContain(wasm.tagTokens([word])[0]);
      expect(wasm.embed(word).every(Number.isFinite)).toBe(true);
    }
    expect(wasm.tagTokens(hostile)).toHaveLength(hostile.length);
    expect(plain.tagTokens(hostile)).toEqual(wasm.tagTokens(hostile));
  });

  it("may be a megabyte", async () => {
    const small = await createEncoder({ weights: madeWeights({ layers: 1, hidden: 32, heads: 1, wide: 32, places: 128 }) });
    const word = "كتاب";
    expect(small.tagTokens(new Array<string>(60_000).fill(word))).toHaveLength(60_000);
    expect(small.embed(`${word} `.repeat(200_000))).toHaveLength(48);
  });
});

describe("two calls at once", () => {
  it("do not disturb each other, even one inside the other", () => {
    const [tokens, others] = [madeWords(120, 8), madeWords(90, 9)];
    const expected = [wasm.tagTokens(tokens), wasm.tagTokens(others)];
    let inner: string[] | undefined;
    const asking = new Proxy(tokens, {
      get: (target, key, receiver): unknown => {
        inner ??= wasm.tagTokens(others);
        return Reflect.get(target, key, receiver);
      },
    });
    expect(wasm.tagTokens(asking)).toEqual(expected[0]);
    expect(inner).toEqual(expected[1]);
  });

  it("of two encoders of the same weights are independent", async () => {
    const other = await createEncoder({ weights });
    other.close();
    expect(wasm.tagTokens(["في"])).toHaveLength(1);
  });
});

describe("misuse", () => {
  it("throws at once, naming the call and the value", () => {
    expect(() => wasm.tagTokens("في" as never)).toThrow(new TypeError("tagTokens: tokens must be an array of strings, got string"));
    expect(() => wasm.tagTokens(["في", 3] as never)).toThrow(new TypeError("tagTokens: tokens[1] must be a string, got number"));
    expect(() => wasm.tagSentences([["في"], null] as never)).toThrow(new TypeError("tagSentences: sentences[1] must be an array of strings, got null"));
    expect(() => wasm.tagSentences({} as never)).toThrow(TypeError);
    expect(() => wasm.tagProbabilities(undefined as never)).toThrow(TypeError);
    expect(() => wasm.embed(7 as never)).toThrow(new TypeError("embed: text must be a string, got number"));
    expect(() => wasm.tagTokens([], { labels: "web" as never })).toThrow(new RangeError('tagTokens: labels must be "news" or "wikipedia", got "web"'));
    expect(() => wasm.tagTokens(["في"], { marks: Uint8Array.of(1) as never })).toThrow(TypeError);
    expect(() => wasm.tagTokens(["في"], { marks: [] })).toThrow(new RangeError("tagTokens: marks must be of 1 sentences, got 0"));
    expect(() => wasm.tagTokens(["في"], { marks: [Uint8Array.of(1, 2)] })).toThrow(new RangeError("tagTokens: marks[0] must have 1 marks, got 2"));
    expect(() => wasm.tagTokens(["في"], { marks: [Uint8Array.of(15)] })).toThrow(new RangeError("tagTokens: marks[0][0] must be under 15, got 15"));
  });
});

it("close frees the encoder, and calls after it say so", async () => {
  const encoder = await createEncoder({ weights });
  encoder.close();
  encoder.close();
  for (const call of [() => encoder.tagTokens([]), () => encoder.tagSentences([]), () => encoder.tagProbabilities([]), () => encoder.embed("")]) {
    expect(call).toThrow(expect.objectContaining({ name: "SilahError", code: "CLOSED" }) as Error);
  }
});
