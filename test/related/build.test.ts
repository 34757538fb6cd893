/** Building segments from articles whose words have numbers in more than one place. */
import { NO_MEANING } from "../../src/related/meaning.js";
import { expect, it } from "vitest";
import { buildSegment } from "../../src/related/segment/build.js";
import { COLUMN_NAMES } from "../../src/related/segment/columns.js";
import { TermNames } from "../../src/related/term-names.js";
import { type ArticleTerms, TermReader } from "../../src/related/terms.js";

const read = (text: string): ArticleTerms => new TermReader(false).read({ text });
const article = { id: "مقال" };

/** The same terms under numbers of other names, as after a lexicon has begun anew. */
function renamed({ names, terms, displays, ...rest }: ArticleTerms): ArticleTerms {
  const others = new TermNames([]);
  others.keys.numberOf("قبلها");
  return { ...rest, names: others, terms: terms.map((term) => others.keys.numberOf(names.keys.at(term))), displays: displays.map((display) => others.displays.numberOf(names.displays.at(display))) };
}

it("is the same wherever the words have their numbers", () => {
  const [first, second] = [read("محادثات في بغداد والعراق"), read("قصف على العراق بعد محادثات")];
  const whole = buildSegment([first, second, first].map((terms) => ({ article, terms, meaning: NO_MEANING })));
  const mixed = buildSegment([first, renamed(second), first].map((terms) => ({ article, terms, meaning: NO_MEANING })));
  for (const name of COLUMN_NAMES) expect(mixed[name], name).toEqual(whole[name]);
});
