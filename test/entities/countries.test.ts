import { describe, expect, it } from "vitest";
import { countries, findCountry } from "../../src/entities/countries.js";
import isoCountries from "i18n-iso-countries";

describe("countries", () => {
  it("are all of ISO 3166-1, and Kosovo", () => {
    const iso = Object.entries(isoCountries.getAlpha2Codes()).map(([alpha2, alpha3]) => `${alpha2} ${alpha3}`);
    const ours = countries().map(({ id, alpha3 }) => `${id} ${alpha3}`);
    expect(ours).toEqual(expect.arrayContaining(iso.filter((code) => !code.startsWith("XK"))));
    expect(new Set([...iso, "XK XKX"].map((code) => code.slice(0, 2)))).toEqual(new Set(ours.map((code) => code.slice(0, 2))));
  });

  it("have their adjectives in every gender and number", () => {
    const [iraqi] = findCountry("العراق")?.demonyms ?? [];
    expect(iraqi).toEqual({
      masculine: ["عراقي", "عراقيا"],
      feminine: ["عراقية"],
      dual: ["عراقيان", "عراقيين", "عراقيتان", "عراقيتين"],
      plural: ["عراقيون", "عراقيين", "عراقيات"],
    });
    expect(findCountry("ZA")?.demonyms[0]?.feminine).toEqual(["جنوب أفريقية"]);
    expect(findCountry("KR")?.demonyms.flatMap(({ plural }) => plural)).toContain("كوريون جنوبيون");
  });

  it.each([["بيلاروس", "BY"], ["روسيا البيضاء", "BY"], ["أميركا", "US"], ["الأميركيين", "US"], ["امريكيه", "US"], ["ألمان", "DE"], ["IQ", "IQ"], ["IRQ", "IQ"], ["Iraq", "IQ"]])("%s is %s", (name, id) => {
    expect(findCountry(name)?.id).toBe(id);
  });

  it.each(["", "وزير", "أطلانتس"])("%j is none", (name) => {
    expect(findCountry(name)).toBeUndefined();
  });
});
