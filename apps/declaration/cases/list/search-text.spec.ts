import { describe, expect, it } from 'vitest';
import { newCaseCode } from '@vigie/domain';
import { readSearch } from './search-text';

describe('what is typed to find a case', () => {
  it('is a code, whole or in part, however it is written', () => {
    const code = newCaseCode();
    expect(readSearch(` ${code.toLowerCase().replace('-', ' ')} `)).toEqual({ kind: 'PART', q: code });
    expect(readSearch('k7qf3')).toEqual({ kind: 'PART', q: 'K7QF-3' });
    expect(readSearch('KQ')).toEqual({ kind: 'PART', q: 'KQ' });
    expect(readSearch('  ')).toEqual({ kind: 'NONE' });
  });

  it.each(['Diallo', 'Fatou Diallo', 'Nguyen', 'Élodie', 'M. Ba', '06 12 34 56 78', 'jeanne@exemple.fr'])('is not « %s », which never leaves the device', (typed) => {
    expect(readSearch(typed)).toEqual({ kind: 'NOT_A_CODE' });
  });
});
