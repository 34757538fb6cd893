/**
 * `silah entities`: texts → entities with their places in the text. Of a page all its text is read; of a record its `text`.
 *
 * @example
 * silah entities page.txt --types country,person --reference 2026-03-01
 */
import type { Entity } from "../../../index.js";
import { type Answer, type Command, eachInput } from "../command.js";
import { articleOf } from "../input/article.js";
import type { Input } from "../input/input.js";
import { list, option } from "../option.js";
import type { Screen } from "../output/screen.js";
import { cell, heading, table } from "../output/table.js";
import { meaningOf } from "../output/value.js";
import type { Values } from "../values.js";
import { FINDING, openAnalyzer } from "./analyzer.js";
import { DATE_OPTIONS, dateOptions } from "./date-options.js";
import { JOBS } from "./jobs.js";

const TYPES = option("--types <names>", "only these types, parted by commas: country, nationality, place, group, person, date, quantity", list);

export const entitiesCommand: Command = {
  name: "entities",
  args: "[...inputs]",
  about: "Find countries, places, groups, people, dates and quantities",
  options: [TYPES, ...FINDING, ...DATE_OPTIONS, JOBS],
  examples: ["entities page.txt --types country,person", "entities news.jsonl --json --jobs 4"],
  answersAtEnd: false,
  ...eachInput(openFinder),
};

async function openFinder(values: Values): Promise<(input: Input) => Promise<Answer>> {
  const { extractEntities } = await openAnalyzer(values);
  const types = values.value(TYPES);
  return async (input) => {
    const { text, published } = "article" in input.content ? input.content.article : await articleOf(input);
    const entities = extractEntities(text, { ...dateOptions(values, published), ...(types === undefined ? {} : { types }) });
    return { json: { id: input.id, entities }, show: (screen) => [heading(input.id, screen), ...entityLines(entities, screen)].join("\n") };
  };
}

/** Entities for a reader: where, what, the words, the id or value; 48 columns are for all but the words. */
export function entityLines(entities: readonly Entity[], screen: Screen): string[] {
  return table(entities.map((entity) => [screen.dim(`${entity.start}–${entity.end}`), screen.colour(entity.type), cell(entity.text, Math.min(40, screen.width - 48)), meaningOf(entity)]));
}
