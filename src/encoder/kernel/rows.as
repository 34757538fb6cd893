/** What is done to rows of `hidden` numbers one by one: pieces looked up, sums normed, rows picked and added up. */

/** A piece's row in 4 bits, times its scale, plus the row of its place and that of its mark. `columns` is a multiple of 32. */
export function enter(scale: f32, groups: usize, nibbles: usize, place: usize, mark: usize, columns: i32, out: usize): void {
  for (let at = 0; at < columns; at += 2) {
    const byte = <i32>load<u8>(nibbles + <usize>(at >> 1));
    const worth = scale * <f32>load<u8>(groups + <usize>(at >> 5));
    const to = <usize>at * 4;
    store<f32>(out + to, <f32>((byte & 15) - 8) * worth + load<f32>(place + to) + load<f32>(mark + to));
    store<f32>(out + to, <f32>((byte >> 4) - 8) * worth + load<f32>(place + to, 4) + load<f32>(mark + to, 4), 4);
  }
}

/** x = norm(x + y), row by row: mean 0, variance 1, then times `weights` plus `biases`. */
export function addNorm(x: usize, y: usize, weights: usize, biases: usize, positions: i32, columns: i32, epsilon: f32): void {
  const line = <usize>columns * 4;
  for (let position = 0; position < positions; position++) {
    const row = x + <usize>position * line;
    const other = y + <usize>position * line;
    let sums = f32x4.splat(0);
    for (let at: usize = 0; at < line; at += 16) {
      const sum = f32x4.add(v128.load(row + at), v128.load(other + at));
      v128.store(row + at, sum);
      sums = f32x4.add(sums, sum);
    }
    const mean = f32x4.splat(total(sums) / <f32>columns);
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < line; at += 16) {
      const away = f32x4.sub(v128.load(row + at), mean);
      squares = f32x4.add(squares, f32x4.mul(away, away));
    }
    const factor = f32x4.splat(<f32>1 / sqrt(total(squares) / <f32>columns + epsilon));
    for (let at: usize = 0; at < line; at += 16) {
      const normed = f32x4.mul(f32x4.sub(v128.load(row + at), mean), factor);
      v128.store(row + at, f32x4.add(f32x4.mul(normed, v128.load(weights + at)), v128.load(biases + at)));
    }
  }
}

/** Copies rows by their numbers (u32, ascending) to the front: `x` may be `out`. */
export function pick(x: usize, numbers: usize, count: i32, columns: i32, out: usize): void {
  const line = <usize>columns * 4;
  for (let at = 0; at < count; at++) memory.copy(out + <usize>at * line, x + <usize>load<u32>(numbers + <usize>at * 4) * line, line);
}

/** Adds rows to `out`. */
export function addUp(x: usize, positions: i32, columns: i32, out: usize): void {
  const line = <usize>columns * 4;
  for (let at: usize = 0; at < line; at += 16) {
    let sums = v128.load(out + at);
    for (let position = 0; position < positions; position++) sums = f32x4.add(sums, v128.load(x + <usize>position * line + at));
    v128.store(out + at, sums);
  }
}

// @ts-ignore: decorator
@inline
function total(sums: v128): f32 {
  return f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
}
