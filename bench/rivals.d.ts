/** Rivals that ship no types, as far as the bench calls them. */
declare module "@nlpjs/lang-ar" {
  export class NormalizerAr {
    normalize(text: string): string;
  }
  export class TokenizerAr {
    tokenize(text: string, normalize?: boolean): string[];
  }
  export class StemmerAr {
    stem(tokens: string[]): string[];
  }
}
