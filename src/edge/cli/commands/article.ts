/**
 * `silah article`: pages → articles, taken out of what stands around them.
 *
 * @example
 * silah article page.html
 * silah article pages/ --json | jq .headline
 */
import type { Article, Span } from "../../../index.js";
import { type Answer, type Command, eachInput } from "../command.js";
import { articleOf } from "../input/article.js";
import type { Input } from "../input/input.js";
import type { Screen } from "../output/screen.js";
import { heading, labelled } from "../output/table.js";
import { JOBS } from "./jobs.js";

export const articleCommand: Command = {
  name: "article",
  args: "[...inputs]",
  about: "Take articles out of pages: headline, dateline, byline, date, body, teasers",
  options: [JOBS],
  examples: ["article page.html", "article pages/ --json"],
  answersAtEnd: false,
  ...eachInput(() => Promise.resolve(readOne)),
};

async function readOne(input: Input): Promise<Answer> {
  const article = await articleOf(input);
  return { json: { id: input.id, ...article }, show: (screen) => show(input, article, screen) };
}

function show(input: Input, article: Article, screen: Screen): string {
  const { kind, confidence, headline, section, dateline, byline, published, url, canonical, paragraphs, captions, teasers } = article;
  const slice = (span: Span): string => article.text.slice(span.start, span.end);
  const spans = { headline, section, dateline, byline };
  return [
    `${heading(input.id, screen)}  ${kind} ${Math.round(confidence * 100)}%`,
    ...Object.entries(spans).flatMap(([label, span]) => (span ? labelled(label, slice(span), screen) : [])),
    ...(published === undefined ? [] : labelled("published", published, screen)),
    ...(canonical === undefined && url === undefined ? [] : labelled("url", canonical ?? url ?? "", screen)),
    ...paragraphs.flatMap((span, i) => labelled(i === 0 ? "body" : "", slice(span), screen)),
    ...(captions ?? []).flatMap((span) => labelled("caption", slice(span), screen)),
    ...teasers.flatMap(({ headline: title, text }) => labelled("teaser", slice(title ?? text), screen)),
  ].join("\n");
}
