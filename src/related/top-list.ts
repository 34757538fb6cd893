/**
 * The best of many.
 *
 * @example
 * const best = new TopList<number>(2, (n) => n, (a, b) => b - a);
 * for (const n of [3, 9, 5, 7]) if (n >= best.bar) best.add(n);
 * best.done(); // [9, 7]
 */

/** Up to so many are kept in order as they come; of more, the worse half is dropped now and then. */
const FEW = 256;

/** A list of the best. */
export class TopList<Item> {
  /** Most that are wanted. */
  readonly most: number;
  readonly #scoreOf: (item: Item) => number;
  readonly #order: (a: Item, b: Item) => number;
  readonly #items: Item[] = [];
  #bar = 0;

  /** @param order the better before the worse; whoever has the higher score is better. */
  constructor(most: number, scoreOf: (item: Item) => number, order: (a: Item, b: Item) => number) {
    this.most = most;
    this.#scoreOf = scoreOf;
    this.#order = order;
  }

  /** What one must score to be among the best so far; 0 until there are enough. */
  get bar(): number {
    return this.#bar;
  }

  add(item: Item): void {
    if (this.most > FEW) {
      this.#items.push(item);
      if (this.#items.length >= 2 * this.most) this.#cut();
      return;
    }
    let at = this.#items.length;
    while (at > 0 && this.#order(item, this.#items[at - 1]!) < 0) at--;
    if (at === this.most) return;
    this.#items.splice(at, 0, item);
    if (this.#items.length > this.most) this.#items.pop();
    if (this.#items.length === this.most) this.#bar = this.#scoreOf(this.#items[this.most - 1]!);
  }

  /** The best, in order. */
  done(): readonly Item[] {
    if (this.most > FEW) this.#cut();
    return this.#items;
  }

  #cut(): void {
    this.#items.sort(this.#order);
    if (this.#items.length < this.most) return;
    this.#items.length = this.most;
    this.#bar = this.#scoreOf(this.#items[this.most - 1]!);
  }
}
