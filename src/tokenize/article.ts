/**
 * The article ال at the head of a word, told from words that merely begin with its letters (الآن, ألمانيا).
 *
 * @example
 * hasArticle("الكتاب"); // true
 * hasArticle("التزام"); // false
 */

/** Words that begin with ال of their own. */
const ARTICLE_LIKE = new Set(["الي", "اليه", "الا", "الان", "التي", "الذي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللاتي", "اللواتي", "الف", "الاف", "الله", "اللهم", "الم", "الفا", "الفي", "الفين", "الفان", "الياذه", "البوم", "التزام", "التزم", "التقي", "التقط", "التحق", "التهاب", "التفت", "الغاء", "الغي", "القي", "القاء", "الهام", "الماس", "المانيا", "الماني", "المانيه", "البانيا", "الباني", "الكترون", "الكتروني", "الكترونيه"]);

/** Whether a normalized word, without its particles, begins with the article. */
export function hasArticle(word: string): boolean {
  return word.startsWith("ال") && word.length >= 4 && !ARTICLE_LIKE.has(word);
}
