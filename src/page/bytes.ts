/**
 * Bytes of a page as text: its character set told by the byte order mark, the content type, the page's own <meta>, and
 * last by the bytes themselves.
 *
 * @example
 * decodePage(bytes, "text/html; charset=windows-1256"); // the page, as a string
 *
 * Source of the order: WHATWG HTML, “determining the character encoding”; Arabic pages without a word on it are UTF-8 or
 * windows-1256.
 */

/** Where a <meta> may stand, in bytes from the start. */
const META_REACH = 8192;
const META = /<meta[^>]{0,400}?charset\s{0,9}=[\s"']{0,9}([\w.:-]{2,40})/iu;
const CONTENT_TYPE = /charset\s{0,9}=[\s"']{0,9}([\w.:-]{2,40})/iu;
/** The share of zero bytes at even or odd places that makes text UTF-16. */
const ZERO_SHARE = 0.2;

/**
 * The text of a page's bytes. Never throws: an unknown character set is as good as none, and a label that the bytes belie
 * is wrong: Arabic in a one-byte set is never well-formed UTF-8.
 */
export function decodePage(bytes: Uint8Array, contentType = ""): string {
  const sure = byMark(bytes) ?? byZeros(bytes);
  if (sure !== undefined) return new TextDecoder(sure).decode(bytes);
  const label = known(CONTENT_TYPE.exec(contentType)?.[1]) ?? byMeta(bytes);
  const shown = label === undefined || label === "utf-8" || label in ONE_BYTE ? byBytes(bytes, ONE_BYTE[label ?? ""]) : label;
  return new TextDecoder(shown).decode(bytes);
}

/** One-byte sets that pages in Arabic come in, by the names that decoders give them; western ones are labels that nobody meant. */
const ONE_BYTE: Readonly<Record<string, string>> = { "windows-1256": "windows-1256", "iso-8859-6": "iso-8859-6", "windows-1252": "windows-1256", "iso-8859-1": "windows-1256" };

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** The label, where this platform's decoder knows it. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: the tags and spaces of a page leave zero bytes at every other place. */
function byZeros(bytes: Uint8Array): string | undefined {
  const reach = Math.min(bytes.length, META_REACH);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < reach; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > reach * 0.5 * ZERO_SHARE && even < odd / 10) return "utf-16le";
  return even > reach * 0.5 * ZERO_SHARE && odd < even / 10 ? "utf-16be" : undefined;
}

/** What the page says of itself. A page whose <meta> can be read byte by byte is not UTF-16, whatever it says. */
function byMeta(bytes: Uint8Array): string | undefined {
  const label = known(META.exec(new TextDecoder("latin1").decode(bytes.subarray(0, META_REACH)))?.[1]);
  return label?.startsWith("utf-16") ? "utf-8" : label;
}

/** UTF-8 where the bytes are that, else the one-byte set that the page names. */
function byBytes(bytes: Uint8Array, oneByte = "windows-1256"): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return isBroken(bytes) ? "utf-8" : oneByte;
  }
}

/** Whether bytes are UTF-8 with a few broken places rather than a one-byte character set. */
function isBroken(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 65_536));
  const broken = text.split("\u{fffd}").length - 1;
  return (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > broken * 4;
}
