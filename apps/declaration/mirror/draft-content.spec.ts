import { describe, expect, it } from 'vitest';
import { draftContentSchema } from '@vigie/contracts';
import { findIdentifiers } from '@vigie/domain';
import { newReportDraft, type ReportDraft } from '../report/draft/report-draft';
import { differingFields, sayTheSame } from '../report/draft/say-the-same';
import { contentOf, draftOf } from './draft-content';

const KEY = '0198a3f0-0000-4000-8000-000000000000';
const draft = (changes: Partial<ReportDraft> = {}): ReportDraft => ({ ...newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: KEY }), ...changes });
const full = draft({
  occurredOn: '2026-11-23', audience: 'BPI', difficulties: ['RENEWAL_LATE'], hoursSpent: '1,5', narrative: 'Guichet fermé.',
  ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: null, until: null, amountLost: '1 250,50' }],
});

describe('what of a draft goes to the server', () => {
  it('is what its contract takes, and comes back as it was', () => {
    const content = contentOf(full, findIdentifiers);
    expect(draftContentSchema.safeParse(content).success).toBe(true);
    expect(draftOf(KEY, content, null)).toEqual(full);
  });

  it('leaves out a text that would name someone, says so, and leaves the other', () => {
    const content = contentOf(draft({ narrative: 'Appeler Mme Diallo.', testimony: 'Trois mois sans ressources.' }), findIdentifiers);
    expect(content).toMatchObject({ narrative: '', testimony: 'Trois mois sans ressources.', withheld: ['narrative'] });
    expect(JSON.stringify(content)).not.toContain('Diallo');
  });

  it('leaves out every text while nothing can look into it', () => {
    expect(contentOf(full, null)).toMatchObject({ narrative: '', withheld: ['narrative'] });
    expect(contentOf(draft(), null).withheld).toEqual([]);
  });

  it('leaves out a number that is none', () => {
    expect(contentOf(draft({ hoursSpent: '7503012345' }), findIdentifiers).hoursSpent).toBe('');
    expect(contentOf(draft({ hoursSpent: 'Mme Diallo' }), findIdentifiers).hoursSpent).toBe('');
  });

  it('comes back with the texts that stayed on this device', () => {
    const here = draft({ narrative: 'Appeler Mme Diallo.' });
    const content = { ...contentOf(here, findIdentifiers), hoursSpent: '2' };
    expect(draftOf(KEY, content, here)).toMatchObject({ narrative: 'Appeler Mme Diallo.', hoursSpent: '2' });
    expect(draftOf(KEY, content, null).narrative).toBe('');
  });
});

it('compares two versions whatever the order of their keys', () => {
  const shuffled = JSON.parse(JSON.stringify({ ...Object.fromEntries(Object.entries(full).reverse()) })) as ReportDraft;
  expect(sayTheSame(full, shuffled)).toBe(true);
  expect(differingFields(full, { ...shuffled, hoursSpent: '2' })).toEqual(['hoursSpent']);
});
