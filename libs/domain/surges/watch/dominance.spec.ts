import { describe, expect, it } from 'vitest';
import { dominance } from './dominance';

describe('dominance', () => {
  it('tells a rise of many from the zeal of one', () => {
    expect(dominance([4, 3, 5, 2])).toEqual({ total: 14, structures: 4, largestShare: 5 / 14, withoutLargest: 9, restsOn: 'MANY' });
    expect(dominance([20, 3, 2])).toMatchObject({ largestShare: 0.8, withoutLargest: 5, restsOn: 'ONE_DOMINATES' });
    expect(dominance([20, 19])).toMatchObject({ structures: 2, restsOn: 'FEW_STRUCTURES' });
    expect(dominance([0, 0])).toEqual({ total: 0, structures: 0, largestShare: 0, withoutLargest: 0, restsOn: 'NOTHING' });
  });

  it('takes other limits', () => {
    expect(dominance([20, 3, 2], { minimumStructures: 2, largestShare: 0.9 }).restsOn).toBe('MANY');
  });
});
