/** From zero to just above `highest`, in three to five round steps (1, 2, 2.5 or 5 times a power of ten); whole when asked. */
export function axisTicks(highest: number, whole: boolean): number[] {
  const top = highest > 0 ? highest : 1;
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  const count = Math.ceil(top / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
