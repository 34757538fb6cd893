/**
 * Products of matrices: activations of 16 bits with weights of 16 bits, summed in 32.
 *
 * `i32x4.dot_i16x8_s` multiplies eight pairs and adds neighbours. Weights lie so that its four sums belong to four rows: for each two columns the
 * pairs of eight rows stand together (32 bytes), and a pair of activations goes to all four lanes. Nothing has to be added across lanes. Eight rows
 * and four positions at once keep the sums in registers; activations lie accordingly, the pairs of four positions together (16 bytes). Of the
 * layouts and sizes tried this was the fastest on Node 20: 44 thousand million products a second, 41 with activations in rows, 33 with twelve rows.
 */

/** Rows and positions that are worked at once. */
const ROWS: i32 = 8;
const POSITIONS: i32 = 4;

const LARGEST_WHOLE: f32 = 32767;

/**
 * Writes the whole numbers (nibble − 8) × group of a matrix in 4 bits as the products read them: at most 8 × 255, so nothing is rounded.
 * Gives the length (Euclid's) of the longest row, from which follows how long activations may be.
 */
export function unpack(groups: usize, nibbles: usize, rows: i32, columns: i32, out: usize): f64 {
  let longest: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const to = out + <usize>(row / ROWS) * <usize>columns * 16 + <usize>((row % ROWS) * 4);
    let squares: f64 = 0;
    for (let at = 0; at < columns; at += 2) {
      const byte = <i32>load<u8>(nibbles + <usize>((row * columns + at) >> 1));
      const group = <i32>load<u8>(groups + <usize>((row * columns + at) >> 5));
      const even = ((byte & 15) - 8) * group;
      const odd = ((byte >> 4) - 8) * group;
      squares += <f64>(even * even + odd * odd);
      store<i32>(to + <usize>at * 16, (even & 0xffff) | (odd << 16));
    }
    longest = max(longest, squares);
  }
  return sqrt(longest);
}

/**
 * For each position and row: the dot product × the position's scale × the row's + the row's bias, as float32.
 * `rows` is a multiple of 8; positions are worked in fours, the room of `x` and `out` holds that many.
 */
export function product(x: usize, scales: usize, positions: i32, columns: i32, weights: usize, rowScales: usize, biases: usize, rows: i32, out: usize): void {
  const four = <usize>columns * 8;
  const eight = <usize>columns * 16;
  const width = <usize>rows * 4;
  for (let row = 0; row < rows; row += ROWS) {
    const first = weights + <usize>(row / ROWS) * eight;
    const factors0 = v128.load(rowScales + <usize>row * 4);
    const factors1 = v128.load(rowScales + <usize>row * 4, 16);
    const biases0 = v128.load(biases + <usize>row * 4);
    const biases1 = v128.load(biases + <usize>row * 4, 16);
    for (let position = 0; position < positions; position += POSITIONS) {
      let sum00 = i32x4.splat(0), sum01 = i32x4.splat(0);
      let sum10 = i32x4.splat(0), sum11 = i32x4.splat(0);
      let sum20 = i32x4.splat(0), sum21 = i32x4.splat(0);
      let sum30 = i32x4.splat(0), sum31 = i32x4.splat(0);
      let from = x + <usize>(position / POSITIONS) * four;
      const end = from + four;
      let weight = first;
      while (from < end) {
        const w0 = v128.load(weight);
        const w1 = v128.load(weight, 16);
        const x0 = v128.load32_splat(from);
        sum00 = i32x4.add(sum00, i32x4.dot_i16x8_s(x0, w0));
        sum01 = i32x4.add(sum01, i32x4.dot_i16x8_s(x0, w1));
        const x1 = v128.load32_splat(from, 4);
        sum10 = i32x4.add(sum10, i32x4.dot_i16x8_s(x1, w0));
        sum11 = i32x4.add(sum11, i32x4.dot_i16x8_s(x1, w1));
        const x2 = v128.load32_splat(from, 8);
        sum20 = i32x4.add(sum20, i32x4.dot_i16x8_s(x2, w0));
        sum21 = i32x4.add(sum21, i32x4.dot_i16x8_s(x2, w1));
        const x3 = v128.load32_splat(from, 12);
        sum30 = i32x4.add(sum30, i32x4.dot_i16x8_s(x3, w0));
        sum31 = i32x4.add(sum31, i32x4.dot_i16x8_s(x3, w1));
        from += 16;
        weight += 32;
      }
      const to = out + <usize>position * width + <usize>row * 4;
      const scale = scales + <usize>position * 4;
      finish(to, scale, sum00, sum01, factors0, factors1, biases0, biases1);
      finish(to + width, scale + 4, sum10, sum11, factors0, factors1, biases0, biases1);
      finish(to + width * 2, scale + 8, sum20, sum21, factors0, factors1, biases0, biases1);
      finish(to + width * 3, scale + 12, sum30, sum31, factors0, factors1, biases0, biases1);
    }
  }
}

