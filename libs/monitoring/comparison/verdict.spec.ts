import { describe, expect, it } from 'vitest';
import { publishedInterval, verdictOf } from './verdict';

describe('better or worse', () => {
  const published = publishedInterval(58, 485);

  it('takes the nearest count of a published percentage, and Wilson’s interval of it', () => {
    // (p − t)² = z² t (1 − t) / n has these two roots for 281 of 485.
    const z = 1.959963984540054;
    for (const root of [published!.low, published!.high]) expect((281 / 485 - root) ** 2 - (z * z * root * (1 - root)) / 485).toBeCloseTo(0, 10);
    expect(publishedInterval(50, null)).toBeNull();
  });

  it.each([
    [{ part: 200, n: 250 }, 'WORSE', 'WORSE'], [{ part: 60, n: 250 }, 'WORSE', 'BETTER'], [{ part: 200, n: 250 }, 'BETTER', 'BETTER'],
    [{ part: 200, n: 250 }, 'NEITHER', 'MORE'], [{ part: 60, n: 250 }, 'NEITHER', 'FEWER'],
    [{ part: 150, n: 250 }, 'WORSE', 'UNCLEAR'], [{ part: 10, n: 10 }, 'WORSE', 'TOO_FEW'], [null, 'WORSE', 'NOT_MEASURED'],
  ] as const)('%j, more is %s: %s', (measured, more, verdict) => expect(verdictOf(published, measured, more)).toBe(verdict));

  it('says nothing where the report gives no base', () => expect(verdictOf(null, { part: 200, n: 250 }, 'WORSE')).toBe('BASE_UNKNOWN'));
});
