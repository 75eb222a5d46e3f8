/**
 * Two-sided p-value of Student's t with a whole number of degrees of freedom, by its finite series
 * (Abramowitz & Stegun 26.7.3 and 26.7.4). Absolute error about 1e-15; NaN when `t` is.
 */
export function studentTwoSided(t: number, degrees: number): number {
  const cos2 = degrees / (degrees + t * t);
  const angle = Math.atan2(Math.abs(t), Math.sqrt(degrees));
  const sin = Math.sin(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt(cos2) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let n = odd ? 3 : 2; n <= degrees - 2; n += 2) {
    term *= (cos2 * (n - 1)) / n;
    sum += term;
  }
  const inside = odd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
  return Math.min(1, Math.max(0, 1 - inside));
}
