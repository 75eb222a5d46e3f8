import { addDays, newCaseCode } from '@vigie/domain';
import { PREFECTURE_SITES, RECOURSE_OPTIONS, VOCABULARIES } from '@vigie/reference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBody } from './canonical-body';
import { FIELD_ERROR_CODES } from './field-error-codes';
import { ATTEMPT_CHANNELS, type ReportForm } from './report-form';
import { validateReportForm } from './validate-report-form';
import { CONTEXT, DRAFT, TODAY } from './validation-fixture';

const anything = fc.anything({ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true });
const anyDraft = fc.oneof(anything, fc.record(Object.fromEntries(Object.keys(DRAFT).map((field) => [field, fc.oneof(anything, fc.constant(DRAFT[field as keyof typeof DRAFT]))])), { requiredKeys: [] }));

const codeOf = (vocabulary: keyof typeof VOCABULARIES) => fc.constantFrom(...VOCABULARIES[vocabulary].map(({ code }) => code as string));
const pastDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(TODAY, -days));
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const interval = fc.tuple(pastDay, pastDay).map(([a, b]) => (a < b ? [a, b] as const : [b, a] as const));

const rupture = fc.record({ right: codeOf('rightsLost'), body: orNull(codeOf('ruptureBodies')), state: codeOf('ruptureStates'), days: interval, open: fc.boolean(), cents: orNull(fc.integer({ min: 0, max: 10_000_000 })) })
  .map(({ right, body, state, days: [since, until], open, cents }) => ({ right, body, state, since, until: open ? null : until, amountLost: cents === null ? null : cents / 100 }));
const attempt = (channel: (typeof ATTEMPT_CHANNELS)[number]) => fc.oneof(
  fc.constant({ tried: false, outcome: null }),
  orNull(fc.constantFrom<string>(...RECOURSE_OPTIONS[channel].outcomes)).map((outcome) => ({ tried: true, outcome })));

const validReport: fc.Arbitrary<ReportForm> = fc.record({
  siteCode: fc.constantFrom(...PREFECTURE_SITES.map(({ code }) => code as string)), days: interval, audience: codeOf('audiences'), stayDocument: codeOf('stayDocuments'), stayDocumentExpiresOn: orNull(pastDay),
  difficulties: fc.uniqueArray(codeOf('difficulties'), { minLength: 1 }), ruptures: fc.uniqueArray(rupture, { selector: ({ right }) => right }), causality: codeOf('causalities'),
  attempts: fc.record({ CCC: attempt('CCC'), PAN: attempt('PAN'), SUBSTITUTION: attempt('SUBSTITUTION') }), quarters: orNull(fc.integer({ min: 0, max: 3996 })),
  caseCode: orNull(fc.constant(0).map(() => newCaseCode())), narrative: orNull(fc.constant('Aucune réponse de la préfecture.')), testimony: orNull(fc.constant('C’est long.')), consent: fc.boolean(),
}).map(({ days: [occurredOn, discoveredOn], quarters, consent, ...rest }) => ({
  ...rest, occurredOn, discoveredOn, hoursSpent: quarters === null ? null : quarters / 4, testimonyConsent: consent && rest.testimony !== null,
}));

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reordered(inner)]));
}

describe('the report form', () => {
  it('never throws, and always says why it refuses', () => {
    fc.assert(fc.property(anyDraft, (draft) => {
      const result = validateReportForm(draft, CONTEXT);
      if (result.ok) return;
      expect(result.errors.length).toBeGreaterThan(0);
      for (const { path, code, message } of result.errors) {
        expect(typeof path).toBe('string');
        expect(FIELD_ERROR_CODES).toContain(code);
        expect(message.length).toBeGreaterThan(10);
      }
    }), { numRuns: 2000 });
  }, 60_000);

  it('gives a valid report back unchanged, also through JSON', () => {
    fc.assert(fc.property(validReport, (report) => {
      expect(validateReportForm(report, CONTEXT)).toEqual({ ok: true, report });
      expect(validateReportForm(JSON.parse(JSON.stringify(report)), CONTEXT)).toEqual({ ok: true, report });
    }), { numRuns: 300 });
  }, 60_000);

  it('refuses a valid report once any required field is gone', () => {
    const required = ['siteCode', 'occurredOn', 'discoveredOn', 'audience', 'stayDocument', 'difficulties', 'causality'] as const;
    fc.assert(fc.property(validReport, fc.constantFrom(...required), (report, field) => {
      const result = validateReportForm({ ...report, [field]: undefined }, CONTEXT);
      expect(result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`)).toContain(`${field} REQUIRED`);
    }));
  }, 60_000);
});

describe('canonicalBody', () => {
  it('does not see the order of keys, difficulties or ruptures', () => {
    fc.assert(fc.property(validReport, (report) => {
      const turned = { ...report, difficulties: [...report.difficulties].reverse(), ruptures: [...report.ruptures].reverse() };
      expect(canonicalBody(reordered(turned) as ReportForm)).toBe(canonicalBody(report));
    }));
  }, 60_000);

  it('sees every change of content', () => {
    fc.assert(fc.property(validReport, validReport, (one, other) => {
      const same = canonicalBody(one) === canonicalBody(other);
      const sorted = (report: ReportForm) => ({ ...report, difficulties: [...report.difficulties].sort(), ruptures: [...report.ruptures].sort((a, b) => (a.right < b.right ? -1 : 1)) });
      if (same) expect(sorted(one)).toEqual(sorted(other));
      else expect(sorted(one)).not.toEqual(sorted(other));
    }));
  }, 60_000);
});
