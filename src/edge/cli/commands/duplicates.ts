/**
 * `silah duplicates`: articles → groups that repeat one another.
 *
 * @example
 * silah duplicates news.jsonl --threshold 0.4
 */
import { findDuplicates } from "../../../index.js";
import type { Call, Command } from "../command.js";
import { partsOf } from "../input/article.js";
import { oneOf, option, positiveNumber } from "../option.js";
import { heading, table, cell } from "../output/table.js";

const THRESHOLD = option("--threshold <share>", "least overlap of word 5-shingles, above 0 to 1 (default 0.5)", positiveNumber(1));
const MEASURE = option("--measure <name>", "overlap in the shorter text (containment, default) or in both (jaccard)", oneOf(["containment", "jaccard"]));

export const duplicatesCommand: Command = {
  name: "duplicates",
  args: "[...inputs]",
  about: "Group articles that repeat one another",
  options: [THRESHOLD, MEASURE],
  examples: ["duplicates news.jsonl", "duplicates pages/ --threshold 0.4 --json"],
  answersAtEnd: true,
  run: findGroups,
};

async function* findGroups(call: Call): AsyncGenerator<string> {
  const threshold = call.value(THRESHOLD);
  const measure = call.value(MEASURE);
  const ids: string[] = [];
  const headlines: string[] = [];
  const texts: string[] = [];
  for await (const input of call.read(call.args)) {
    const { id, headline = "", text } = await partsOf(input);
    ids.push(id);
    headlines.push(headline);
    texts.push(text);
  }
  const groups = findDuplicates(texts, { ...(threshold === undefined ? {} : { threshold }), ...(measure === undefined ? {} : { measure }) });
  for (const { members, similarity } of groups) {
    yield call.render({
      json: { members: members.map((member) => ids[member]!), similarity },
      show: (screen) => [heading(`${members.length} articles, ${Math.round(similarity * 100)}% alike`, screen), ...table(members.map((member) => [cell(ids[member]!), cell(headlines[member]!, 80)]))].join("\n"),
    });
  }
}
