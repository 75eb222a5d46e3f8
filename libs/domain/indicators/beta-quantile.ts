import { logGamma } from '../surges/distributions/gamma';

const MOST_TERMS = 10_000;
const TINY = 1e-300;

/** I_x(a, b): probability that a beta of parameters a, b > 0 stays under `x`. Relative error about 1e-12. */
export function betaLowerTail(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const weight = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return x < (a + 1) / (a + b + 2) ? (weight * fraction(x, a, b)) / a : 1 - (weight * fraction(1 - x, b, a)) / b;
}

/** The value that such a beta stays under with probability `p`. */
export function betaQuantile(p: number, a: number, b: number): number {
  let [under, over] = [0, 1];
  for (let step = 0; step < 200 && over - under > over * 1e-13; step++) {
    const middle = (under + over) / 2;
    if (betaLowerTail(middle, a, b) < p) under = middle;
    else over = middle;
  }
  return (under + over) / 2;
}

/** Lentz's method on the continued fraction of the incomplete beta. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / orTiny(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    d = 1 / orTiny(1 + even * d);
    c = orTiny(1 + even / c);
    value *= d * c;
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
    d = 1 / orTiny(1 + odd * d);
    c = orTiny(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}

const orTiny = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
