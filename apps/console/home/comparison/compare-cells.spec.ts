import { describe, expect, it } from 'vitest';
import { compareCells, differenceOf, paintedDifference, type MeasuredCell } from './compare-cells';
import { differenceTold } from './difference-format';

const cell = (value: number | null, more: Partial<MeasuredCell> = {}): MeasuredCell => ({ territory: '69', name: 'Rhône', value, n: value ?? 0, low: null, high: null, reports: value ?? 0, structures: 1, ...more });
const same = { earlier: 30, later: 30 };

describe('a change', () => {
  it('of a count is told when chance alone would seldom make it', () => {
    const rise = differenceOf('REPORTS', cell(40), cell(90), same);
    expect(rise.difference).toBeCloseTo(1.25, 12);
    expect(rise.verdict).toBe('HIGHER');
    expect(differenceOf('REPORTS', cell(90), cell(40), same).verdict).toBe('LOWER');
    expect(differenceOf('REPORTS', cell(20), cell(25), same).verdict).toBe('UNCLEAR');
  });

  it('of a handful is not told at all', () => {
    expect(differenceOf('REPORTS', cell(1), cell(6), same)).toMatchObject({ difference: null, verdict: 'TOO_FEW' });
    expect(differenceOf('REPORTS', undefined, cell(0), same).verdict).toBe('TOO_FEW');
  });

  it('from nothing has no percentage, but is a rise', () => {
    expect(differenceOf('REPORTS', undefined, cell(30), same)).toMatchObject({ difference: Infinity, verdict: 'HIGHER' });
  });

  it('takes counts by day: a month against a quarter', () => {
    expect(differenceOf('REPORTS', cell(300), cell(100), { earlier: 90, later: 30 }).difference).toBeCloseTo(0, 12);
  });

  it('takes a rate by day where only what is divided grows with the period', () => {
    const rate = (value: number, low: number, high: number) => cell(value, { low, high, n: 40, reports: value * 40 });
    const change = differenceOf('RATE_PER_RESPONDENT', rate(9, 8.1, 10), rate(3, 2.5, 3.6), { earlier: 90, later: 30 });
    expect(change.difference).toBeCloseTo(0, 12);
    expect(change.verdict).toBe('UNCLEAR');
    expect(differenceOf('RATE_PER_RESPONDENT', rate(9, 8.1, 10), rate(3, 2.5, 3.6), same).verdict).toBe('LOWER');
  });

  it('of what rests on active structures is told between periods alike only: more of them report once in a longer one', () => {
    const rate = (value: number) => cell(value, { low: value * 0.9, high: value * 1.1, n: 40 });
    for (const metric of ['RATE_PER_STRUCTURE', 'STRUCTURES'] as const) {
      const quarter = differenceOf(metric, rate(30), rate(90), { earlier: 30, later: 92 });
      expect(quarter).toEqual({ difference: null, low: null, high: null, verdict: 'UNEQUAL' });
      expect(paintedDifference(quarter)).toBeNull();
      expect(differenceOf(metric, rate(30), rate(90), { earlier: 28, later: 31 }).verdict).toBe('HIGHER');
    }
    expect(differenceTold('STRUCTURES', differenceOf('STRUCTURES', rate(30), rate(90), { earlier: 30, later: 92 })).told).toBe('périodes trop inégales');
  });

  it('of a share is in points, and needs the interval of both', () => {
    const share = (value: number, low: number, high: number) => cell(value, { low, high, n: 200 });
    const change = differenceOf('CCC_NOT_HELPED', share(0.5, 0.43, 0.57), share(0.7, 0.63, 0.76), same);
    expect(change.difference).toBeCloseTo(0.2, 12);
    expect(change.verdict).toBe('HIGHER');
    expect(change.low).toBeGreaterThan(0.1);
    expect(differenceOf('CCC_NOT_HELPED', cell(null), share(0.7, 0.6, 0.8), same).verdict).toBe('TOO_FEW');
  });

  it('of total hours is described, without an interval that nothing would justify', () => {
    expect(differenceOf('HOURS', cell(10, { reports: 8 }), cell(15, { reports: 9 }), same)).toEqual({ difference: expect.closeTo(0.5, 12), low: null, high: null, verdict: 'DESCRIBED' });
  });
});

it('colours what is told, leaves neutral what is not, hatches what rests on too little', () => {
  const compared = compareCells('REPORTS', [cell(40), cell(20, { territory: '38' }), cell(1, { territory: '01' })], [cell(90), cell(25, { territory: '38' }), cell(2, { territory: '01' })], same);
  expect(compared.map(paintedDifference)).toEqual([expect.closeTo(1.25, 12), 0, null]);
});
