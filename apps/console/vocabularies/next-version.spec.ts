import { describe, expect, it } from 'vitest';
import { draftTerms, newTermFaults, withChange, withoutChange, type NewTerm, type Term } from './next-version';

const terms: readonly Term[] = [
  { code: 'CAF', label: 'CAF', group: null, sector: null, retiredInVersion: null },
  { code: 'TAX', label: 'Impôts', group: null, sector: null, retiredInVersion: null },
  { code: 'OLD', label: 'Ancien', group: null, sector: null, retiredInVersion: 2 },
];
const pass: NewTerm = { action: 'ADD', vocabulary: 'rightsLost', code: 'PASS', label: 'Pass culture', group: null, sector: null };

describe('the next version of the vocabularies', () => {
  it('adds, renames and retires terms of one vocabulary without touching another', () => {
    const next = [pass, { action: 'RETIRE', vocabulary: 'rightsLost', code: 'CAF' }, { action: 'RELABEL', vocabulary: 'rightsLost', code: 'TAX', label: 'Fiscalité' }] as const;
    expect(draftTerms('rightsLost', terms, next).map(({ code, label, state }) => [code, label, state])).toEqual([
      ['CAF', 'CAF', 'TO_RETIRE'], ['TAX', 'Fiscalité', 'TO_RELABEL'], ['OLD', 'Ancien', 'RETIRED'], ['PASS', 'Pass culture', 'TO_ADD'],
    ]);
    expect(draftTerms('audiences', terms, next).map(({ state }) => state)).toEqual(['IN_USE', 'IN_USE', 'RETIRED']);
  });

  it('holds one change a term: the last one said, or none', () => {
    const retired = withChange([], { action: 'RETIRE', vocabulary: 'rightsLost', code: 'TAX' });
    const renamed = withChange(retired, { action: 'RELABEL', vocabulary: 'rightsLost', code: 'TAX', label: 'Fiscalité' });
    expect(renamed).toHaveLength(1);
    expect(withoutChange(renamed, 'rightsLost', 'TAX')).toEqual([]);
  });

  it('never gives a code twice, even a retired one', () => {
    expect(newTermFaults({ ...pass, code: 'OLD' }, terms, [])).toEqual(['CODE_TAKEN']);
    expect(newTermFaults(pass, terms, [pass])).toEqual(['CODE_TAKEN']);
    expect(newTermFaults({ ...pass, code: 'pass', label: '' }, terms, [])).toEqual(['CODE_WRONG', 'LABEL_MISSING']);
    expect(newTermFaults(pass, terms, [])).toEqual([]);
  });
});
