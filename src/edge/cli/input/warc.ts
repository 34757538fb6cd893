/**
 * Pages out of a web archive (WARC 1.0 and 1.1, ISO 28500:2017), plain or gzipped, one record at a time, so that an archive of any size passes through.
 *
 * @example
 * for await (const { url, page, contentType } of warcPages(createReadStream("crawl.warc.gz"), fail)) await readPage(page, { url, contentType });
 */
import { createGunzip } from "node:zlib";
import { Readable } from "node:stream";

/** A page of an archive. */
export interface ArchivedPage {
  /** Where it was fetched. */
  readonly url: string;
  /** The body as it came. */
  readonly page: Uint8Array;
  /** The server's content type, where it gave one. */
  readonly contentType?: string;
}

/** Largest record read, in bytes; a longer one is told and passed over. */
const LARGEST_RECORD = 67_108_864;
/** Longest head of a record or of an HTTP answer, in bytes. */
const LONGEST_HEAD = 65_536;

/**
 * The pages of an archive: its records of type `response` that hold HTML or text and were answered with 200, and those of type `resource`.
 *
 * @param fail told of a record that is broken; the rest is read.
 * @throws {RangeError} where the bytes are no archive.
 */
export async function* warcPages(chunks: AsyncIterable<Uint8Array>, fail: (record: number, error: unknown) => void): AsyncGenerator<ArchivedPage> {
  const bytes = byteReader(await gunzipped(chunks));
  for (let number = 1; ; number++) {
    const head = await bytes.head();
    if (head === undefined) return;
    if (!head.startsWith("WARC/")) throw new RangeError(`record ${number} does not begin with WARC/`);
    const length = Number(fieldOf(head, "Content-Length"));
    if (!Number.isInteger(length) || length < 0) throw new RangeError(`record ${number} has no Content-Length`);
    const type = fieldOf(head, "WARC-Type") ?? "";
    const url = (fieldOf(head, "WARC-Target-URI") ?? "").replace(/^<|>$/gu, "");
    if (length > LARGEST_RECORD) {
      fail(number, new RangeError(`a record of ${length} bytes, more than ${LARGEST_RECORD}`));
      await bytes.skip(length);
    } else {
      const block = await bytes.take(length);
      const page = type === "response" ? answerOf(block) : type === "resource" ? { page: block, contentType: fieldOf(head, "Content-Type") } : undefined;
      if (page && isPage(page.contentType)) yield { url, page: page.page, ...(page.contentType === undefined ? {} : { contentType: page.contentType }) };
    }
  }
}

/** The body of an HTTP answer with status 200. */
function answerOf(block: Uint8Array): { page: Uint8Array; contentType: string | undefined } | undefined {
  const end = indexOfEnd(block);
  const head = new TextDecoder("latin1").decode(block.subarray(0, end));
  if (!/^HTTP\/\S+ 200\b/u.test(head)) return undefined;
  return { page: block.subarray(end + END.length), contentType: fieldOf(head, "Content-Type") };
}

function isPage(contentType = ""): boolean {
  return contentType === "" || /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/iu.test(contentType);
}

/** The value of a header field, where the head has it. */
function fieldOf(head: string, name: string): string | undefined {
  const start = `${name.toLowerCase()}:`;
  const line = head.split(/\r?\n/u).find((one) => one.toLowerCase().startsWith(start));
  return line?.slice(start.length).trim();
}

/** Ends the head of a record and of an answer. */
const END = Buffer.from("\r\n\r\n");

function indexOfEnd(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(END);
  return at < 0 ? bytes.length : at;
}

/** The bytes unpacked, where they begin as gzip does; an archive packs each record by itself, which zlib reads as one stream. */
async function gunzipped(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const all = chunks[Symbol.asyncIterator]();
  const first = await all.next();
  const rest = (async function* () {
    if (first.done !== true) yield first.value;
    for (let next = await all.next(); next.done !== true; next = await all.next()) yield next.value;
  })();
  const isGzip = first.done !== true && first.value[0] === 0x1f && first.value[1] === 0x8b;
  return isGzip ? (Readable.from(rest).compose(createGunzip()) as AsyncIterable<Uint8Array>) : rest;
}

/** Reads heads and blocks off a stream of chunks. */
function byteReader(chunks: AsyncIterable<Uint8Array>): { head: () => Promise<string | undefined>; take: (length: number) => Promise<Buffer>; skip: (length: number) => Promise<void> } {
  const source = chunks[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await source.next();
    if (next.done === true) return false;
    held = Buffer.concat([held, next.value]);
    return true;
  };
  const take = async (length: number): Promise<Buffer> => {
    const parts = [held];
    let got = held.length;
    while (got < length) {
      const next = await source.next();
      if (next.done === true) throw new RangeError(`the archive ends ${length - got} bytes before a record does`);
      parts.push(Buffer.from(next.value));
      got += next.value.length;
    }
    if (parts.length > 1) held = Buffer.concat(parts);
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    take,
    async head() {
      // Blank lines stand between records.
      for (;;) {
        let blank = 0;
        while (blank < held.length && (held[blank] === 0x0d || held[blank] === 0x0a)) blank++;
        held = held.subarray(blank);
        if (held.length > 0) break;
        if (!(await more())) return undefined;
      }
      for (;;) {
        const end = held.indexOf(END);
        if (end >= 0) return (await take(end + END.length)).toString("latin1");
        if (held.length > LONGEST_HEAD || !(await more())) throw new RangeError("a record's head has no end");
      }
    },
    async skip(length) {
      let left = length;
      while (left > held.length) {
        left -= held.length;
        held = Buffer.alloc(0);
        if (!(await more())) return;
      }
      held = held.subarray(left);
    },
  };
}
