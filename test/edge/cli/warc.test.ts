/** Web archives: pages out of records, plain and gzipped; what is no page is passed over, what is broken is told. */
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ArchivedPage, warcPages } from "../../../src/edge/cli/input/warc.js";

const record = (type: string, url: string, block: string, headers = ""): Buffer =>
  Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\n${headers}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`);
const answer = (body: string, status = "200 OK", type = "text/html; charset=utf-8"): string => `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;

const records = [
  record("warcinfo", "", "software: x"),
  record("response", "https://a.example/1", answer("<p>الخبر الأول</p>")),
  record("request", "https://a.example/1", "GET /1 HTTP/1.1\r\n\r\n"),
  record("response", "https://a.example/none", answer("لا شيء", "404 Not Found")),
  record("response", "https://a.example/p.png", answer("png", "200 OK", "image/png")),
  record("resource", "file:///b.html", "<p>الخبر الثاني</p>", "Content-Type: text/html\r\n"),
];

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

async function pagesOf(bytes: Uint8Array, size = 7): Promise<{ pages: string[]; failures: unknown[] }> {
  const failures: unknown[] = [];
  const pages: ArchivedPage[] = [];
  for await (const page of warcPages(inChunks(bytes, size), (number) => failures.push(number))) pages.push(page);
  return { pages: pages.map(({ url, page, contentType }) => `${url} ${contentType ?? ""} ${Buffer.from(page).toString()}`), failures };
}

const wanted = ["https://a.example/1 text/html; charset=utf-8 <p>الخبر الأول</p>", "file:///b.html text/html <p>الخبر الثاني</p>"];

describe("web archives", () => {
  it.each([1, 7, 100_000])("give their pages, whatever the chunks (%i bytes)", async (size) => {
    expect(await pagesOf(Buffer.concat(records), size)).toEqual({ pages: wanted, failures: [] });
  });

  it("are read gzipped, record by record or as a whole", async () => {
    expect((await pagesOf(Buffer.concat(records.map((one) => gzipSync(one))))).pages).toEqual(wanted);
    expect((await pagesOf(gzipSync(Buffer.concat(records)))).pages).toEqual(wanted);
  });

  it("refuse what is none, and say where one ends too soon", async () => {
    await expect(pagesOf(Buffer.from("<html>\r\n\r\n"))).rejects.toThrow("record 1 does not begin with WARC/");
    await expect(pagesOf(Buffer.concat(records).subarray(0, 300))).rejects.toThrow(/the archive ends \d+ bytes before a record does|head has no end/u);
    await expect(pagesOf(Buffer.from("WARC/1.0\r\nWARC-Type: x\r\n\r\n"))).rejects.toThrow("no Content-Length");
    expect(await pagesOf(Buffer.alloc(0))).toEqual({ pages: [], failures: [] });
  });

  it("tell of a record that is too large, and go on", async () => {
    const large = Buffer.concat([Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 67108865\r\n\r\n`), Buffer.alloc(67_108_865), Buffer.from("\r\n\r\n")]);
    expect(await pagesOf(Buffer.concat([large, records[1]!]), 1 << 20)).toEqual({ pages: [wanted[0]], failures: [1] });
  });
});
