import { findIdentifiers } from '@vigie/domain';
import { PREFECTURE_SITES, VOCABULARIES } from '@vigie/reference';
import { describe, expect, it } from 'vitest';
import { canonicalBody, validateReportForm } from '../index';

const context = { vocabularies: VOCABULARIES, today: '2026-11-24', sites: new Set<string>(PREFECTURE_SITES.map(({ code }) => code)), findIdentifiers };
const draft = { siteCode: 'P69', occurredOn: '2026-11-02', discoveredOn: '2026-11-03', audience: 'BPI', stayDocument: 'PROLONGATION_BPI', difficulties: ['RENEWAL_LATE'], causality: 'ALLEGED' };

describe('validateReportForm', () => {
  it('completes a short draft', () => {
    const result = validateReportForm(draft, context);
    expect(result).toMatchObject({ ok: true, report: { ruptures: [], caseCode: null, testimonyConsent: false } });
    if (result.ok) expect(canonicalBody(result.report)).toContain('"siteCode":"P69"');
  });
});
