import { logGamma } from '../surges/distributions/gamma';

const MOST_TERMS = 10_000;
const TINY = 1e-300;

/** P(shape, x): probability that a gamma of this shape and rate 1 stays under `x`. Relative error about 1e-13. */
export function gammaLowerTail(x: number, shape: number): number {
  if (x <= 0) return 0;
  const weight = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? weight * series(x, shape) : 1 - weight * fraction(x, shape);
}

/** The value that a gamma of this shape and rate 1 stays under with probability `p`, 0 < p < 1; 0 for a shape of 0. */
export function gammaQuantile(p: number, shape: number): number {
  if (shape <= 0) return 0;
  return solveIncreasing((x) => gammaLowerTail(x, shape), p, shape + 10 * Math.sqrt(shape) + 10);
}

/** Where an increasing function from 0 reaches `goal`: halving, after doubling `upTo` until it does. */
export function solveIncreasing(reached: (x: number) => number, goal: number, upTo: number): number {
  let [under, over] = [0, upTo];
  while (reached(over) < goal) [under, over] = [over, over * 2];
  // 60 halvings leave nothing of a double's digits; small quantiles need more of them.
  for (let step = 0; step < 200 && over - under > over * 1e-13; step++) {
    const middle = (under + over) / 2;
    if (reached(middle) < goal) under = middle;
    else over = middle;
  }
  return (under + over) / 2;
}

function series(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method on the continued fraction of the upper tail. */
function fraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / (Math.abs(b) < TINY ? TINY : b);
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / orTiny(a * d + b);
    c = orTiny(b + a / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

const orTiny = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
