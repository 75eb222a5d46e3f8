import { expect, it } from 'vitest';
import { ABSENT, checkDraft, draftOf } from './entry-form';

const draft = { ...draftOf(null, '69', false), topic: 'PAN', source: 'affichage' };
const faults = (change: object) => { const check = checkDraft({ ...draft, ...change }); return 'faults' in check ? check.faults.map(({ field }) => field) : []; };

it('starts at the préfecture of the département looked at', () => expect(draft.siteCode).toBe('P69'));

it('tells a choice not made from a service that does not exist', () => {
  expect(faults({})).toEqual(['means']);
  expect(checkDraft({ ...draft, means: ABSENT, address: 'resté du choix précédent' })).toMatchObject({ entry: { means: null, address: null, source: 'affichage' }, remark: null });
  expect(faults({ means: 'ON_SITE' })).toEqual(['address']);
});

it('looks for persons in the remark too', () => expect(faults({ means: ABSENT, remark: 'Demander Mme Diallo' })).toEqual(['remark']));
