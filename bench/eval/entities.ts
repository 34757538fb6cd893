/**
 * Entities against the marked pages and news sentences: exact span and type; ids of countries and nationalities. What the gold
 * calls optional is neither a hit nor a miss.
 */
import fs from "node:fs";
import path from "node:path";
import { type Entity, extractEntities } from "../../src/index.js";
import { type Row, scores } from "./row.js";

/** A marked mention. */
interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly id?: string;
}

/** A text with its marks; `keeps` says which found entities lie in the marked part. */
interface Marked {
  readonly text: string;
  readonly gold: readonly Gold[];
  readonly optional: readonly Gold[];
  readonly keeps?: (entity: Entity) => boolean;
}

/** What finds entities: the tables alone, or an analyzer's call. */
type Extract = (text: string) => Entity[];

const TYPES = ["country", "nationality", "place", "group", "person", "date", "quantity"] as const;

const key = ({ start, end, type }: Gold): string => `${start}:${end}:${type}`;

/** The seed page: its headline to its last paragraph, and the teasers; the furniture between is not marked. */
function seedPage(folder: string): Marked[] {
  const text = fs.readFileSync(path.join(folder, "seed-page/000_f224d49512804dbc.txt"), "utf8");
  const { mentions } = JSON.parse(fs.readFileSync(path.join(folder, "seed-page/entities.json"), "utf8")) as { mentions: Gold[] };
  const body = text.indexOf("العراق والولايات المتحدة يجريان");
  const comments = text.indexOf("اضف تعليقك");
  const related = text.indexOf("مقالات ذات صلة");
  return [{ text, gold: mentions, optional: [], keeps: ({ start, end }) => (start >= body && end <= comments) || start > related }];
}

function pages(folder: string): Marked[] {
  const names = fs.readdirSync(path.join(folder, "pages")).filter((name) => name.endsWith(".entities.json"));
  return names.map((name) => {
    const { mentions, optional_mentions: optional = [] } = JSON.parse(fs.readFileSync(path.join(folder, "pages", name), "utf8")) as { mentions: Gold[]; optional_mentions?: Gold[] };
    return { text: fs.readFileSync(path.join(folder, "pages", name.replace(".entities.json", ".article.txt")), "utf8"), gold: mentions, optional };
  });
}

function sentences(folder: string): Marked[] {
  const lines = fs.readFileSync(path.join(folder, "entities/news/dev.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { text, mentions, optional } = JSON.parse(line) as { text: string; mentions: Gold[]; optional: Gold[] };
    return { text, gold: mentions, optional };
  });
}

/** A found entity that is neither right nor lies on something optional. */
function judge({ text, gold, optional, keeps }: Marked, extract: Extract): { found: Entity[]; right: Entity[] } {
  const wanted = new Set(gold.map(key));
  const found = extract(text).filter((entity) => TYPES.includes(entity.type as "country") && (keeps?.(entity) ?? true));
  const counted = found.filter((entity) => wanted.has(key(entity)) || !optional.some(({ start, end }) => start < entity.end && entity.start < end));
  return { found: counted, right: counted.filter((entity) => wanted.has(key(entity))) };
}

function rowsOf(name: string, texts: readonly Marked[], extract: Extract): Row[] {
  const judged = texts.map((marked) => ({ ...marked, ...judge(marked, extract) }));
  const rows: Row[] = [];
  for (const type of ["all", ...TYPES]) {
    const of = (list: readonly { readonly type: string }[]): number => list.filter((one) => type === "all" || one.type === type).length;
    const counts = judged.reduce((sum, { found, right, gold }) => ({ hits: sum.hits + of(right), got: sum.got + of(found), gold: sum.gold + of(gold) }), { hits: 0, got: 0, gold: 0 });
    const { precision, recall } = scores(counts);
    rows.push({ name: `${name}, ${type}: precision`, value: precision, note: `${counts.got} found` }, { name: `${name}, ${type}: recall`, value: recall, note: `${counts.gold} marked` });
  }
  const withIds = judged.flatMap(({ right, gold }) => right.filter(({ type }) => type === "country" || type === "nationality").map((entity) => ({ entity, gold: gold.find((one) => key(one) === key(entity)) })));
  rows.push({ name: `${name}: ids of countries and nationalities`, value: withIds.filter(({ entity, gold }) => entity.id === gold?.id).length / Math.max(1, withIds.length), note: `${withIds.length} right spans` });
  return rows;
}

/** The rows of this stage. */
export function measureEntities(folder: string, extract: Extract = extractEntities): Row[] {
  return [...rowsOf("seed page", seedPage(folder), extract), ...rowsOf("marked pages", pages(folder), extract), ...rowsOf("news sentences", sentences(folder), extract)];
}