// @ts-ignore: decorator
@inline
function finish(to: usize, scale: usize, sum0: v128, sum1: v128, factors0: v128, factors1: v128, biases0: v128, biases1: v128): void {
  const own = v128.load32_splat(scale);
  v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum0), f32x4.mul(own, factors0)), biases0));
  v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum1), f32x4.mul(own, factors1)), biases1), 16);
}

/**
 * Rounds each position's values to whole numbers, as fine as 16 bits and `reach`, the greatest length of a position, allow; `scales` gets what
 * one of them is worth.
 */
export function quantize(x: usize, positions: i32, columns: i32, reach: f32, out: usize, scales: usize): void {
  const line = <usize>columns * 4;
  for (let position = 0; position < positions; position++) {
    const from = x + <usize>position * line;
    let tops = f32x4.splat(0), squares = f32x4.splat(0);
    for (let at: usize = 0; at < line; at += 16) {
      const values = v128.load(from + at);
      tops = f32x4.max(tops, f32x4.abs(values));
      squares = f32x4.add(squares, f32x4.mul(values, values));
    }
    const top = max(max(f32x4.extract_lane(tops, 0), f32x4.extract_lane(tops, 1)), max(f32x4.extract_lane(tops, 2), f32x4.extract_lane(tops, 3)));
    const length = sqrt(f32x4.extract_lane(squares, 0) + f32x4.extract_lane(squares, 1) + f32x4.extract_lane(squares, 2) + f32x4.extract_lane(squares, 3));
    const scale: f32 = length > 0 ? min(LARGEST_WHOLE / top, reach / length) : 1;
    const factor = f32x4.splat(scale);
    store<f32>(scales + <usize>position * 4, 1 / scale);
    const to = out + <usize>(position / POSITIONS) * <usize>columns * 8 + <usize>((position % POSITIONS) * 4);
    for (let at: usize = 0; at < line; at += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + at), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + at, 16), factor)));
      const whole = i16x8.narrow_i32x4_s(low, high);
      // 32 bytes of floats are four pairs, each of which goes to its own place.
      v128.store32_lane(to + at * 2, whole, 0);
      v128.store32_lane(to + at * 2, whole, 1, 16);
      v128.store32_lane(to + at * 2, whole, 2, 32);
      v128.store32_lane(to + at * 2, whole, 3, 48);
    }
  }
}

/** The plain product in float32 of one vector with a few rows: heads of tags, and the matrix of meaning. */
export function dense(x: usize, weights: usize, biases: usize, rows: i32, columns: i32, out: usize): void {
  const line = <usize>columns * 4;
  for (let row = 0; row < rows; row++) {
    let sums = f32x4.splat(0);
    const weight = weights + <usize>row * line;
    for (let at: usize = 0; at < line; at += 16) sums = f32x4.add(sums, f32x4.mul(v128.load(x + at), v128.load(weight + at)));
    const sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
    store<f32>(out + <usize>row * 4, sum + load<f32>(biases + <usize>row * 4));
  }
}
