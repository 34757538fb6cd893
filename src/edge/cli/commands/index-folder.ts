/**
 * `silah index`: articles → an index folder, made or updated. An article of an id that is there already replaces it.
 *
 * @example
 * silah index news-index news.jsonl pages/
 */
import { type ArticleIndex, type IndexedArticle, openIndex, SilahError } from "../../../index.js";
import type { Answer, Call, Command } from "../command.js";
import { UsageError } from "../exit.js";
import { partsOf } from "../input/article.js";
import { toggle } from "../option.js";
import type { Screen } from "../output/screen.js";
import { heading, labelled } from "../output/table.js";

const RECOVER = toggle("--recover", "open what is sound of a damaged folder");

/** Articles written together: each write waits for the disk. */
const BATCH = 256;

export const indexCommand: Command = {
  name: "index",
  args: "<folder> [...inputs]",
  about: "Build or update an index of articles in a folder",
  options: [RECOVER],
  examples: ["index news-index news.jsonl", "index news-index pages/ --json"],
  answersAtEnd: true,
  run: fillFolder,
};

/** An article with where it came from. */
interface Sourced {
  readonly article: IndexedArticle;
  readonly source: string;
}

interface Counts {
  added: number;
  updated: number;
}

async function* fillFolder(call: Call): AsyncGenerator<Answer> {
  const [folder = "", ...paths] = call.args;
  if (folder === "") throw new UsageError("index needs a folder");
  const index = await openIndex(folder, { recover: call.value(RECOVER) === true && (({ file, fault, lost }) => { call.fail(file, new Error(`${fault}; articles lost: ${lost ?? "unknown"}`)); }) });
  const counts: Counts = { added: 0, updated: 0 };
  try {
    let batch = new Map<string, Sourced>();
    for await (const input of call.read(paths)) {
      const article = await partsOf(input);
      // The later one of two articles of one id counts: the first is in the index by then.
      if (batch.size === BATCH || batch.has(article.id)) {
        await put(index, [...batch.values()], counts, call);
        batch = new Map();
      }
      batch.set(article.id, { article, source: input.source });
    }
    await put(index, [...batch.values()], counts, call);
    if (counts.added + counts.updated > 0) await index.save();
    const size = await index.size();
    yield { json: { folder, ...counts, size }, show: (screen) => show(folder, counts, size, screen) };
  } finally {
    await index.close();
  }
}

/** New ones in one write; where one of them is refused, one by one, so that the others are kept. */
async function put(index: ArticleIndex, batch: readonly Sourced[], counts: Counts, call: Call): Promise<void> {
  const isKnown = await Promise.all(batch.map(({ article }) => index.has(article.id)));
  const fresh = batch.filter((_, i) => !isKnown[i]);
  const known = batch.filter((_, i) => isKnown[i]);
  try {
    await index.add(fresh.map(({ article }) => article));
    counts.added += fresh.length;
  } catch (error) {
    if (error instanceof SilahError) throw error;
    for (const one of fresh) if (await updateOne(index, one, call)) counts.added++;
  }
  for (const one of known) if (await updateOne(index, one, call)) counts.updated++;
}

async function updateOne(index: ArticleIndex, { article, source }: Sourced, call: Call): Promise<boolean> {
  try {
    await index.update(article);
    return true;
  } catch (error) {
    call.fail(source, error);
    return false;
  }
}

function show(folder: string, { added, updated }: Counts, size: number, screen: Screen): string {
  return [heading(folder, screen), ...labelled("added", String(added), screen), ...labelled("updated", String(updated), screen), ...labelled("articles", String(size), screen)].join("\n");
}
