import { expect, it } from 'vitest';
import { newReportDraft, type ReportDraft } from './report-draft';
import { screenToResume } from './screen-to-resume';

const draft = newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: 'k' });
const asked = { occurredOn: '2026-11-23', audience: 'BPI', stayDocument: 'NONE', difficulties: ['RENEWAL_LATE'] } as const;

it.each<[string, Partial<ReportDraft>]>([
  ['WHERE_AND_WHEN', {}],
  ['PERSON', { occurredOn: '2026-11-23' }],
  ['DIFFICULTIES', { ...asked, difficulties: [] }],
  ['LOSSES', asked],
  ['LOSSES', { ...asked, ruptures: [{ right: 'CAF', body: null, state: null, since: null, until: null, amountLost: '' }] }],
  ['ATTEMPTS', { ...asked, nothingLost: true }],
  ['WORDS', { ...asked, nothingLost: true, hoursSpent: '1' }],
  ['WORDS', { ...asked, nothingLost: true, narrative: 'Guichet fermé.' }],
])('goes on at %s', (screen, answers) => expect(screenToResume({ ...draft, ...answers })).toBe(screen));
