/** Curves of four numbers at once: powers of two, and GELU. */

/** 2^x for x ≤ 0 (0 below −126), relative error under 2e-7: the whole part into the exponent, the rest by its Taylor series around 0. */
// @ts-ignore: decorator
@inline
export function powerOfTwo(x: v128): v128 {
  const held = f32x4.max(x, f32x4.splat(-126));
  const whole = f32x4.nearest(held);
  const rest = f32x4.sub(held, whole);
  let sum = f32x4.splat(0.000154035);
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.0013333558));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.0096181291));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.0555041087));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.2402265070));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.6931471806));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(sum, exponent);
}

/**
 * x/2 × (1 + erf(x/√2)) in place; `count` is a multiple of 4. erf by Abramowitz and Stegun 7.1.26 (error under 1.5e-7):
 * 1 − (a₁t + … + a₅t⁵) e^(−z²), t = 1/(1 + pz).
 */
export function gelu(x: usize, count: i32): void {
  const end = x + <usize>count * 4;
  for (let at = x; at < end; at += 16) {
    const value = v128.load(at);
    // p/√2 of |x| rather than p of z.
    const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.abs(value), f32x4.splat(0.23164190))));
    let sum = f32x4.splat(1.061405429);
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-1.453152027));
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(1.421413741));
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.284496736));
    sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.254829592));
    // e^(−x²/2) = 2^(−x²/2 × log₂e)
    const power = powerOfTwo(f32x4.mul(f32x4.mul(value, value), f32x4.splat(-0.7213475204)));
    const tail = f32x4.mul(f32x4.mul(f32x4.splat(0.5), value), f32x4.mul(f32x4.mul(sum, t), power));
    v128.store(at, v128.bitselect(f32x4.sub(value, tail), tail, f32x4.gt(value, f32x4.splat(0))));
  }
}
