import { expect, it } from 'vitest';
import { daysWithoutDocument } from '@vigie/domain';
import { daysWithout } from '../compose/presence-shield';
import { factsOfCase, type CaseForLetters } from './facts-of-case';

const TODAY = '2026-11-24';
const report = (id: string, occurredOn: string, stayDocumentExpiresOn: string | null, status = 'SUBMITTED') => ({
  id, reference: `VG-${id}`, status, createdAt: `${occurredOn}T10:00:00Z`, occurredOn, stayDocument: 'PROLONGATION', stayDocumentExpiresOn, difficulties: [],
});
const given = (reports: ReturnType<typeof report>[], stayDocumentExpiresOn: string | null): CaseForLetters => ({
  siteCode: 'P69', stayDocument: 'PROLONGATION', stayDocumentExpiresOn, solution: null, reports, ruptures: [], steps: [],
});

it('the gaps of letters are the days that the page of the case counts', () => {
  const reports = [report('1', '2026-06-10', '2026-05-31'), report('2', '2026-07-11', '2026-11-18'), report('3', '2026-11-20', '2026-01-01', 'WITHDRAWN')];
  const { gaps } = factsOfCase('K7QF-3MXR', 'CADA', given(reports, '2026-11-18'), [], TODAY);
  expect(gaps).toEqual([{ from: '2026-06-01', to: '2026-07-10' }, { from: '2026-11-19', to: null }]);
  const seen = reports.slice(0, 2).map(({ occurredOn, stayDocument, stayDocumentExpiresOn }) => ({ on: occurredOn, document: stayDocument, expiresOn: stayDocumentExpiresOn }));
  expect(daysWithout(gaps, TODAY)).toBe(daysWithoutDocument(seen, null, TODAY));
});

it('a renewal counts for the very document it was noted for', () => {
  const ends = (dueOn: string) => [{ caseCode: 'K7QF-3MXR', kind: 'STAY_DOCUMENT' as const, dueOn, filedOn: '2026-10-01' }];
  const filed = (dueOn: string) => factsOfCase('K7QF-3MXR', 'CADA', given([report('1', '2026-06-10', '2026-11-18')], '2026-11-18'), ends(dueOn), TODAY).renewalFiledOn;
  expect([filed('2026-11-18'), filed('2026-05-31')]).toEqual(['2026-10-01', null]);
});
