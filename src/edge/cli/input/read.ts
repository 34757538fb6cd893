/**
 * Inputs out of files, folders and standard input. A file that fails or a broken line is told, with its name and line, and the
 * rest is read.
 *
 * @example
 * for await (const input of readInputs(["news.jsonl", "pages/"], { stdin: process.stdin, fail: console.error })) …
 */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { endingOf, findFiles, type FoundFile } from "./files.js";
import type { Input } from "./input.js";
import { linesOf } from "./lines.js";
import { recordOf } from "./record.js";
import { warcPages } from "./warc.js";

/** What reading needs of the world. */
export interface Reading {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told of each failure: where, and what. */
  readonly fail: (source: string, error: unknown) => void;
  /** Told once of all files found, in bytes, before the first is read. */
  readonly total?: (bytes: number) => void;
}

/** The path that means standard input. */
export const STDIN = "-";
const STDIN_NAME = "standard input";

/** The inputs that paths lead to, in order. */
export async function* readInputs(paths: readonly string[], { stdin, fail, total }: Reading): AsyncGenerator<Input> {
  const files: (FoundFile | typeof STDIN)[] = [];
  for (const path of paths) {
    try {
      if (path === STDIN) files.push(STDIN);
      else files.push(...(await findFiles(path, fail)));
    } catch (error) {
      fail(path, error);
    }
  }
  if (!files.includes(STDIN)) total?.(files.reduce((sum, file) => sum + (file === STDIN ? 0 : file.size), 0));
  for (const file of files) {
    const source = file === STDIN ? STDIN_NAME : file.path;
    try {
      yield* file === STDIN ? readStdin(stdin, fail) : readOne(file, fail);
    } catch (error) {
      fail(source, error);
    }
  }
}

async function* readOne({ path }: FoundFile, fail: Reading["fail"]): AsyncGenerator<Input> {
  const ending = endingOf(path);
  if (ending === ".warc" || path.toLowerCase().endsWith(".warc.gz")) yield* readArchive(createReadStream(path), path, fail);
  else if (ending === ".jsonl") yield* readLines(createReadStream(path), path, fail);
  else if (ending === ".json") yield* readJson(await readFile(path), path, fail);
  else yield* readWhole(await readFile(path), path, ending === ".html" || ending === ".htm" ? "html" : ending === ".txt" || ending === ".md" ? "text" : undefined);
}

/** Standard input has no name to tell its kind by: what begins with `{` is JSONL, with `[` JSON, all else a page. */
async function* readStdin(stdin: AsyncIterable<Uint8Array>, fail: Reading["fail"]): AsyncGenerator<Input> {
  const chunks = stdin[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let first = "";
  while (first === "") {
    const next = await chunks.next();
    if (next.done === true) break;
    seen.push(next.value);
    first = new TextDecoder().decode(next.value).trimStart().slice(0, 1);
  }
  const all = (async function* () {
    yield* seen;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  })();
  if (first === "{") {
    yield* readLines(all, STDIN_NAME, fail);
    return;
  }
  const bytes = await collect(all);
  if (first === "[") yield* readJson(bytes, STDIN_NAME, fail);
  // Nothing came at all: no input, rather than an empty one.
  else if (bytes.length > 0) yield* readWhole(bytes, STDIN_NAME, undefined);
}

async function* readArchive(chunks: AsyncIterable<Uint8Array>, name: string, fail: Reading["fail"]): AsyncGenerator<Input> {
  let number = 0;
  for await (const { url, page, contentType } of warcPages(chunks, (record, error) => { fail(`${name}[${record}]`, error); })) {
    number++;
    const source = `${name}[${number}]`;
    yield { id: url === "" ? source : url, source, size: page.length, content: { page, ...(url === "" ? {} : { url }), ...(contentType === undefined ? {} : { contentType }) } };
  }
}

function* readWhole(page: Uint8Array, source: string, format: "html" | "text" | undefined): Generator<Input> {
  yield { id: source, source, size: page.length, content: { page, ...(format === undefined ? {} : { format }) } };
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, name: string, fail: Reading["fail"]): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number++;
    if (line.trim() === "") continue;
    const input = inputOf(() => parse(line), `${name}:${number}`, Buffer.byteLength(line) + 1, fail);
    if (input) yield input;
  }
}

/** A JSON file: one record, or an array of them, numbered from 1. */
function* readJson(bytes: Uint8Array, name: string, fail: Reading["fail"]): Generator<Input> {
  const value = parse(new TextDecoder().decode(bytes));
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [i, record] of values.entries()) {
    const input = inputOf(() => record, Array.isArray(value) ? `${name}[${i + 1}]` : name, bytes.length / values.length, fail);
    if (input) yield input;
  }
}

function inputOf(value: () => unknown, source: string, size: number, fail: Reading["fail"]): Input | undefined {
  try {
    const article = recordOf(value(), source);
    return { id: article.id, source, size, content: { article } };
  } catch (error) {
    fail(source, error);
    return undefined;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new SyntaxError(`not JSON: ${(error as Error).message}`, { cause: error });
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
