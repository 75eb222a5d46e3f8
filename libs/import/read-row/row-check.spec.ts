import { expect, it } from 'vitest';
import { VOCABULARIES } from '@vigie/reference';
import type { ImportMapping } from '@vigie/contracts';
import { findIdentifiers } from '@vigie/domain';
import { rowCheck } from './row-check';
import { rowSecret } from './row-secret';

const headers = ['Date des faits', 'Droit', 'Depuis'];
const constants = { siteCode: 'P69', audience: 'BPI', stayDocument: 'RECEIPT', difficulties: 'RENEWAL_LATE', 'ruptures.0.state': 'SUSPENDED' };
const checking = (columns: ImportMapping['columns']) => rowCheck({
  headers, mapping: { columns, constants, values: { 'ruptures.0.right': { RSA: 'CAF' } } }, masking: false, secret: rowSecret('secret', 'structure'),
  context: { vocabularies: VOCABULARIES, today: '2026-11-24', sites: new Set(['P69']), findIdentifiers },
});
const faultsOf = (columns: ImportMapping['columns'], cells: readonly string[]) => {
  const row = checking(columns).row(cells);
  return row.ok ? [] : row.faults.map(({ column, reason }) => `${column} > ${reason}`);
};
const FACTS = { 'Date des faits': 'occurredOn', Droit: 'ruptures.0.right', Depuis: null } as const;

it('takes a row as it is', () => expect(faultsOf(FACTS, ['02/03/2026', 'RSA', ''])).toEqual([]));

it('tells a day that no calendar has once, though other answers are taken from it', () => {
  expect(faultsOf(FACTS, ['31/02/2026', 'RSA', ''])).toEqual([expect.stringMatching(/^Date des faits > .*: la date des faits\.$/)]);
});

it('tells each column that is at fault of its own', () => {
  expect(faultsOf({ ...FACTS, Depuis: 'ruptures.0.since' }, ['31/02/2026', 'RSA', '32/01/2026']).map((fault) => fault.split(' > ')[0])).toEqual(['Date des faits', 'Depuis']);
});
