const HALF_LOG_2PI = Math.log(2 * Math.PI) / 2;
/** From here on Stirling's series is exact to double precision. */
const STIRLING_FROM = 15;

/** Logarithm of Γ(x), x > 0. */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  for (; shifted < STIRLING_FROM; shifted++) product *= shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_2PI + stirling(shifted) - Math.log(product);
}

/** log Γ(x + k) − log Γ(x), without the cancellation that two large logarithms would suffer. */
export function logGammaRise(x: number, k: number): number {
  if (x < STIRLING_FROM) return logGamma(x + k) - logGamma(x);
  return (x - 0.5) * Math.log1p(k / x) + k * Math.log(x + k) - k + stirling(x + k) - stirling(x);
}

/** The terms of Stirling's series after ½ log 2π. */
function stirling(x: number): number {
  const square = 1 / (x * x);
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x;
}
