import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/page/bytes.js";
import { isFairTree, isMarkup, textOfMarkup } from "../../src/page/sniff.js";

const TEXT = "قال الوزير إن المحادثات بدأت اليوم في بيروت.";

/** One-byte encodings, written by their own decoder's table. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(new TextDecoder(label).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text].map((character) => table.get(character)!));
}

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), order === "le");
  return bytes;
}

describe("decodePage", () => {
  it("goes by the byte order mark first", () => {
    expect(decodePage(new TextEncoder().encode(`\ufeff${TEXT}`), "text/html; charset=windows-1256")).toBe(TEXT);
    expect(decodePage(utf16(`\ufeff${TEXT}`, "le"))).toBe(TEXT);
    expect(decodePage(utf16(`\ufeff${TEXT}`, "be"))).toBe(TEXT);
  });

  it("then by the content type, then by the page", () => {
    expect(decodePage(encode(TEXT, "windows-1256"), 'text/html; charset="windows-1256"')).toBe(TEXT);
    expect(decodePage(encode(TEXT, "iso-8859-6"), "text/html; charset=ISO-8859-6")).toBe(TEXT);
    const page = `<html><head><meta charset=iso-8859-6></head><body>${TEXT}</body>`;
    expect(decodePage(encode(page, "iso-8859-6"))).toBe(page);
    const old = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">${TEXT}`;
    expect(decodePage(encode(old, "windows-1256"), "text/html")).toBe(old);
  });

  it("then by the bytes", () => {
    expect(decodePage(new TextEncoder().encode(TEXT))).toBe(TEXT);
    expect(decodePage(encode(TEXT, "windows-1256"))).toBe(TEXT);
    expect(decodePage(utf16(`<p>${TEXT} ${"a ".repeat(80)}`, "le"))).toContain(TEXT);
    const cut = new TextEncoder().encode(TEXT).subarray(0, 31);
    expect(decodePage(cut).startsWith("قال الوزير")).toBe(true);
  });

  it("disbelieves labels nobody knows and a page that says it is UTF-16 byte by byte", () => {
    expect(decodePage(new TextEncoder().encode(TEXT), "text/html; charset=klingon")).toBe(TEXT);
    const page = `<meta charset="utf-16">${TEXT}`;
    expect(decodePage(new TextEncoder().encode(page))).toBe(page);
    expect(decodePage(new Uint8Array(0))).toBe("");
  });
});

describe("isMarkup", () => {
  it("goes by the content type, else by the look", () => {
    expect(isMarkup("نص", "text/html")).toBe(true);
    expect(isMarkup("<p>نص</p>", "text/plain; charset=utf-8")).toBe(false);
    expect(isMarkup("\ufeff<!DOCTYPE html><p>نص")).toBe(true);
    expect(isMarkup("<p>أ</p><p>ب</p>")).toBe(true);
    expect(isMarkup("يستعمل الوسم <p> للفقرة.")).toBe(false);
  });

  it("knows trees no page has", () => {
    expect(isFairTree("<div><p>أ<p>ب<br></div>".repeat(500))).toBe(true);
    expect(isFairTree("<div>".repeat(5000))).toBe(false);
  });

  it("gives the text between tags", () => {
    expect(textOfMarkup("<p>أ</p><script>x<y</script>ب<").replace(/\n+/gu, "|")).toBe("|أ|ب");
  });
});
