/** The built package in a real browser: the root, and the encoder through WebAssembly, say what they say in Node. Skipped where there is no Chromium. */
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/chromium.mjs";
import { createEncoder } from "../../src/encoder/index.js";
import { extractEntities } from "../../src/index.js";

const executablePath = findChromium();
const TEXT = "وصل وزير الخارجية المصري إلى بغداد يوم الأحد والتقى رئيس الوزراء";
const TOKENS = TEXT.split(" ");
/** No call home: connections out are refused here, and the tests are of loopback alone. */
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Serves dist/ on loopback. */
function serveBuilt(): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    const name = path.basename(request.url ?? "");
    const file = path.join("dist", name);
    if (name === "" || !fs.existsSync(file)) return response.writeHead(name === "" ? 200 : 404, { "content-type": "text/html" }).end("<!doctype html>");
    return response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(fs.readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => { resolve(server); }));
}

describe.skipIf(executablePath === undefined)("in Chromium", () => {
  let server: http.Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await serveBuilt();
    browser = await chromium.launch({ executablePath: executablePath!, args: QUIET });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  // As text: a function would go through the test runner's own import.
  const inPage = (module: string, body: string): Promise<unknown> => page.evaluate(`import(${JSON.stringify(module)}).then(async (silah) => { ${body} })`);

  it("the root finds the same entities", async () => {
    const found = await inPage("/index.js", `return silah.extractEntities(${JSON.stringify(TEXT)});`);
    expect(found).toEqual(JSON.parse(JSON.stringify(extractEntities(TEXT))));
  });

  it("the encoder tags alike and gives the same vectors, by WebAssembly", async () => {
    const seen = (await inPage(
      "/encoder.js",
      `const encoder = await silah.createEncoder();
       return { kernel: encoder.kernel, tags: encoder.tagTokens(${JSON.stringify(TOKENS)}), vector: [...encoder.embed(${JSON.stringify(TEXT)})] };`,
    )) as { readonly kernel: string; readonly tags: readonly string[]; readonly vector: readonly number[] };
    const encoder = await createEncoder();
    expect(seen.kernel).toBe("wasm");
    expect(seen.tags).toEqual(encoder.tagTokens(TOKENS));
    const cosine = encoder.embed(TEXT).reduce((sum, value, i) => sum + value * seen.vector[i]!, 0);
    expect(cosine).toBeCloseTo(1, 5);
    encoder.close();
  });
});
