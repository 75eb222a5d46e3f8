/** Probability that a standard normal exceeds `z`. */
export function normalUpperTail(z: number): number {
  return z < 0 ? 1 - upperTail(-z) : upperTail(z);
}

function upperTail(z: number): number {
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    // Laplace's continued fraction, evaluated backwards.
    let fraction = z;
    for (let n = Math.ceil(30 + 300 / z); n > 0; n--) fraction = z + n / fraction;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** The value that a standard normal stays under with probability `p`; ±Infinity at 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

/** Hastings' approximation (Abramowitz & Stegun 26.2.23), then Halley's steps on the exact tail. */
function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 3; step++) {
    const error = (normalUpperTail(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp(0.5 * z * z);
    z += error / (1 - 0.5 * z * error);
  }
  return -z;
}
