/**
 * Pages of about 10 MB that are to end in fair time and memory: deep, unclosed, endless. The tests read the same pages, smaller.
 *
 * @example
 * for (const [name, page] of hostilePages(0.01)) await readPage(page);
 */

const SENTENCE = "قال الوزير إن المحادثات بدأت اليوم في العاصمة بعد تأخر. ";
const LINK = '<a href="/news/1">خبر من أخبار المدينة لهذا اليوم</a>';

/** The pages by name; `size` is the share of their full length. */
export function* hostilePages(size = 1): Generator<readonly [name: string, page: string]> {
  const times = (text: string, count: number): string => text.repeat(Math.max(1, Math.round(count * size)));
  yield ["100,000 elements within one another", `${times("<div>", 100_000)}${SENTENCE}${times("</div>", 100_000)}`];
  yield ["an attribute of 1 MB", `<html><body><p title="${times("ا", 500_000)}">${SENTENCE}</p></body></html>`];
  yield ["names of 1 MB on one element", `<div class="${times("related post ", 80_000)}"><p>${SENTENCE}</p></div>`];
  yield ["paragraphs without an end", times(`<p>${SENTENCE}`, 90_000)];
  yield ["bold without an end", times(`<b>${SENTENCE}`, 90_000)];
  yield ["links without an end", times('<a href="/news/1">خبر من أخبار المدينة لهذا اليوم ', 90_000)];
  yield ["a quotation mark without an end", `<p class="${times("نص <b>", 900_000)}`];
  yield ["a comment without an end", `<p>${SENTENCE}</p><!--${times("x", 10_000_000)}`];
  yield ["links in one paragraph", `<html><body><p>${times(LINK, 140_000)}</p></body></html>`];
  yield ["one paragraph", `<html><body><p>${times(SENTENCE, 100_000)}</p></body></html>`];
  yield ["line breaks", `<html><body>${times("نص<br>", 1_000_000)}</body></html>`];
  yield ["signs that begin a tag", times("<", 10_000_000)];
  yield ["cells", `<table>${times("<tr><td>نص قصير", 300_000)}</table>`];
  yield ["JSON-LD", `<script type="application/ld+json">[${times('{"@type":"NewsArticle","headline":"خبر"},', 200_000)}{}]</script><p>${SENTENCE}</p>`];
  yield ["JSON-LD that is broken", `<script type="application/ld+json">{"headline":"${times('"datePublished": ', 300_000)}</script><p>${SENTENCE}</p>`];
  yield ["a script", `<html><script>${times("x<y;", 2_500_000)}`];
  yield ["items of a feed", `<rss>${times("<item><title>خبر</title><link>/1</link></item>", 200_000)}`];
  yield ["entities that stand for entities", `<!DOCTYPE html [<!ENTITY a "${"b".repeat(1000)}">${times('<!ENTITY c "&a;&a;">', 1000)}]><p>&c; ${SENTENCE}</p>`];
}
