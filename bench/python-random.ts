/**
 * CPython's `random.Random(seed).shuffle(list)`, so that a corpus drawn by a Python script can be drawn here too, article for
 * article. The generator is MT19937 (Matsumoto and Nishimura 1998), seeded by `init_by_array` as CPython does with an integer.
 *
 * @example
 * const list = [0, 1, 2, 3, 4];
 * shuffle(list, 7); // as Python: random.Random(7).shuffle(list)
 */

/** Words of the generator's state, and how far ahead it reads when it renews them. */
const SIZE = 624;
const AHEAD = 397;

/** The next 32 random bits of a generator seeded with an integer from 0 to 2³² − 1. */
export function mersenneTwister(seed: number): () => number {
  const state = seededState(seed);
  let at = SIZE;
  return () => {
    if (at === SIZE) {
      renew(state);
      at = 0;
    }
    let bits = state[at++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  };
}

function seededState(seed: number): Uint32Array {
  const state = new Uint32Array(SIZE);
  state[0] = 19650218;
  for (let i = 1; i < SIZE; i++) state[i] = Math.imul(1812433253, mixed(state, i)) + i;
  let i = 1;
  const step = (factor: number, add: number): void => {
    state[i] = (state[i]! ^ Math.imul(mixed(state, i), factor)) + add;
    if (++i < SIZE) return;
    state[0] = state[SIZE - 1]!;
    i = 1;
  };
  for (let k = 0; k < SIZE; k++) step(1664525, seed);
  for (let k = 1; k < SIZE; k++) step(1566083941, -i);
  state[0] = 0x80000000;
  return state;
}

function mixed(state: Uint32Array, i: number): number {
  const before = state[i - 1]!;
  return before ^ (before >>> 30);
}

function renew(state: Uint32Array): void {
  for (let i = 0; i < SIZE; i++) {
    const joined = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
    state[i] = state[(i + AHEAD) % SIZE]! ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
  }
}

/** Shuffles a list of fewer than 2³² items in place. */
export function shuffle(list: unknown[], seed: number): void {
  const next = mersenneTwister(seed);
  for (let i = list.length - 1; i > 0; i--) {
    const bits = 32 - Math.clz32(i + 1);
    let j: number;
    do j = next() >>> (32 - bits);
    while (j > i);
    [list[i], list[j]] = [list[j], list[i]];
  }
}
