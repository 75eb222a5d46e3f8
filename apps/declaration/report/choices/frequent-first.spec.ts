import { describe, expect, it } from 'vitest';
import { AUDIENCES, DIFFICULTIES, RIGHTS_LOST, STAY_DOCUMENTS } from '@vigie/reference';
import { frequentFirst } from './frequent-first';
import { PREFERRED_AUDIENCES, PREFERRED_DIFFICULTIES, PREFERRED_RIGHTS, preferredDocuments } from './preferred';

const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);
const TERMS = ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code }));

describe('frequentFirst', () => {
  it('puts the preferred first, in their order, and leaves the others in theirs', () => {
    const { first, others } = frequentFirst(TERMS, ['D', 'B'], [], 3);
    expect(codes(first)).toEqual(['D', 'B', 'A']);
    expect(codes(others)).toEqual(['C', 'E']);
  });

  it('lets a habit of the structure outweigh the survey, but not a single use', () => {
    expect(codes(frequentFirst(TERMS, ['D', 'B'], ['E', 'C', 'E', 'E'], 3).first)).toEqual(['E', 'D', 'B']);
  });

  it('loses no term and doubles none', () => {
    const { first, others } = frequentFirst(TERMS, ['D'], ['gone'], 2);
    expect(codes([...first, ...others]).sort()).toEqual(codes(TERMS));
  });
});

it('prefers codes that exist', () => {
  expect(codes(DIFFICULTIES)).toEqual(expect.arrayContaining([...PREFERRED_DIFFICULTIES]));
  expect(codes(RIGHTS_LOST)).toEqual(expect.arrayContaining([...PREFERRED_RIGHTS]));
  expect(codes(AUDIENCES)).toEqual(expect.arrayContaining([...PREFERRED_AUDIENCES]));
  expect(codes(STAY_DOCUMENTS)).toEqual(expect.arrayContaining([...preferredDocuments('BPI'), ...preferredDocuments('ASYLUM_SEEKER')]));
});
