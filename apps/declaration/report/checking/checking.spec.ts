import { describe, expect, it } from 'vitest';
import { reportFormSchema } from '@vigie/contracts';
import { findIdentifiers } from '@vigie/domain';
import { VOCABULARIES } from '@vigie/reference';
import { REPORT_SCREENS } from '../../routing/routes';
import { newReportDraft, type ReportDraft } from '../draft/report-draft';
import { checkDraft, errorsOn } from './check-draft';
import { remarksAfter } from './remarks';
import { fieldId, screenOfPath } from './screen-of-path';

const context = { vocabularies: VOCABULARIES, findIdentifiers, now: new Date('2026-11-24T10:00:00Z') };
const blank = newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: '0198a3f0-0000-4000-8000-000000000000' });
const typical: ReportDraft = {
  ...blank, occurredOn: '2026-11-23', audience: 'BPI', stayDocument: 'PROLONGATION_BPI', difficulties: ['RENEWAL_LATE'],
  ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: null, until: null, amountLost: '' }],
};
const paths = (draft: ReportDraft) => checkDraft(draft, context).map(({ path }) => path);

describe('screenOfPath', () => {
  it('knows a screen for every field of the contract; only the case code is read on the last one', () => {
    const elsewhere = Object.keys(reportFormSchema.shape).filter((field) => screenOfPath(field) === 'REVIEW');
    expect(elsewhere).toEqual(['caseCode']);
  });

  it('follows a path into lists and records', () => {
    expect(screenOfPath('ruptures.2.since')).toBe('LOSSES');
    expect(screenOfPath('attempts.PAN.outcome')).toBe('ATTEMPTS');
    expect(screenOfPath('')).toBe('REVIEW');
  });

  it('leads to one element, the chips of a group together', () => {
    expect(fieldId('difficulties.4')).toBe(fieldId('difficulties'));
    expect(fieldId('ruptures.1.state')).toBe('field-ruptures-1-state');
    expect(fieldId('ruptures.1.right')).toBe(fieldId('ruptures.1.state'));
    expect(fieldId('ruptures')).toBe('field-ruptures');
    expect(fieldId('attempts.PAN')).toBe(fieldId('attempts.PAN.tried'));
  });
});

describe('checkDraft', () => {
  it('asks of a new report only what cannot be known, screen by screen', () => {
    const errors = checkDraft(blank, context);
    const byScreen = REPORT_SCREENS.map((screen) => errorsOn(screen, errors).map(({ path }) => path));
    expect(byScreen).toEqual([['occurredOn'], ['audience', 'stayDocument'], ['difficulties'], ['ruptures'], [], [], []]);
  });

  it('takes a typical report as it is, and one that lost nothing when that is said', () => {
    expect(paths(typical)).toEqual([]);
    expect(paths({ ...typical, ruptures: [], nothingLost: true })).toEqual([]);
  });

  it('wants the state of a right, but not a date that the first screen asks for', () => {
    const ruptures = [{ right: 'CAF', body: null, state: null, since: null, until: null, amountLost: '' }];
    expect(paths({ ...typical, ruptures })).toEqual(['ruptures.0.state']);
    expect(paths({ ...typical, occurredOn: null })).toEqual(['occurredOn']);
  });

  it('refuses what is no number where it stands, in French', () => {
    const errors = checkDraft({ ...typical, hoursSpent: 'deux' }, context);
    expect(errors).toEqual([{ path: 'hoursSpent', code: 'WRONG_TYPE', message: expect.stringContaining('le temps passé') }]);
  });

  it('refuses a text that would tell who the person is', () => {
    expect(paths({ ...typical, narrative: 'Joindre Mme Traoré au 06 12 34 56 78.' })).toEqual(['narrative']);
  });
});

describe('remarksAfter', () => {
  const fromServer = { path: 'audience', message: 'Cette réponse n’est plus proposée.' };

  it('keeps what the server said until that answer changes', () => {
    expect(remarksAfter([fromServer], typical, { ...typical, hoursSpent: '2' }, [])).toEqual([fromServer]);
    expect(remarksAfter([fromServer], typical, { ...typical, audience: 'OTHER' }, [])).toEqual([]);
  });

  it('keeps what the rules still find, and adds nothing', () => {
    const remark = { path: 'hoursSpent', message: 'Comptez par quarts d’heure.' };
    const still = [{ path: 'hoursSpent', message: 'Hors des limites.' }, { path: 'audience', message: 'Manque.' }];
    expect(remarksAfter([remark], typical, { ...typical, hoursSpent: '1000' }, still)).toEqual([still[0]]);
  });

  it('clears the unsaid losses when « aucun droit perdu » is said', () => {
    const unsaid = { path: 'ruptures', message: 'Choisissez au moins un droit.' };
    const before = { ...typical, ruptures: [], nothingLost: false };
    expect(remarksAfter([unsaid], before, { ...before, nothingLost: true }, [])).toEqual([]);
  });
});
