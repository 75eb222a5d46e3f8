import { describe, expect, it } from 'vitest';
import { NO_CHANGE, addTerm, countChanges, draftTerms, dropTerm, newTermFaults, toggleRetirement, type Term } from './next-version';

const terms: readonly Term[] = [
  { code: 'CAF', label: 'CAF', group: null, retiredInVersion: null },
  { code: 'OLD', label: 'Ancien', group: null, retiredInVersion: 2 },
];
const pass = { vocabulary: 'rightsLost', code: 'PASS', label: ' Pass culture ', group: null };

describe('the next version of the vocabularies', () => {
  it('adds, retires and forgets changes, one vocabulary at a time', () => {
    const next = toggleRetirement(addTerm(NO_CHANGE, pass), 'rightsLost', 'CAF');
    expect(draftTerms('rightsLost', terms, next).map(({ code, state }) => [code, state])).toEqual([['CAF', 'TO_RETIRE'], ['OLD', 'RETIRED'], ['PASS', 'TO_ADD']]);
    expect(draftTerms('audiences', terms, next).map(({ state }) => state)).toEqual(['IN_USE', 'RETIRED']);
    expect(next.add[0]?.label).toBe('Pass culture');
    expect(countChanges(toggleRetirement(dropTerm(next, 'rightsLost', 'PASS'), 'rightsLost', 'CAF'))).toBe(0);
  });

  it('never gives a code twice, even a retired one', () => {
    expect(newTermFaults({ ...pass, code: 'OLD' }, terms, NO_CHANGE)).toEqual(['CODE_TAKEN']);
    expect(newTermFaults(pass, terms, addTerm(NO_CHANGE, pass))).toEqual(['CODE_TAKEN']);
    expect(newTermFaults({ ...pass, code: 'pass', label: '' }, terms, NO_CHANGE)).toEqual(['CODE_WRONG', 'LABEL_MISSING']);
    expect(newTermFaults(pass, terms, NO_CHANGE)).toEqual([]);
  });
});
