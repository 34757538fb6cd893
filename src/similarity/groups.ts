/**
 * Groups of numbered members that only ever grow together, each remembered as it was: asking for a group costs the same however large it
 * is, and its members are listed only for who looks at them.
 *
 * @example
 * const groups = new Groups();
 * const [a, b] = [groups.add(), groups.add()]; // 0 and 1, each alone
 * const alone = groups.of(a);
 * groups.join(a, b, 0.8);
 * membersOf(groups.of(b)); // [0, 1]
 * membersOf(alone);        // [0]: as it was then
 */

/** A group as it was at some time. */
export interface Group {
  readonly size: number;
  /** The weakest likeness by which a part joined, 0..1; 1 of a member alone. */
  readonly similarity: number;
  /** What it was joined from, or its one member. */
  readonly parts: readonly [Group, Group] | number;
}

/** The groups, by their members. A union-find, whose roots keep the groups. */
export class Groups {
  readonly #parents: number[] = [];
  readonly #groups: Group[] = [];

  /** Adds a member, alone in its group; gives its number, counted from 0. */
  add(): number {
    const member = this.#parents.length;
    this.#parents.push(member);
    this.#groups.push({ size: 1, similarity: 1, parts: member });
    return member;
  }

  /** The group of a member as it is now. */
  of(member: number): Group {
    return this.#groups[this.#root(member)]!;
  }

  /** Whether two members are in one group. */
  together(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b);
  }

  /** Makes one group of those of two members; nothing where they are in one already. */
  join(a: number, b: number, likeness: number): void {
    const [left, right] = [this.#root(a), this.#root(b)];
    if (left === right) return;
    const [first, second] = [this.#groups[left]!, this.#groups[right]!];
    const [root, child] = first.size >= second.size ? [left, right] : [right, left];
    this.#parents[child] = root;
    this.#groups[root] = { size: first.size + second.size, similarity: Math.min(first.similarity, second.similarity, likeness), parts: [first, second] };
  }

  /** All groups as they are now, those of one member too, by their first roots. */
  all(): Group[] {
    return this.#groups.filter((_, member) => this.#parents[member] === member);
  }

  #root(member: number): number {
    let root = member;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    // Whoever asks again has a shorter way.
    for (let at = member; at !== root; ) {
      const next = this.#parents[at]!;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }
}

/** The members of a group, ascending. Time follows their number. */
export function membersOf(group: Group): number[] {
  const members: number[] = [];
  const waiting = [group];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.parts === "number") members.push(next.parts);
    else waiting.push(...next.parts);
  }
  return members.sort((a, b) => a - b);
}
