/** The pages stage: plain text of a news page to its article. */
import fs from "node:fs";
import { compare, type Figure, onEach } from "./measure.js";
import type { Setting } from "./stage.js";

const PAGE = "examples/page.txt";
const TIMES = 100;

/** The stage. */
export async function* pages({ built: { silah: { readArticle } } }: Setting): AsyncGenerator<readonly Figure[]> {
  const page = fs.readFileSync(PAGE, "utf8");
  const texts = Array.from({ length: TIMES }, () => page);
  const megabytes = (TIMES * Buffer.byteLength(page)) / 1e6;
  yield compare(`page to article, ${PAGE}`, { texts, megabytes }, [{ name: "silah", run: onEach((text) => readArticle(text).paragraphs), check: () => readArticle(page).kind === "article" }]);
}
