import { logGamma } from '../surges/distributions/gamma';
import { normalQuantile } from '../surges/distributions/normal';

const MOST_TERMS = 10_000;
const TINY = 1e-300;

/** P(shape, x): probability that a gamma of this shape and rate 1 stays under `x`. Relative error about 1e-13. */
export function gammaLowerTail(x: number, shape: number): number {
  if (x <= 0) return 0;
  const weight = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? weight * series(x, shape) : 1 - weight * fraction(x, shape);
}

/** After a step this small relative to the value, what is left is about its square: under the digits of a double. */
const SETTLED = 1e-8;
const MOST_STEPS = 200;

/**
 * The value that a gamma of this shape and rate 1 stays under with probability `p`, 0 < p < 1; 0 for a shape of 0. Three or four steps of
 * Newton's method, from Wilson and Hilferty's approximation (1931); one that would leave what is known to hold the value is halved instead.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (shape <= 0) return 0;
  const scale = logGamma(shape);
  let [under, over] = [0, Infinity];
  let x = firstGuess(p, shape, scale);
  for (let step = 0; step < MOST_STEPS; step++) {
    const missing = p - gammaLowerTail(x, shape);
    if (missing > 0) under = x;
    else over = x;
    const newton = x + missing / Math.exp((shape - 1) * Math.log(x) - x - scale);
    const next = newton > under && newton < over ? newton : over === Infinity ? x * 2 : (under + over) / 2;
    if (Math.abs(next - x) <= SETTLED * x) return next;
    x = next;
  }
  return x;
}

/** Near the start the tail is x^shape / Γ(shape + 1); elsewhere the cube root of a gamma is nearly normal. */
function firstGuess(p: number, shape: number, scale: number): number {
  const nearStart = Math.exp((Math.log(p) + Math.log(shape) + scale) / shape);
  if (nearStart < Math.min(0.2 * shape, 1)) return nearStart;
  const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  return cubeRoot > 0.1 ? shape * cubeRoot ** 3 : nearStart;
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
