import { expect, it } from 'vitest';
import { emptyForm, inputOf, lastDayOf, monthsBefore } from './dossier-form';

it('begins with the last three months that are over, and sends whole months', () => {
  const form = emptyForm('2026-01-15', '84');
  expect([form.from, form.to]).toEqual(['2025-10', '2025-12']);
  expect(inputOf({ ...form, title: ' Rhône ', right: 'CAF', recipient: 'DGEF\n\n Paris ' })).toMatchObject({ title: 'Rhône', regionCode: '84', departmentCode: null, from: '2025-10-01', to: '2025-12-31', rights: ['CAF'], sectors: [], recipient: ['DGEF', 'Paris'] });
});

it('knows the length of months', () => {
  expect([lastDayOf('2024-02'), lastDayOf('2026-02'), monthsBefore('2026-01', 1)]).toEqual(['2024-02-29', '2026-02-28', '2025-12']);
});
