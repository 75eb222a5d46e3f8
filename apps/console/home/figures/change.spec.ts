import { describe, expect, it } from 'vitest';
import { changeSince } from './change';

describe('the change since the period before', () => {
  it('is a share when there was enough before', () => {
    expect(changeSince(150, 100)).toMatchObject({ kind: 'SHARE', share: 0.5 });
    expect(changeSince(0, 20)).toMatchObject({ kind: 'SHARE', share: -1, low: -1 });
  });

  it('has an interval, that holds zero where nothing can be told', () => {
    const told = changeSince(1_042, 605);
    const untold = changeSince(25, 20);
    if (told.kind !== 'SHARE' || untold.kind !== 'SHARE') throw new Error('both are shares');
    expect(told.low).toBeGreaterThan(0.5);
    expect(told.high).toBeLessThan(1);
    expect(untold.low).toBeLessThan(0);
    expect(untold.high).toBeGreaterThan(0);
  });

  it('is a plain difference on a handful, and nothing on nothing', () => {
    expect(changeSince(6, 3)).toEqual({ kind: 'TOO_FEW', difference: 3 });
    expect(changeSince(6, 0)).toEqual({ kind: 'NOTHING_BEFORE' });
  });
});
