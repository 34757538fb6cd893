/**
 * Attention inside one window: every position looks at every other, head by head.
 *
 * Queries, keys and values of a head are first laid close together, as the products read them: in `looked` a row is so long that the rows of a
 * head fall on the same few lines of the processor's cache. Eight queries are worked at once, one a lane, so that the softmax adds nothing across lanes.
 */
import { powerOfTwo } from "./curves";

/** Queries at once, numbers of a value at once, and keys at once. */
const EIGHT: i32 = 8;
const FOUR: i32 = 4;

/**
 * `looked` holds query, key and value of each position, `hidden` numbers each; `out` gets `hidden` numbers a position. Up to seven rows behind the
 * window are read, and written with what the next window, or nobody, uses. `size`, of a head, is a multiple of 8.
 * Room in `scratch`: float32 for (3 × `size` + 8) × length, the length rounded up to 8.
 */
export function attend(looked: usize, length: i32, hidden: i32, size: i32, scratch: usize, out: usize): void {
  const padded = (length + EIGHT - 1) & ~(EIGHT - 1);
  const line = <usize>hidden * 12;
  const block = <usize>(size * padded) * 4;
  const queries = scratch;
  const keys = queries + block;
  const values = keys + block;
  const scores = values + block;
  // Of powers of two rather than of e.
  const scale: f32 = <f32>1.4426950408889634 / sqrt(<f32>size);
  for (let head = 0; head < hidden; head += size) {
    const own = looked + <usize>head * 4;
    for (let position = 0; position < padded; position += FOUR) {
      const row = own + <usize>position * line;
      const eighth = queries + <usize>(position / EIGHT * EIGHT * size + position % EIGHT) * 4;
      turn(row, line, size, scale, eighth, 32);
      turn(row + <usize>hidden * 4, line, size, 1, keys + <usize>(position * size) * 4, 16);
    }
    for (let at = 0; at < size; at += EIGHT) {
      for (let position = 0; position < length; position++) {
        const from = own + <usize>position * line + <usize>(hidden * 2 + at) * 4;
        const to = values + <usize>(at * padded + position * EIGHT) * 4;
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
      }
    }
    for (let query = 0; query < length; query += EIGHT) {
      for (let key = 0; key < length; key += FOUR) tile(keys + <usize>(key * size) * 4, 16, queries + <usize>(query * size) * 4, size, scores + <usize>(key * EIGHT) * 4, 32);
      soften(scores, length);
      const to = out + (<usize>query * <usize>hidden + <usize>head) * 4;
      for (let at = 0; at < size; at += EIGHT) {
        const value = values + <usize>(at * padded) * 4;
        tile(scores, 32, value, length, to + <usize>at * 4, <usize>hidden * 4);
        tile(scores + 16, 32, value, length, to + <usize>(FOUR * hidden + at) * 4, <usize>hidden * 4);
      }
    }
  }
}

/** Four rows of `size` numbers as columns, `step` bytes from each to the next, times `factor`. */
// @ts-ignore: decorator
@inline
function turn(row: usize, line: usize, size: i32, factor: f32, to: usize, step: usize): void {
  const factors = f32x4.splat(factor);
  for (let at = 0; at < size; at += FOUR) {
    const a = f32x4.mul(v128.load(row), factors);
    const b = f32x4.mul(v128.load(row + line), factors);
    const c = f32x4.mul(v128.load(row + line * 2), factors);
    const d = f32x4.mul(v128.load(row + line * 3), factors);
    const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5));
    v128.store(to + step, v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7));
    v128.store(to + step * 2, v128.shuffle<f32>(ab2, cd2, 0, 1, 4, 5));
    v128.store(to + step * 3, v128.shuffle<f32>(ab2, cd2, 2, 3, 6, 7));
    row += 16;
    to += step * 4;
  }
}

/** Sums over `count` of products: four numbers at `a` (`step` bytes from one four to the next) with eight at `b` give four rows of eight. */
function tile(a: usize, step: usize, b: usize, count: i32, out: usize, line: usize): void {
  let sum00 = f32x4.splat(0), sum01 = f32x4.splat(0);
  let sum10 = f32x4.splat(0), sum11 = f32x4.splat(0);
  let sum20 = f32x4.splat(0), sum21 = f32x4.splat(0);
  let sum30 = f32x4.splat(0), sum31 = f32x4.splat(0);
  const end = b + <usize>count * 32;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    sum00 = f32x4.add(sum00, f32x4.mul(a0, b0));
    sum01 = f32x4.add(sum01, f32x4.mul(a0, b1));
    const a1 = v128.load32_splat(a, 4);
    sum10 = f32x4.add(sum10, f32x4.mul(a1, b0));
    sum11 = f32x4.add(sum11, f32x4.mul(a1, b1));
    const a2 = v128.load32_splat(a, 8);
    sum20 = f32x4.add(sum20, f32x4.mul(a2, b0));
    sum21 = f32x4.add(sum21, f32x4.mul(a2, b1));
    const a3 = v128.load32_splat(a, 12);
    sum30 = f32x4.add(sum30, f32x4.mul(a3, b0));
    sum31 = f32x4.add(sum31, f32x4.mul(a3, b1));
    a += step;
    b += 32;
  }
  v128.store(out, sum00);
  v128.store(out, sum01, 16);
  v128.store(out + line, sum10);
  v128.store(out + line, sum11, 16);
  v128.store(out + line * 2, sum20);
  v128.store(out + line * 2, sum21, 16);
  v128.store(out + line * 3, sum30);
  v128.store(out + line * 3, sum31, 16);
}

/** Scores of eight queries, a lane each, to shares that sum to 1: 2^score over the sum of them, the greatest subtracted first. */
function soften(scores: usize, length: i32): void {
  const end = scores + <usize>length * 32;
  let top0 = v128.load(scores), top1 = v128.load(scores, 16);
  for (let at = scores; at < end; at += 32) {
    top0 = f32x4.max(top0, v128.load(at));
    top1 = f32x4.max(top1, v128.load(at, 16));
  }
  let sum0 = f32x4.splat(0), sum1 = f32x4.splat(0);
  for (let at = scores; at < end; at += 32) {
    const power0 = powerOfTwo(f32x4.sub(v128.load(at), top0));
    const power1 = powerOfTwo(f32x4.sub(v128.load(at, 16), top1));
    sum0 = f32x4.add(sum0, power0);
    sum1 = f32x4.add(sum1, power1);
    v128.store(at, power0);
    v128.store(at, power1, 16);
  }
  const share0 = f32x4.div(f32x4.splat(1), sum0);
  const share1 = f32x4.div(f32x4.splat(1), sum1);
  for (let at = scores; at < end; at += 32) {
    v128.store(at, f32x4.mul(v128.load(at), share0));
    v128.store(at, f32x4.mul(v128.load(at, 16), share1), 16);
  }
}
