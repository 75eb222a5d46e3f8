import { addDays, newCaseCode } from '@vigie/domain';
import { PREFECTURE_SITES, RECOURSE_OPTIONS, VOCABULARIES } from '@vigie/reference';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileReportForm } from './compile-report-form';
import type { ReportForm } from './report-form';
import { validateReportForm } from './validate-report-form';
import { CONTEXT, TODAY } from './validation-fixture';

const retired = { ...VOCABULARIES, audiences: [...VOCABULARIES.audiences, { code: 'GONE', label: 'Ancienne', retiredInVersion: 1 }], recourseOutcomes: [...VOCABULARIES.recourseOutcomes, { code: 'NEW_ONE', label: 'Nouvelle', group: 'PAN' }] };
const context = { ...CONTEXT, vocabularies: retired, vocabularyVersion: 1 };
const check = compileReportForm(context);

/** Mostly right, at times wrong in every way a cell can be: the two must agree on each. */
const often = <T>(right: fc.Arbitrary<T>, ...wrong: unknown[]) => fc.oneof({ weight: 40, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constantFrom<unknown>(...wrong) });
const codeOf = (name: keyof typeof VOCABULARIES) => fc.constantFrom(...VOCABULARIES[name].map(({ code }) => code as string));
const day = often(fc.integer({ min: 0, max: 4000 }).map((days) => addDays(TODAY, -days)), addDays(TODAY, 1), addDays(TODAY, 2), '2011-12-31', '2026-02-29', '2024-02-29', '2026-13-01', '26-01-01', '0001-01-01', '');
const text = often(fc.constantFrom(null, 'Aucune réponse.', 'L’API\nest tombée.'), ' de trop ', 'e\u0301tat', 'a\u200Bb', 'ligne\r\nligne', 'Mme Diallo attend', 'x'.repeat(4001), '06 12 34 56 78', '');
const rupture = fc.record({
  right: often(codeOf('rightsLost'), 'NOPE'), body: often(fc.option(codeOf('ruptureBodies'), { nil: null }), 'NOPE'), state: often(codeOf('ruptureStates'), 'NOPE'),
  since: day, until: often(fc.constant(null), TODAY, '2020-01-01'), amountLost: often(fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100), { nil: null }), -1, 100_000.01, 0.005, 1e-9, NaN, Infinity),
});
const attempt = (channel: keyof typeof RECOURSE_OPTIONS) => fc.record({ tried: fc.boolean(), outcome: often(fc.option(fc.constantFrom<string>(...RECOURSE_OPTIONS[channel].outcomes), { nil: null }), 'NEW_ONE', 'NO_PAN_HERE', 'NOPE') });
const draft = fc.record({
  siteCode: often(fc.constantFrom(...PREFECTURE_SITES.map(({ code }) => code as string)), 'P999'), occurredOn: day, discoveredOn: day,
  audience: often(codeOf('audiences'), 'GONE', 'NOPE'), stayDocument: often(codeOf('stayDocuments'), 'NOPE'), stayDocumentExpiresOn: often(fc.option(day, { nil: null }), addDays(TODAY, 3000), addDays(TODAY, 5000), '2004-12-31'),
  difficulties: fc.array(often(codeOf('difficulties'), 'NOPE'), { maxLength: 3 }), ruptures: fc.array(rupture, { maxLength: 2 }), causality: often(codeOf('causalities'), 'NOPE'),
  attempts: fc.record({ CCC: attempt('CCC'), PAN: attempt('PAN'), SUBSTITUTION: attempt('SUBSTITUTION') }),
  hoursSpent: often(fc.option(fc.integer({ min: 0, max: 3996 }).map((quarters) => quarters / 4), { nil: null }), 0.1, 1000, -0.25),
  caseCode: often(fc.constant(0).map(() => newCaseCode()), null, 'DIALLO-M', 'k7qf-3mxr'), narrative: text, testimony: text, testimonyConsent: fc.boolean(),
}) as fc.Arbitrary<ReportForm>;

it('says yes exactly where the form does, and gives the same report', () => {
  let yes = 0;
  fc.assert(fc.property(draft, (one) => {
    const slow = validateReportForm(one, context);
    const fast = check(one);
    if (fast) yes += 1;
    if (fast) expect(slow).toEqual({ ok: true, report: fast });
    // Drafts that the form has to tidy first are left to it.
    if (slow.ok && JSON.stringify(slow.report) === JSON.stringify(one)) expect(fast).toEqual(slow.report);
  }), { numRuns: 6_000, seed: 20_241_118 });
  expect(yes).toBeGreaterThan(100);
}, 120_000);
