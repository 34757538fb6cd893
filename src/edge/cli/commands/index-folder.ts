/**
 * `silah index`: articles → an index folder, made or updated. An article of an id that is there already replaces it. Articles are
 * read by all cores; this thread writes.
 *
 * @example
 * silah index news-index news.jsonl pages/
 */
import { type ArticleIndex, createArticleReader, type IndexedArticle, openIndex } from "../../../index.js";
import { type BatchSize, type Call, type Command, type Failure, failureOf, type Work } from "../command.js";
import { UsageError } from "../exit.js";
import { partsOf } from "../input/article.js";
import type { Input } from "../input/input.js";
import { toggle } from "../option.js";
import type { Screen } from "../output/screen.js";
import { heading, labelled } from "../output/table.js";
import { JOBS } from "./jobs.js";

const RECOVER = toggle("--recover", "open what is sound of a damaged folder");

/** Articles written together: each write waits for the disk. */
const SIZE: BatchSize = { most: 256, bytes: 1 << 20 };

/** Articles read, none of which has the id of another. */
interface ReadArticles {
  readonly ids: readonly string[];
  readonly bytes: Uint8Array;
}

/** A batch, read: groups to be put in order. */
interface ReadBatch {
  readonly groups: readonly ReadArticles[];
  readonly failures: readonly Failure[];
}

interface Counts {
  added: number;
  updated: number;
}

export const indexCommand: Command = {
  name: "index",
  args: "<folder> [...inputs]",
  about: "Build or update an index of articles in a folder",
  options: [RECOVER, JOBS],
  examples: ["index news-index news.jsonl", "index news-index pages/ --json"],
  answersAtEnd: true,
  work: openReader,
  run: fillFolder,
};

async function* fillFolder(call: Call): AsyncGenerator<string> {
  const [folder = "", ...paths] = call.args;
  if (folder === "") throw new UsageError("index needs a folder");
  const index = await openIndex(folder, { recover: call.value(RECOVER) === true && (({ file, fault, lost }) => { call.fail(file, new Error(`${fault}; articles lost: ${lost ?? "unknown"}`)); }) });
  const counts: Counts = { added: 0, updated: 0 };
  try {
    for await (const { groups, failures } of call.share(paths, openReader, SIZE)) {
      for (const { source, failure } of failures) call.fail(source, new Error(failure));
      for (const group of groups) await put(index, group, counts);
    }
    if (counts.added + counts.updated > 0) await index.save();
    const size = await index.size();
    yield call.render({ json: { folder, ...counts, size }, show: (screen) => show(folder, counts, size, screen) });
  } finally {
    await index.close();
  }
}

async function put(index: ArticleIndex, { ids, bytes }: ReadArticles, counts: Counts): Promise<void> {
  const isKnown = await Promise.all(ids.map((id) => index.has(id)));
  await index.put(bytes);
  const updated = isKnown.filter((known) => known).length;
  counts.updated += updated;
  counts.added += ids.length - updated;
}

type Read = ReturnType<typeof createArticleReader>;

/** What each thread does. */
function openReader(): ReturnType<Work<ReadBatch>> {
  const read = createArticleReader();
  return Promise.resolve((batch: readonly Input[]) => readBatch(batch, read));
}

async function readBatch(batch: readonly Input[], read: Read): Promise<ReadBatch> {
  const failures: Failure[] = [];
  const groups: ReadArticles[] = [];
  let group = new Map<string, { readonly article: IndexedArticle; readonly input: Input }>();
  const close = (): void => {
    if (group.size > 0) groups.push(readGroup([...group.values()], read, failures));
    group = new Map();
  };
  for (const input of batch) {
    try {
      const article = await partsOf(input);
      // The later one of two articles of one id counts: the first is in the index by then.
      if (group.has(article.id)) close();
      group.set(article.id, { article, input });
    } catch (error) {
      failures.push(failureOf(input, error));
    }
  }
  close();
  return { groups, failures };
}

/** Reads articles at once; where one of them is refused, one by one, so that the others are kept. */
function readGroup(group: readonly { readonly article: IndexedArticle; readonly input: Input }[], read: Read, failures: Failure[]): ReadArticles {
  const articles = group.map(({ article }) => article);
  try {
    return { ids: articles.map(({ id }) => id), bytes: read(articles) };
  } catch {
    const sound = group.filter(({ article, input }) => {
      try {
        read([article]);
        return true;
      } catch (error) {
        failures.push(failureOf(input, error));
        return false;
      }
    });
    return { ids: sound.map(({ article }) => article.id), bytes: read(sound.map(({ article }) => article)) };
  }
}

function show(folder: string, { added, updated }: Counts, size: number, screen: Screen): string {
  return [heading(folder, screen), ...labelled("added", String(added), screen), ...labelled("updated", String(updated), screen), ...labelled("articles", String(size), screen)].join("\n");
}
