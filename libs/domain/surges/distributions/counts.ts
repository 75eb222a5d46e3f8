import { logGamma, logGammaRise } from './gamma';
import { normalQuantile, normalUpperTail } from './normal';

/**
 * A count of mean μ and variance φμ: negative binomial of size μ/(φ−1) and probability 1/φ when φ > 1,
 * Poisson when φ ≤ 1 (the quasi-Poisson model of the surges read as a distribution).
 */
export interface CountModel {
  mean: number;
  dispersion: number;
}

/** Standard deviation, in cases, beyond which sums over counts give way to a normal curve corrected for skewness. */
const TOO_WIDE_TO_SUM = 20_000;
/** Dispersion from which the terms above a count are too many (some 40 φ): those below it are summed instead. */
const LONG_TAIL = 1_000;
const MOST_TERMS = 1_000_000;
/** Under it doubles lose their digits one by one, and the smallest of them times nearly 1 is itself: a sum of such terms never ends. */
const LEAST_NORMAL = 2 ** -1022;

/** Probability of at least `count`; 1 for 0. Sums the terms beyond (or below) `count`, so small tails keep their digits. */
export function countUpperTail(count: number, { mean, dispersion }: CountModel): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const sumBelow = count <= mean || (dispersion > LONG_TAIL && count <= 5 * dispersion);
  if (isTooWide(mean, dispersion) || (sumBelow && dispersion > LONG_TAIL && count > MOST_TERMS)) return wideUpperTail(count, mean, Math.max(1, dispersion));
  return sumBelow ? Math.max(0, 1 - sumDown(count - 1, mean, dispersion)) : Math.min(1, sumUp(count, mean, dispersion));
}

/** The smallest count reached with probability `p` or more, 0 ≤ p < 1. */
export function countQuantile(p: number, { mean, dispersion }: CountModel): number {
  if (mean <= 0) return 0;
  const q = 1 - p;
  const guess = guessQuantile(p, q, mean, Math.max(1, dispersion));
  if (!Number.isFinite(guess) || isTooWide(mean, dispersion)) return guess;
  const isReached = (count: number) => countUpperTail(count + 1, { mean, dispersion }) <= q;
  // Steps that double away from the guess until the answer is between `under` (not reached) and `reached`.
  let under = guess;
  let reached = guess;
  for (let step = 1; under >= 0 && isReached(under); step *= 2) {
    reached = under;
    under = under === 0 ? -1 : Math.max(0, under - step);
  }
  for (let step = 1; reached === under; step *= 2) {
    if (isReached(reached + step)) reached += step;
    else under = reached = reached + step;
  }
  while (reached - under > 1) {
    const middle = Math.floor((under + reached) / 2);
    if (isReached(middle)) reached = middle;
    else under = middle;
  }
  return reached;
}

/** Cornish & Fisher's expansion, within Cantelli's bound: at most `q` lies more than σ/√q above the mean. */
function guessQuantile(p: number, q: number, mean: number, phi: number): number {
  const z = normalQuantile(p);
  const deviation = Math.sqrt(phi * mean);
  const guess = mean + deviation * z + ((2 * phi - 1) * (z * z - 1)) / 6;
  return Math.max(0, Math.floor(Math.min(guess, mean + deviation / Math.sqrt(q))));
}

function isTooWide(mean: number, dispersion: number): boolean {
  return mean * Math.max(1, dispersion) > TOO_WIDE_TO_SUM ** 2;
}

/** First term of Edgeworth's series: the skewness of a count model is (2φ − 1) / √(φμ). */
function wideUpperTail(count: number, mean: number, phi: number): number {
  const deviation = Math.sqrt(phi * mean);
  const z = (count - 0.5 - mean) / deviation;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  const tail = normalUpperTail(z) + (density * (z * z - 1) * (2 * phi - 1)) / (6 * deviation);
  return Math.min(1, Math.max(0, tail));
}

/** P(x + 1) / P(x). */
function growth(x: number, mean: number, phi: number): number {
  return (mean + x * (phi - 1)) / (phi * (x + 1));
}

function sumUp(from: number, mean: number, dispersion: number): number {
  const phi = Math.max(1, dispersion);
  let term = probabilityOf(from, mean, dispersion);
  // So far out (5 φ and more), terms fall nearly geometrically: within a fifth of the sum, without its millions of terms.
  if (phi > 100 * LONG_TAIL) return term / (1 - growth(from, mean, phi));
  let sum = term;
  for (let x = from; term > sum * 1e-17 && term >= LEAST_NORMAL; x++) {
    term *= growth(x, mean, phi);
    sum += term;
  }
  return sum;
}

function sumDown(from: number, mean: number, dispersion: number): number {
  const phi = Math.max(1, dispersion);
  let term = probabilityOf(from, mean, dispersion);
  let sum = term;
  for (let x = from; x > 0 && term > sum * 1e-17; x--) {
    term /= growth(x - 1, mean, phi);
    sum += term;
  }
  return sum;
}

function probabilityOf(x: number, mean: number, dispersion: number): number {
  if (dispersion <= 1) return Math.exp(x * Math.log(mean) - mean - logGamma(x + 1));
  const excess = dispersion - 1;
  const size = mean / excess;
  const logNone = (-mean * Math.log1p(excess)) / excess;
  return Math.exp(logGammaRise(size, x) - logGamma(x + 1) + logNone + x * Math.log(excess / dispersion));
}
