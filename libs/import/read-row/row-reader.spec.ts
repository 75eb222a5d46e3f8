import { VOCABULARIES } from '@vigie/reference';
import { expect, it } from 'vitest';
import { guessColumns } from '../map-columns/guess-columns';
import { rowReader } from './row-reader';

const headers = ['Droits touchés', 'État'];
const columns = { 'Droits touchés': 'ruptures.0.right', 'État': 'ruptures.0.state' } as const;

it.each<[string, string, string | null]>([
  ['RSA suspendu', '', 'SUSPENDED'], ['RSA suspendu', 'Refusé', 'REFUSED'], ['CAF', '', 'LOST'], ['Rupture CAF', '', 'LOST'], ['emploi perdu ou suspendu', '', 'LOST'],
])('« %s » with « %s » is %s, where the file as a whole says lost', (right, state, read) => {
  const reader = rowReader({ headers, vocabularies: VOCABULARIES, mapping: { columns, constants: { 'ruptures.0.state': 'LOST' }, values: { 'ruptures.0.right': { [right]: 'CAF' } } } });
  expect(reader([right, state]).draft.ruptures).toMatchObject([{ right: 'CAF', state: read }]);
});

it('a column of rights is known by what people call it', () => {
  expect(guessColumns({ headers: ['Droits touchés'], rows: [['RSA']], memory: new Map(), vocabularies: VOCABULARIES })).toMatchObject([{ field: 'ruptures.0.right', by: 'HEADER' }]);
});
