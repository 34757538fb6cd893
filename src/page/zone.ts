/**
 * Which part of a page an element makes: told from its tag, its role and what its maker calls it.
 *
 * @example
 * // <ul class="related-posts"> → "list"; <nav> → "navigation"; <div role="dialog"> → "form"
 */
import type { DomElement } from "./dom.js";
import type { PartName, PartNames } from "./element-names.js";

/** A part of a page: those that names tell, and `header` and `aside`, which tags tell. */
export type PagePart = PartName | "header" | "aside";

/** A part with the parts around it. */
export interface Zone {
  readonly part: PagePart;
  /** The number of the element, in the order of the page. */
  readonly element: number;
  readonly node: DomElement;
  readonly outer?: Zone;
}

const BY_TAG: Readonly<Record<string, PagePart>> = {
  NAV: "navigation", MENU: "navigation", "AMP-SIDEBAR": "navigation", HEADER: "header", FOOTER: "footer", ASIDE: "aside", FORM: "form", BUTTON: "form", LABEL: "form",
  DIALOG: "form", FIGCAPTION: "caption", "AMP-AD": "advert",
};

const BY_ROLE: Readonly<Record<string, PagePart>> = {
  navigation: "navigation", menu: "navigation", menubar: "navigation", toolbar: "share", banner: "header", contentinfo: "footer", complementary: "aside", search: "form",
  form: "form", dialog: "form", alertdialog: "form", tooltip: "hidden",
};

/** The part an element makes, if any. The page's own root elements make none, whatever their classes say. */
export function partOfElement(element: DomElement, tag: string, names: PartNames): PagePart | undefined {
  if (tag === "BODY" || tag === "HTML" || tag === "MAIN") return undefined;
  const role = element.getAttribute("role");
  const told = (role === null ? undefined : BY_ROLE[role]) ?? BY_TAG[tag];
  // Names say more than a <header> or an <aside> does.
  if (told !== undefined && told !== "header" && told !== "aside") return told;
  const named = [element.getAttribute("class"), element.getAttribute("id"), element.getAttribute("aria-labelledby")].filter((name) => name !== null && name !== "").join(" ");
  // WordPress lists an article's tags and categories among its classes.
  if (named === "" || tag === "ARTICLE") return told;
  return names.of(named) ?? told;
}
