import { expect, it } from 'vitest';
import { canonicalBody } from './canonical-body';
import type { ReportForm } from './report-form';

const report: ReportForm = {
  siteCode: 'P69', occurredOn: '2026-03-12', discoveredOn: '2026-03-13', audience: 'BPI', stayDocument: 'NONE', stayDocumentExpiresOn: null, difficulties: ['Z', 'A'],
  ruptures: [{ right: 'RSA', body: null, state: 'LOST', since: '2026-03-12', until: null, amountLost: 12.5 }], causality: 'ALLEGED',
  attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } },
  hoursSpent: 0.75, caseCode: null, narrative: 'Deux\nlignes', testimony: null, testimonyConsent: false,
};

/** Hashes of it stand in the database: a key that moves would make every report a changed one. */
it('has its keys in alphabetical order, at every depth', () => {
  const body = canonicalBody(report);
  expect(body).toBe(JSON.stringify(inOrder(JSON.parse(body))));
  expect(Object.keys(JSON.parse(body) as object).sort()).toEqual([...Object.keys(report), 'formVersion'].sort());
  expect(body).toContain('"difficulties":["A","Z"]');
});

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]));
}
