/**
 * What is an article about? natural's classifiers learn eight topics from the example corpus, and are asked about articles that
 * they have not seen.
 *
 *     npm run build && node examples/topic-tagger.mjs
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
// natural by module: its root prints and reads .env when it is imported.
import { BayesClassifier, LogisticRegressionClassifier } from "natural/lib/natural/classifiers/index.js";
import { readArticle } from "../dist/index.js";
import { createArabicClassifier, restoreArabicClassifier } from "../dist/natural.js";

const read = (name) => readFile(new URL(name, import.meta.url), "utf8");
const recordsOf = (jsonl) => jsonl.trim().split("\n").map((line) => JSON.parse(line));
const articles = [...recordsOf(await read("corpus/articles.jsonl")), ...recordsOf(await read("corpus/topics.jsonl"))];
const textOf = ({ headline, text }) => `${headline}\n${text}`;

// Each third is held out in turn. A story stays together: its retelling in the training set would be the answer.
const THIRDS = [0, 1, 2];
const thirdOf = ({ story, copyOf, id }) => createHash("sha256").update(story ?? copyOf ?? id).digest()[0] % THIRDS.length;

function train(Classifier, examples) {
  const classifier = createArabicClassifier(Classifier);
  for (const article of examples) classifier.addDocument(textOf(article), article.topic);
  classifier.train();
  return classifier;
}

/** Every article with the topic that a classifier gave it which had not seen its third. */
function heldOut(Classifier) {
  return THIRDS.flatMap((third) => {
    const classifier = train(Classifier, articles.filter((article) => thirdOf(article) !== third));
    return articles.filter((article) => thirdOf(article) === third).map((article) => ({ article, tag: classifier.classify(textOf(article)) }));
  });
}

const topics = [...new Set(articles.map(({ topic }) => topic))];
const majority = Math.max(...topics.map((topic) => articles.filter((article) => article.topic === topic).length)) / articles.length;
console.log(`${articles.length} articles, ${topics.length} topics; the commonest topic every time would be right for ${percent(majority)}`);

const accuracies = Object.entries({ "naive Bayes": BayesClassifier, "logistic regression": LogisticRegressionClassifier }).map(([name, Classifier]) => {
  const answers = heldOut(Classifier);
  const wrong = answers.filter(({ article, tag }) => tag !== article.topic);
  const accuracy = 1 - wrong.length / answers.length;
  console.log(`\n${name}: ${percent(accuracy)} of held-out articles right`);
  for (const { article, tag } of wrong.slice(0, 4)) console.log(`    ${article.topic} taken for ${tag}: \u2068${article.headline}\u2069`);
  return accuracy;
});

// A tagger that learnt all of it, saved and restored, for the next page on one of its stories: no test, for it knows the story.
const saved = JSON.stringify(train(BayesClassifier, articles));
const tagger = restoreArabicClassifier(BayesClassifier, JSON.parse(saved));
const page = await read("page.txt");
const { headline, paragraphs } = readArticle(page);
const body = [headline, ...paragraphs].map(({ start, end }) => page.slice(start, end)).join("\n");
console.log(`\npage.txt (${Math.round(saved.length / 1000)} kB of tagger):`, tagger.getClassifications(body).slice(0, 3).map(({ label, value }) => `${label} ${percent(value)}`).join(", "));

function percent(share) {
  return `${(share * 100).toFixed(1)}%`;
}

assert.equal(majority, 1 / topics.length);
for (const accuracy of accuracies) assert.ok(accuracy > 6 * majority);
assert.equal(tagger.classify(body), "environment");
