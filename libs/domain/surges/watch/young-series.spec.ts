import { describe, expect, it } from 'vitest';
import { youngPredictive } from './young-series';

const options = { method: 'C2', baseline: 10, minSigma: 1, alpha: 0.001 } as const;

describe('what a young series is expected to do', () => {
  it('is believed noisy until it has shown its noise', () => {
    expect(youngPredictive([...new Array<number>(12).fill(4)], 12, options, 3)).toEqual({ mean: 4.05, dispersion: 3 });
    const calm = youngPredictive(new Array<number>(60).fill(4), 60, options, 3);
    expect(calm.dispersion).toBeGreaterThanOrEqual(1.1);
    expect(calm.dispersion).toBeLessThan(1.2);
  });

  it('does not let a rise that began in the middle of a week hide its first whole one', () => {
    const calm = Array.from({ length: 60 }, (_, week) => week % 3);
    const whole = youngPredictive([...calm, 20], 60, options, 3);
    expect(youngPredictive([...calm, 10, 20], 61, options, 3).dispersion).toBeCloseTo(whole.dispersion, 1);
    expect(youngPredictive([...calm, 10, 20, 20, 20], 63, options, 3).dispersion).toBeGreaterThan(2 * whole.dispersion);
  });

  it('learns from the errors of the past year, not from older ones', () => {
    const noisy = Array.from({ length: 60 }, (_, week) => (week % 5 === 0 ? 20 : 0));
    expect(youngPredictive(noisy, 60, options, 3).dispersion).toBeGreaterThan(8);
    const calmed = [...noisy, ...new Array<number>(65).fill(4)];
    expect(youngPredictive(calmed, 125, options, 3).dispersion).toBeLessThan(1.2);
  });
});
