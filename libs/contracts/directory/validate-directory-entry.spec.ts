import { expect, it } from 'vitest';
import { findIdentifiers } from '@vigie/domain';
import { validateDirectoryEntry } from './validate-directory-entry';

const context = { sites: new Set(['P69']), findIdentifiers };
const pan = {
  section: 'SERVICE', siteCode: 'P69', topic: 'PAN', means: 'ON_SITE', address: ' 10 rue de l’Exemple, 69000 Lyon ', opening: 'lundi au jeudi, 9 h à 12 h, sur rendez-vous', source: 'affichage sur place',
} as const;
const faults = (change: object) => {
  const check = validateDirectoryEntry({ ...pan, ...change }, context);
  return check.ok ? [] : check.errors.map(({ field }) => field);
};

it('takes a complete entry, trimmed, what is empty as null', () => {
  expect(validateDirectoryEntry({ ...pan, phone: '  ' }, context)).toEqual({
    ok: true, entry: { ...pan, address: '10 rue de l’Exemple, 69000 Lyon', link: null, phone: null, email: null, conditions: null },
  });
});

it('takes that a service does not exist, with where that was learnt', () => {
  expect(faults({ means: null, address: null })).toEqual([]);
  expect(faults({ means: null, address: null, source: null })).toEqual(['source']);
});

it.each<[object, string[]]>([
  [{ section: 'OTHER' }, ['section']],
  [{ siteCode: 'P00' }, ['siteCode']],
  [{ topic: 'BPI' }, ['topic']],
  [{ means: 'PIGEON' }, ['means']],
  [{ section: 'PROCEDURE', topic: 'BPI', means: null }, ['means']],
  [{ section: 'PROCEDURE', topic: 'BPI', means: 'DEMARCHES_SIMPLIFIEES' }, ['link']],
  [{ address: null }, ['address']],
  [{ means: 'PHONE' }, ['phone']],
  [{ means: 'EMAIL' }, ['email']],
  [{ link: 'javascript:alert(1)' }, ['link']],
  [{ link: 'https://x' }, ['link']],
  [{ link: 'http://rhone.gouv.fr' }, ['link']],
  [{ link: 'https://rhone.gouv.fr@ailleurs.example' }, ['link']],
  [{ phone: 'zéro un' }, ['phone']],
  [{ email: 'service@' }, ['email']],
  [{ conditions: 'x'.repeat(801) }, ['conditions']],
  [{ conditions: 'Sur rendez-vous\u202Ecilbup' }, ['conditions']],
  [{ conditions: 'Demander Mme Diallo au 06 12 34 56 78' }, ['conditions']],
])('says what is wrong with %j', (change, expected) => expect(faults(change)).toEqual(expected));

it('takes a procedure by the ANEF without a link, and one at the counter without an address', () => {
  for (const means of ['ANEF', 'COUNTER', 'POST']) expect(faults({ section: 'PROCEDURE', topic: 'BPI', means, address: null })).toEqual([]);
});
