/**
 * Other extractors over the same pages: bare Readability, which is a dependency, and those that are there.
 *
 * `SILAH_PEERS_JS` names a folder whose node_modules hold `@extractus/article-extractor` and `defuddle`; `SILAH_PEERS_PYTHON` names a
 * Python that has trafilatura. What is absent says so.
 *
 * @example
 * const [readability] = await peers();
 * await readability.read(["<html>…</html>"]); // [{ body: [...], headline: "…", published: undefined }]
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseDocument } from "../../src/page/dom.js";
import { isoOf } from "../../src/page/iso-date.js";
import { piecesOf } from "../../src/page/pieces.js";
import type { Reading } from "./page-score.js";

/** An extractor that reads all pages, or is not there. */
export interface Peer {
  readonly name: string;
  /** `undefined` where the extractor is absent. */
  readonly read?: (pages: readonly string[]) => Promise<readonly Reading[]>;
}

const EMPTY: Reading = { body: [] };

/** The other extractors, in the order of the table. */
export async function peers(): Promise<Peer[]> {
  return [
    { name: "Readability", read: (pages) => each(pages, readability) },
    ...(await fromNode("@extractus/article-extractor", articleExtractor)),
    ...(await fromNode("defuddle/node", defuddle)),
    { name: "trafilatura", ...withPython() },
  ];
}

/** A page that an extractor throws on, it reads as empty. */
async function each(pages: readonly string[], read: (page: string) => Promise<Reading>): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const page of pages) readings.push(await read(page).catch(() => EMPTY));
  return readings;
}

async function linesOf(html: string | null | undefined): Promise<string[]> {
  const document = await parseDocument(html ?? "");
  return document.documentElement ? piecesOf(document.documentElement).pieces.map(({ text }) => text) : [];
}

async function readability(page: string): Promise<Reading> {
  const { Readability } = (await import("@mozilla/readability")) as unknown as { Readability: new (document: unknown) => { parse(): { title?: string; content?: string; publishedTime?: string } | null } };
  const article = new Readability(await parseDocument(page)).parse();
  return { body: await linesOf(article?.content), headline: article?.title, published: isoOf(article?.publishedTime ?? undefined) };
}

/** A package of the folder that SILAH_PEERS_JS names. */
async function fromNode(name: string, reader: (module: Readonly<Record<string, unknown>>) => (page: string) => Promise<Reading>): Promise<Peer[]> {
  const label = name.replace(/^@[^/]+\/|\/node$/gu, "");
  const folder = process.env["SILAH_PEERS_JS"];
  if (folder === undefined) return [{ name: label }];
  try {
    const file = createRequire(path.resolve(folder, "package.json")).resolve(name.replace("/node", ""));
    const entry = name.endsWith("/node") ? path.join(path.dirname(file), "node.js") : file;
    const module = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, unknown>>;
    return [{ name: label, read: (pages) => each(pages, reader(module)) }];
  } catch (error) {
    console.log(`  ${label}: ${(error as Error).message.split("\n")[0]!}`);
    return [{ name: label }];
  }
}

type Extract = (html: string, url?: string) => Promise<{ readonly title?: string; readonly content?: string; readonly published?: string } | null>;

const articleExtractor = (module: Readonly<Record<string, unknown>>) => async (page: string): Promise<Reading> => {
  const article = await (module["extractFromHtml"] as Extract)(page, "https://example.org/article");
  return { body: await linesOf(article?.content), headline: article?.title, published: isoOf(article?.published) };
};

const defuddle = (module: Readonly<Record<string, unknown>>) => async (page: string): Promise<Reading> => {
  const article = await (module["Defuddle"] as Extract)((await parseDocument(page)) as unknown as string, "https://example.org/article");
  return { body: await linesOf(article?.content), headline: article?.title, published: isoOf(article?.published) };
};

/** Reads JSON strings, a page each, and writes a JSON line each. */
const PYTHON = `
import json, sys, logging
import trafilatura
logging.disable(logging.CRITICAL)
for page in json.load(sys.stdin):
    try:
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
        found = found.as_dict() if hasattr(found, "as_dict") else (found or {})
    except Exception:
        found = {}
    print(json.dumps({key: found.get(key) for key in ("text", "title", "date")}))
`;

function withPython(): Pick<Peer, "read"> {
  const python = process.env["SILAH_PEERS_PYTHON"];
  if (python === undefined || spawnSync(python, ["-c", "import trafilatura"]).status !== 0) return {};
  return {
    read: (pages) => {
      const { stdout } = spawnSync(python, ["-c", PYTHON], { input: JSON.stringify(pages), encoding: "utf8", maxBuffer: 1 << 28 });
      const found = stdout.trim().split("\n").map((line) => JSON.parse(line) as { text: string | null; title: string | null; date: string | null });
      return Promise.resolve(found.map(({ text, title, date }) => ({ body: (text ?? "").split("\n"), headline: title ?? undefined, published: date ?? undefined })));
    },
  };
}
