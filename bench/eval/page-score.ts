/**
 * How near a reading of a page comes to the careful one. Body is F1 over 4-word shingles, headline the same words, the date
 * the same day; teasers are found by their headline.
 *
 * @example
 * scorePage({ body: ["…"], headline: "…", published: "2026-03-10" }, gold).bodyF1; // 1
 */
import { normalize } from "../../src/normalize/index.js";
import type { PageGold } from "./page-gold.js";

/** What a reader, ours or another, made of a page. */
export interface Reading {
  /** Paragraphs, or lines. */
  readonly body: readonly string[];
  readonly headline?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  /** Headlines of the teasers; absent where the reader finds none. */
  readonly teasers?: readonly string[];
}

/** One page's figures. */
export interface PageScore {
  /** 0..1. */
  readonly bodyF1: number;
  readonly headline: boolean;
  readonly published: boolean;
  /** 0..1, of the teasers the reading asks for. */
  readonly teaserRecall: number;
  /** 0..1; teasers the reading leaves open count neither way. */
  readonly teaserPrecision: number;
  readonly teaserF1: number;
  /** Strings that are no body and yet stand in it. */
  readonly intruders: readonly string[];
}

/** Words of a shingle. */
const SHINGLE = 4;

/** Compares a reading with the careful one. */
export function scorePage(reading: Reading, gold: PageGold): PageScore {
  const open = new Set([...(gold.optional ?? []), ...(gold.subheads ?? [])].map(key));
  const body = reading.body.filter((line) => !open.has(key(line))).join("\n");
  const found = (reading.teasers ?? []).map(key);
  const wanted = new Set(gold.teasers.map((teaser) => key(typeof teaser === "string" ? teaser : teaser.headline)));
  const openTeasers = new Set([...(gold.teasersOptional ?? []), ...(gold.teasers_optional ?? []).map(({ headline }) => headline)].map(key));
  const hits = new Set(found.filter((title) => wanted.has(title))).size;
  const counted = found.filter((title) => wanted.has(title) || !openTeasers.has(title)).length;
  const recall = wanted.size === 0 ? 1 : hits / wanted.size;
  const precision = counted === 0 ? 1 : hits / counted;
  const banned = [...(gold.notBody ?? []), ...(gold.not_in_body ?? [])];
  return {
    bodyF1: shingleF1(body, gold.paragraphs.join("\n")),
    headline: (reading.headline ?? "") === (gold.headline ?? ""),
    published: (reading.published?.slice(0, 10) ?? "") === (gold.published ?? ""),
    teaserRecall: recall,
    teaserPrecision: precision,
    teaserF1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision),
    intruders: banned.filter((text) => body.includes(text) && !gold.paragraphs.some((paragraph) => paragraph.includes(text))),
  };
}

function key(text: string): string {
  return (normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** F1 over word shingles, as multisets; two empty texts are alike. */
function shingleF1(got: string, want: string): number {
  const a = shingles(got);
  const b = shingles(want);
  let shared = 0;
  for (const [shingle, count] of a) shared += Math.min(count, b.get(shingle) ?? 0);
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total(a) + total(b) === 0) return 1;
  return (2 * shared) / (total(a) + total(b));
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const shingle = words.slice(i, i + SHINGLE).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
