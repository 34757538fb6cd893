/**
 * Clusters of words that stand in like company: learned from raw text, a line a cluster.
 *
 * @example
 * decodeClusters("بغداد دمشق\nقال قالت").get("دمشق"); // 0
 */

/** The cluster of each word: the number of its line. */
export function decodeClusters(lines: string): Map<string, number> {
  const clusters = new Map<string, number>();
  lines.split("\n").forEach((line, cluster) => {
    for (const word of line.split(" ")) clusters.set(word, cluster);
  });
  return clusters;
}

/** Words with their clusters as lines. Words hold no space. */
export function encodeClusters(words: readonly string[], codes: ArrayLike<number>): string {
  const lines: string[][] = [];
  words.forEach((word, i) => {
    while (lines.length <= codes[i]!) lines.push([]);
    lines[codes[i]!]!.push(word);
  });
  return lines.map((line) => line.sort((a, b) => (a < b ? -1 : 1)).join(" ")).join("\n");
}
