import { describe, expect, it } from 'vitest';
import { SLOTS, mainRights, rightCountsVariables } from './right-counts';
import type { RightCounts } from './rights.documents';

const base = { grain: 'MONTH', from: '2026-01-01', to: '2026-03-31' } as const;
const answer = (...numbers: number[]): RightCounts =>
  Object.fromEntries(Array.from({ length: SLOTS }, (_, index) => [`r${index}`, { n: numbers[index] ?? 0 }])) as RightCounts;

describe('the main rights of a territory', () => {
  it('are asked for fourteen at a time, with nothing left empty', () => {
    const variables = rightCountsVariables(['CAF', 'TAX'], base);
    expect(Object.keys(variables)).toHaveLength(SLOTS);
    expect([variables.r0.right, variables.r1.right, variables.r2.right]).toEqual(['CAF', 'TAX', 'CAF']);
  });

  it('come highest first, across documents, without those that no report touches', () => {
    const codes = Array.from({ length: 16 }, (_, index) => `R${index}`);
    const rights = mainRights(codes, [answer(3, 0, 9), answer(5, 7)], 3);
    expect(rights).toEqual([{ code: 'R2', reports: 9 }, { code: 'R15', reports: 7 }, { code: 'R14', reports: 5 }]);
  });
});
