import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn, readFixture } from '../fixtures/read-fixture';
import { falseDiscovery } from './false-discovery';

describe('false discovery', () => {
  it('adjusts as R does', () => {
    const rows = readFixture('false-discovery.csv');
    const { adjusted } = falseDiscovery(rows.map((row) => numberIn(row, 'p')));
    rows.forEach((row, i) => expect(adjusted[i]).toBeCloseTo(numberIn(row, 'adjusted'), 11));
  });

  it('leaves out what was not tested', () => {
    expect(falseDiscovery([null, 0.01, null, 0.9], 0.05)).toEqual({ adjusted: [null, 0.02, null, 0.9], found: [false, true, false, false] });
    expect(falseDiscovery([])).toEqual({ adjusted: [], found: [] });
  });

  it('never finds more than the plain level would, and keeps the order of p-values', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (pValues) => {
      const { adjusted, found } = falseDiscovery(pValues, 0.1);
      pValues.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        if (found[i]) expect(p).toBeLessThanOrEqual(0.1);
        pValues.forEach((other, j) => { if (p < other) expect(adjusted[i] ?? 0).toBeLessThanOrEqual(adjusted[j] ?? 0); });
      });
    }));
  });
});
