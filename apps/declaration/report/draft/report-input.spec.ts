import { describe, expect, it } from 'vitest';
import { newReportDraft } from './report-draft';
import { reportInput, typedNumber } from './report-input';

const draft = newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: '0198a3f0-0000-4000-8000-000000000000' });

describe('reportInput', () => {
  it('takes a rupture to last since the facts unless told otherwise', () => {
    const rupture = { right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: null, until: null, amountLost: '' };
    const input = reportInput({ ...draft, occurredOn: '2026-11-02', ruptures: [rupture, { ...rupture, right: 'TAX', since: '2026-11-10' }] });
    expect(input.ruptures?.map(({ since }) => since)).toEqual(['2026-11-02', '2026-11-10']);
  });

  it('sends no consent without a testimony', () => {
    expect(reportInput({ ...draft, testimony: '  ', testimonyConsent: true }).testimonyConsent).toBe(false);
    expect(reportInput({ ...draft, testimony: 'Trois mois sans rien.', testimonyConsent: true }).testimonyConsent).toBe(true);
  });
});

describe('typedNumber', () => {
  it.each([['', null], ['1 250,50 €', 1250.5], ['1\u202F250', 1250], ['2.5', 2.5], ['0', 0]])('reads %j as %j', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });

  it.each(['deux', '-3', '1e5', '3,', '12,5,6'])('reads %j as no number', (typed) => {
    expect(typedNumber(typed)).toBeNaN();
  });
});
