import { describe, expect, it } from 'vitest';
import { changeSince } from './change';

describe('the change since the period before', () => {
  it('is a share when there was enough before', () => {
    expect(changeSince(150, 100)).toEqual({ kind: 'SHARE', share: 0.5 });
    expect(changeSince(0, 20)).toEqual({ kind: 'SHARE', share: -1 });
  });

  it('is a plain difference on a handful, and nothing on nothing', () => {
    expect(changeSince(6, 3)).toEqual({ kind: 'TOO_FEW', difference: 3 });
    expect(changeSince(6, 0)).toEqual({ kind: 'NOTHING_BEFORE' });
  });
});
