/**
 * `silah similar`: two articles → how alike they are, why, and in what they differ.
 *
 * @example
 * silah similar a.txt b.txt
 * silah similar pair.jsonl --json
 */
import { explainSimilarity, type Explanation, type IndexedArticle, type Reason } from "../../../index.js";
import type { Call, Command } from "../command.js";
import { NothingReadError, UsageError } from "../exit.js";
import { partsOf } from "../input/article.js";
import { option, words } from "../option.js";
import { isolate, type Screen } from "../output/screen.js";
import { reasonRows } from "../output/reasons.js";
import { table } from "../output/table.js";

const MEASURE = option("--measure <name>", "one measure in place of all together: cosine, jaccard, bm25 …", words);

export const similarCommand: Command = {
  name: "similar",
  args: "[...inputs]",
  about: "Tell how alike two articles are, and why",
  options: [MEASURE],
  examples: ["similar a.txt b.txt", "similar pair.jsonl --json"],
  answersAtEnd: true,
  run: compareTwo,
};

async function* compareTwo(call: Call): AsyncGenerator<string> {
  const articles: IndexedArticle[] = [];
  for await (const input of call.read(call.args)) {
    if (articles.length === 2) throw new UsageError("similar compares two articles; the inputs hold more");
    articles.push(await partsOf(input));
  }
  const [a, b] = articles;
  if (!a || !b) throw new NothingReadError(`similar compares two articles; ${articles.length === 0 ? "none" : "only one"} could be read`);
  const measure = call.value(MEASURE);
  const explanation = explain(a, b, measure === undefined ? {} : { measure });
  yield call.render({ json: { a: a.id, b: b.id, ...explanation }, show: (screen) => show(explanation, screen) });
}

function explain(a: IndexedArticle, b: IndexedArticle, options: { readonly measure?: string }): Explanation {
  try {
    return explainSimilarity(a, b, options);
  } catch (error) {
    // The library knows its measures and lists them.
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function show({ similarity, reasons, differences }: Explanation, screen: Screen): string {
  const part = (title: string, list: readonly Reason[]): string[] => (list.length === 0 ? [] : [screen.bold(isolate(title)), ...table(reasonRows(list))]);
  return [`${screen.bold("similarity")}  ${similarity.toFixed(3)}`, ...part("shared", reasons), ...part("different", differences)].join("\n");
}
