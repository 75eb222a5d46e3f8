import { describe, expect, it } from 'vitest';
import { countUpperTail } from '../distributions/counts';
import { numberIn, readFixture } from '../fixtures/read-fixture';
import { afterThinning, completenessByDelay, nowcast } from './reporting-delay';

describe('completeness by delay', () => {
  it('agrees with R on the hospital reports of the 2011 HUS outbreak', () => {
    const reports = readFixture('delays-hus-2011.csv').map((row) => ({ occurred: numberIn(row, 'occurred'), received: numberIn(row, 'received') }));
    const rows = readFixture('delays-hus-2011-lawless.csv');
    const completeness = completenessByDelay(reports, numberIn(rows[0] ?? {}, 'now'), rows.length - 1);
    rows.forEach((row, delay) => expect(completeness[delay]).toBeCloseTo(numberIn(row, 'completeness'), 10));
  });

  it('is not fooled by recent weeks, which only show short delays', () => {
    // Ten reports a week, half of them two weeks late; a plain count of delays would see fewer late ones.
    const all = Array.from({ length: 20 }, (_, week) => Array.from({ length: 10 }, (_report, i) => ({ occurred: week, received: week + (i < 5 ? 0 : 2) }))).flat();
    const completeness = completenessByDelay(all, 19, 3);
    expect([...completeness]).toEqual([0.5, 0.5, 1, 1]);
  });

  it('says everything is in when it knows nothing, and nothing is when all came late', () => {
    expect([...completenessByDelay([], 10, 2)]).toEqual([1, 1, 1]);
    expect([...completenessByDelay([{ occurred: 1, received: 3 }], 10, 2)]).toEqual([0, 0, 1]);
    expect([...completenessByDelay([{ occurred: 4, received: 3 }, { occurred: 9, received: 12 }], 10, 2)]).toEqual([1, 1, 1]);
  });
});

describe('nowcast', () => {
  it('completes recent weeks and keeps silent on the ones hardly begun', () => {
    expect(nowcast([40, 30, 12, 1], [0.05, 0.4, 1])).toEqual([
      { observed: 40, completeness: 1, estimate: 40 },
      { observed: 30, completeness: 1, estimate: 30 },
      { observed: 12, completeness: 0.4, estimate: 30 },
      { observed: 1, completeness: 0.05, estimate: null },
    ]);
  });

  it('judges an incomplete count with more caution than the same rise in a complete one', () => {
    const model = { mean: 20, dispersion: 2 };
    expect(afterThinning(model, 1)).toEqual(model);
    expect(afterThinning(model, 0.5)).toEqual({ mean: 10, dispersion: 1.5 });
    expect(countUpperTail(20, afterThinning(model, 0.5))).toBeGreaterThan(countUpperTail(40, model));
  });
});
