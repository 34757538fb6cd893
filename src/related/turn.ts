/**
 * Lets whatever else waits in the program run first.
 *
 * @example
 * for (const part of parts) {
 *   work(part);
 *   await turn();
 * }
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
