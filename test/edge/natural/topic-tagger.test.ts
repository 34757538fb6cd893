/** What examples/topic-tagger.mjs promises, on the sources: held-out topics far above the commonest one's share. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { BayesClassifier, LogisticRegressionClassifier } from "natural/lib/natural/classifiers/index.js";
import { expect, test } from "vitest";
import { findDuplicates } from "../../../src/index.js";
import { createArabicClassifier } from "../../../src/edge/natural/index.js";

interface Article {
  readonly id: string;
  readonly headline: string;
  readonly section: string;
  readonly text: string;
  readonly topic: string;
  readonly published: string;
  readonly story?: string;
  readonly copyOf?: string;
}

const read = (name: string): Article[] => readFileSync(`examples/corpus/${name}`, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Article);
const [news, topics] = [read("articles.jsonl"), read("topics.jsonl")];
const articles = [...news, ...topics];
const textOf = ({ headline, text }: Article): string => `${headline}\n${text}`;
const heldOut = ({ story, copyOf, id }: Article): boolean => createHash("sha256").update(story ?? copyOf ?? id).digest()[0]! % 3 === 0;
const counts = [...new Set(articles.map(({ topic }) => topic))].map((topic) => articles.filter((article) => article.topic === topic).length);

test.each([
  ["Bayes", () => createArabicClassifier(BayesClassifier)],
  ["logistic regression", () => createArabicClassifier(LogisticRegressionClassifier)],
] as const)("%s: three of four held-out articles and more", (_, create) => {
  const classifier = create();
  for (const article of articles) if (!heldOut(article)) classifier.addDocument(textOf(article), article.topic);
  classifier.train();
  const asked = articles.filter(heldOut);
  const right = asked.filter((article) => classifier.classify(textOf(article)) === article.topic).length;
  expect(asked.length).toBeGreaterThan(articles.length / 4);
  expect(right / asked.length).toBeGreaterThan(0.75);
  expect(Math.max(...counts) / articles.length).toBe(1 / 8);
});

test("the articles for topics stand alone: new ids, as many a topic, no text of another's", () => {
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  expect(new Set(counts)).toEqual(new Set([25]));
  for (const { id, headline, section, text, topic, published } of topics) {
    expect(id).toMatch(new RegExp(`^${topic}-\\d\\d$`, "u"));
    expect(headline && section && text && Number.isFinite(Date.parse(published))).toBeTruthy();
  }
  const groups = findDuplicates(articles.map(({ text }) => text), { threshold: 0.2 });
  expect(groups.flatMap(({ members }) => members).filter((member) => member >= news.length)).toEqual([]);
});
