/**
 * The training of natural's logistic regression, step for step the same, over the words that a text has.
 *
 * natural multiplies whole matrices, mostly of zeros, and copies each several times a step: a thousand articles and a thousand
 * stems took it minutes. A text has some hundred of those stems; going through these alone is the same sum.
 *
 * @example
 * logisticRegression.computeThetas = (examples, labels) => { logisticRegression.theta = thetasOf(examples.elements, labels.elements); };
 */

/** A matrix of natural's package `sylvester`. */
interface Matrix {
  readonly elements: readonly (readonly number[])[];
}

/** natural's logistic regression, of its package `apparatus`. */
export interface LogisticRegression {
  /** A weight for each feature, by label. */
  theta: readonly (readonly number[])[];
  /** What natural asks it for: weights from texts (rows of features) and the labels they have (rows of 1 and 0). */
  computeThetas(examples: Matrix, labels: Matrix): void;
}

/** A text: the places of its features, the bias at 0. */
type Row = Uint32Array;

/** As in natural: the rate of the first try, by what it falls, and the gain at which the descent ends. */
const FIRST_RATE = 3;
const RATE_FALLS = 3;
const LEAST_GAIN = 0.0001;
/** Steps of a descent. natural stops with an error at 500 a text; on real text it comes to some hundreds in all. */
const MOST_STEPS = 10_000;

/** Whether a classifier within natural's is its logistic regression. */
export function isLogisticRegression(inner: object): inner is LogisticRegression {
  return "computeThetas" in inner;
}

/** The weights of each label. As in natural, the bias is learnt and then left out. */
export function thetasOf(examples: Matrix["elements"], labels: Matrix["elements"]): number[][] {
  const rows = examples.map((features) => Uint32Array.from([0, ...features.flatMap((feature, place) => (feature === 0 ? [] : [place + 1]))]));
  const width = (examples[0]?.length ?? 0) + 1;
  return (labels[0] ?? []).map((_, label) => [...descend(rows, Float64Array.from(labels, (row) => row[label]!), width).subarray(1)]);
}

/** Gradient descent at the first rate that gains anything, until a step gains less than `LEAST_GAIN`. */
function descend(rows: readonly Row[], wanted: Float64Array, width: number): Float64Array {
  const theta = new Float64Array(width);
  let gained = false;
  let steps = 0;
  for (let rate = FIRST_RATE; !gained && rate > 0; rate /= RATE_FALLS) {
    // A cost beyond numbers (NaN: a likelihood of exactly 0 or 1) is none to compare with.
    for (let last = Number.NaN; steps < MOST_STEPS; steps++) {
      const cost = step(rows, wanted, theta, rate);
      if (!Number.isNaN(last)) {
        if (!(cost < last)) break;
        gained = true;
        if (last - cost < LEAST_GAIN) break;
      }
      last = cost;
    }
  }
  return theta;
}

/** Moves `theta` down the gradient once. @returns the cost after it: the mean log loss. */
function step(rows: readonly Row[], wanted: Float64Array, theta: Float64Array, rate: number): number {
  const gradient = new Float64Array(theta.length);
  rows.forEach((row, i) => {
    const error = likelihood(row, theta) - wanted[i]!;
    for (const place of row) gradient[place]! += error;
  });
  for (let place = 0; place < theta.length; place++) theta[place]! -= (gradient[place]! / rows.length) * rate;
  return rows.reduce((sum, row, i) => sum + logLoss(likelihood(row, theta), wanted[i]!), 0) / rows.length;
}

function likelihood(row: Row, theta: Float64Array): number {
  let sum = 0;
  for (const place of row) sum += theta[place]!;
  return 1 / (1 + Math.exp(-sum));
}

function logLoss(likely: number, wanted: number): number {
  return -wanted * Math.log(likely) - (1 - wanted) * Math.log(1 - likely);
}
