/**
 * `silah analyze`: pages and articles → language, sentences, tokens, entities, quotes, keyphrases and tags.
 *
 * @example
 * silah analyze page.html
 * silah analyze news.jsonl --json > documents.jsonl
 */
import type { Document } from "../../../index.js";
import { type Answer, type Command, eachInput } from "../command.js";
import { articleOf } from "../input/article.js";
import type { Input } from "../input/input.js";
import { isolate, type Screen } from "../output/screen.js";
import { heading, labelled } from "../output/table.js";
import type { Values } from "../values.js";
import { FINDING, openAnalyzer } from "./analyzer.js";
import { DATE_OPTIONS, dateOptions } from "./date-options.js";
import { entityLines } from "./entities.js";
import { JOBS } from "./jobs.js";

export const analyzeCommand: Command = {
  name: "analyze",
  args: "[...inputs]",
  about: "Analyse articles: language, sentences, tokens, entities, quotes, keyphrases, tags",
  options: [...FINDING, ...DATE_OPTIONS, JOBS],
  examples: ["analyze page.html", "analyze news.jsonl --json --jobs 4"],
  answersAtEnd: false,
  ...eachInput(openAnalysis),
};

async function openAnalysis(values: Values): Promise<(input: Input) => Promise<Answer>> {
  const { analyze } = await openAnalyzer(values);
  return async (input) => {
    const article = await articleOf(input);
    // A page that is no article has no body to look into: its text is analysed as it is.
    const document = analyze(article.paragraphs.length === 0 ? article.text : article, dateOptions(values, article.published));
    return { json: { id: input.id, ...document }, show: (screen) => show(input, document, screen) };
  };
}

function show(input: Input, document: Document, screen: Screen): string {
  const { language, sentences, tokens, entities, quotes, keyphrases, tags } = document;
  return [
    heading(input.id, screen),
    ...labelled("language", `${language.language} ${language.script} ${Math.round(language.confidence * 100)}%`, screen),
    ...labelled("length", `${sentences.length} sentences, ${tokens.length} tokens`, screen),
    ...labelled("tags", tags.map(({ text }) => text).join("، "), screen),
    ...labelled("keyphrases", keyphrases.map(({ text }) => text).join("، "), screen),
    ...quotes.flatMap(({ start, end, speaker }) => labelled("quote", `${speaker ? `${speaker.text}: ` : ""}${document.text.slice(start, end)}`, screen)),
    ...(entities.length === 0 ? [] : [`  ${screen.dim(isolate(`${entities.length} entities`))}`]),
    ...entityLines(entities, screen),
  ].join("\n");
}
