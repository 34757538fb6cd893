/** Every page of test/pages against its gold: exact strings, so that a difference shows as text. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Article, readArticle } from "../../src/page/index.js";
import { type Span, sliceOf } from "../../src/span.js";

interface Gold {
  readonly kind: Article["kind"];
  readonly headline: string | null;
  readonly section: string | null;
  readonly dateline: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly paragraphs: readonly string[];
  readonly teasers: readonly string[];
  readonly notBody: readonly string[];
  readonly optional?: readonly string[];
  readonly captions?: readonly string[];
}

const folder = path.join(import.meta.dirname, "../pages");
const names = fs.readdirSync(folder).filter((name) => name.endsWith(".gold.json")).map((name) => name.replace(".gold.json", ""));

describe.each(names)("page %s", (name) => {
  const text = fs.readFileSync(path.join(folder, `${name}.txt`), "utf8");
  const gold = JSON.parse(fs.readFileSync(path.join(folder, `${name}.gold.json`), "utf8")) as Gold;
  const article = readArticle(text);
  const at = (span: Span | undefined): string | null => (span ? sliceOf(text, span) : null);
  const paragraphs = article.paragraphs.map(at);

  it("has the parts a reader sees", () => {
    const { kind, headline, section, dateline, byline, published } = gold;
    expect({
      kind: article.kind,
      headline: at(article.headline),
      section: at(article.section),
      dateline: at(article.dateline),
      byline: at(article.byline),
      published: article.published?.slice(0, 10) ?? null,
    }).toEqual({ kind, headline, section, dateline, byline, published });
  });

  it("has exactly the body's paragraphs", () => {
    const optional = new Set<string | null>(gold.optional);
    expect(paragraphs.filter((paragraph) => !optional.has(paragraph))).toEqual(gold.paragraphs);
  });

  it("finds every teaser, and none in the body", () => {
    const teasers = article.teasers.map((teaser) => at(teaser.text));
    // Headlines of other lists may come on top: a reading gives those it is sure of.
    expect(teasers).toEqual(expect.arrayContaining([...gold.teasers]));
    for (const teaser of teasers) expect(paragraphs).not.toContain(teaser);
  });

  it("leaves furniture and captions out of the body", () => {
    const body = paragraphs.join("\n");
    for (const words of gold.notBody) expect(body).not.toContain(words);
    expect((article.captions ?? []).map(at)).toEqual(expect.arrayContaining([...(gold.captions ?? [])]));
  });
});
