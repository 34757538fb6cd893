/**
 * `silah related`: an index folder or articles, and a question → related articles with reasons.
 *
 * @example
 * silah related news-index --id economy-01 --limit 5
 * silah related news.jsonl --text page.html
 */
import { stat } from "node:fs/promises";
import { type ArticleIndex, createIndex, openIndex, type Recommendation, type RelatedOptions, type RelatedQuery } from "../../../index.js";
import type { Call, Command } from "../command.js";
import { NothingReadError, UsageError } from "../exit.js";
import { partsOf } from "../input/article.js";
import { isoDate, list, option, positiveNumber, toggle, wholeNumber, words } from "../option.js";
import { isolate, type Screen } from "../output/screen.js";
import { reasonRows } from "../output/reasons.js";
import { cell, table } from "../output/table.js";

const ID = option("--id <id>", "related to the article of this id", words);
const TEXT = option("--text <file>", "related to the article in this file, - for standard input", words);
const WORDS = option("--words <words>", "articles that words lead to", words);
const LIMIT = option("--limit <n>", "most articles given (default 10)", wholeNumber(1, 10_000));
const SINCE = option("--since <date>", "only articles published then or later", isoDate);
const UNTIL = option("--until <date>", "only articles published then or earlier", isoDate);
const SECTION = option("--section <name>", "only articles of this section", words);
const EXCLUDE = option("--exclude <ids>", "ids to leave out, parted by commas", list);
const HALF_LIFE = option("--half-life <days>", "days after which an article counts half (default: time does not matter)", positiveNumber(1e6));
const COPIES = toggle("--copies", "near-copies too, of the article asked about and of one another");

export const relatedCommand: Command = {
  name: "related",
  args: "[...inputs]",
  about: "Recommend related articles with reasons; the inputs are an index folder, or articles",
  options: [ID, TEXT, WORDS, LIMIT, SINCE, UNTIL, SECTION, EXCLUDE, HALF_LIFE, COPIES],
  examples: ["related news-index --id economy-01 --limit 5", "related news.jsonl --text page.html", "related news-index --words 'سد أم الغيث'"],
  answersAtEnd: true,
  run: recommend,
};

/** Reasons shown to a reader; machines get all. */
const SHOWN_REASONS = 6;

/** An index to ask, and the headlines of what is in it where they are known. */
interface Library {
  readonly index: ArticleIndex;
  readonly headlines: ReadonlyMap<string, string>;
}

async function* recommend(call: Call): AsyncGenerator<string> {
  const question = questionOf(call);
  const query = question.file === undefined ? undefined : await readQuery(call, question.file);
  const { index, headlines } = (await openFolder(call.args)) ?? (await indexInputs(call));
  try {
    const options = relatedOptions(call);
    const found = question.words === undefined ? await ask(index, query ?? { id: question.id! }, options) : await index.search(question.words, options);
    for (const recommendation of found) {
      const headline = headlines.get(recommendation.id);
      yield call.render({ json: { id: recommendation.id, ...(headline === undefined ? {} : { headline }), score: recommendation.score, reasons: recommendation.reasons }, show: (screen) => show(recommendation, headline, screen) });
    }
  } finally {
    await index.close();
  }
}

interface Question {
  readonly id: string | undefined;
  readonly file: string | undefined;
  readonly words: string | undefined;
}

function questionOf(call: Call): Question {
  const question = { id: call.value(ID), file: call.value(TEXT), words: call.value(WORDS) };
  if (Object.values(question).filter((value) => value !== undefined).length !== 1) throw new UsageError("related needs one of --id, --text and --words");
  return question;
}

async function readQuery(call: Call, file: string): Promise<RelatedQuery> {
  let query: RelatedQuery | undefined;
  for await (const input of call.read([file])) {
    if (query) throw new UsageError(`--text needs a file of one article, ${file} holds more`);
    const { text, headline } = await partsOf(input);
    query = { text, ...(headline === undefined ? {} : { headline }) };
  }
  if (!query) throw new NothingReadError(`no article could be read from ${file}`);
  return query;
}

/** A folder is an index where one opens with articles in it; a folder of pages opens empty. */
async function openFolder([folder, ...more]: readonly string[]): Promise<Library | undefined> {
  if (folder === undefined || more.length > 0) return undefined;
  const isFolder = await stat(folder).then((found) => found.isDirectory(), () => false);
  if (!isFolder) return undefined;
  const index = await openIndex(folder, { readOnly: true });
  if ((await index.size()) > 0) return { index, headlines: new Map() };
  await index.close();
  return undefined;
}

async function indexInputs(call: Call): Promise<Library> {
  const index = createIndex();
  const headlines = new Map<string, string>();
  for await (const input of call.read(call.args)) {
    try {
      const article = await partsOf(input);
      await index.update(article);
      if (article.headline !== undefined) headlines.set(article.id, article.headline);
    } catch (error) {
      call.fail(input.source, error);
    }
  }
  return { index, headlines };
}

async function ask(index: ArticleIndex, query: RelatedQuery, options: RelatedOptions): Promise<readonly Recommendation[]> {
  if ("id" in query && !(await index.has(query.id))) throw new NothingReadError(`there is no article ${JSON.stringify(query.id)}`);
  return index.related(query, options);
}

function relatedOptions(call: Call): RelatedOptions {
  const given = { limit: call.value(LIMIT), since: call.value(SINCE), until: call.value(UNTIL), section: call.value(SECTION), exclude: call.value(EXCLUDE), halfLife: call.value(HALF_LIFE), includeDuplicates: call.value(COPIES) };
  // An option that is not given must not be there at all: the library has its own defaults.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function show({ id, score, reasons }: Recommendation, headline: string | undefined, screen: Screen): string {
  const title = headline === undefined ? "" : `  ${cell(headline, screen.width - 30)}`;
  return [`${screen.colour(score.toFixed(2).padStart(6))}  ${screen.bold(isolate(id))}${title}`, ...table(reasonRows(reasons.slice(0, SHOWN_REASONS)).map((row) => ["", ...row]))].join("\n");
}
