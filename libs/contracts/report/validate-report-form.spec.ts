import { findIdentifiers, newCaseCode } from '@vigie/domain';
import { VOCABULARIES } from '@vigie/reference';
import { describe, expect, it } from 'vitest';
import { CONTEXT, DRAFT, check, errorsOf } from './validation-fixture';
import { validateReportForm } from './validate-report-form';

const rupture = DRAFT.ruptures[0];
const withRupture = (changes: object) => ({ ruptures: [{ ...rupture, ...changes }] });
const tried = (channel: string, outcome: string | null, isTried = true) => ({ attempts: { ...DRAFT.attempts, [channel]: { tried: isTried, outcome } } });

describe('validateReportForm', () => {
  it('accepts a complete report as it is', () => expect(check()).toEqual({ ok: true, report: DRAFT }));

  it('completes the shortest report there is', () => {
    const { siteCode, occurredOn, discoveredOn, audience, stayDocument, difficulties, causality } = DRAFT;
    expect(validateReportForm({ siteCode, occurredOn, discoveredOn, audience, stayDocument, difficulties, causality }, CONTEXT)).toMatchObject({
      ok: true,
      report: { stayDocumentExpiresOn: null, ruptures: [], hoursSpent: null, caseCode: null, narrative: null, testimony: null, testimonyConsent: false, attempts: { PAN: { tried: false, outcome: null } } },
    });
  });

  it('takes nulls and empty texts for answers left out', () => {
    expect(check({ ruptures: null, attempts: null, hoursSpent: null, narrative: '  ', testimony: '', testimonyConsent: null, stayDocumentExpiresOn: '' })).toMatchObject({
      ok: true, report: { ruptures: [], narrative: null, testimony: null, testimonyConsent: false, stayDocumentExpiresOn: null },
    });
  });

  it('tidies texts: ends, lines, forms, and what no database holds', () => {
    expect(check({ narrative: ' Re\u0301ce\u0301pisse\u0301\r\nperdu\u0000 ' })).toMatchObject({ report: { narrative: 'Récépissé\nperdu' } });
  });

  it('says every error at once, each in French and under its field', () => {
    expect(errorsOf({ siteCode: 'P999', occurredOn: '2026-02-30', audience: null, difficulties: [], hoursSpent: -1, narrative: 'Mme Diallo', colour: 'red' }).sort()).toEqual([
      'audience REQUIRED', 'colour UNKNOWN_FIELD', 'difficulties REQUIRED', 'hoursSpent OUT_OF_RANGE', 'narrative IDENTIFIER_FOUND', 'occurredOn DATE_INVALID', 'siteCode UNKNOWN_SITE',
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a day that has not come', { occurredOn: '2026-11-26', discoveredOn: '2026-11-26' }, 'occurredOn DATE_IN_FUTURE'],
    ['a day before anything was online', { occurredOn: '2011-12-31' }, 'occurredOn DATE_TOO_OLD'],
    ['facts found out before they happened', { discoveredOn: '2026-11-01' }, 'discoveredOn DATE_ORDER'],
    ['a permit valid for twenty years', { stayDocumentExpiresOn: '2046-01-01' }, 'stayDocumentExpiresOn DATE_IMPLAUSIBLE'],
    ['no document, that has yet to expire', { stayDocument: 'NONE', stayDocumentExpiresOn: '2027-01-01' }, 'stayDocumentExpiresOn DATE_IMPLAUSIBLE'],
    ['a difficulty given twice', { difficulties: ['E_PHOTO', 'E_PHOTO'] }, 'difficulties.1 DUPLICATE'],
    ['a difficulty nobody knows', { difficulties: ['E_PHOTO', 'RAIN'] }, 'difficulties.1 VOCABULARY_CODE_UNKNOWN'],
    ['the same right lost twice', { ruptures: [rupture, rupture] }, 'ruptures.1.right DUPLICATE'],
    ['a rupture that ends before it begins', withRupture({ until: '2026-11-01' }), 'ruptures.0.until DATE_ORDER'],
    ['a rupture still to begin', withRupture({ since: '2027-01-01' }), 'ruptures.0.since DATE_IN_FUTURE'],
    ['a debt for an amount', withRupture({ amountLost: -1 }), 'ruptures.0.amountLost OUT_OF_RANGE'],
    ['an amount beyond belief', withRupture({ amountLost: 100_001 }), 'ruptures.0.amountLost OUT_OF_RANGE'],
    ['thousandths of a euro', withRupture({ amountLost: 1.005 }), 'ruptures.0.amountLost NOT_BY_CENT'],
    ['a body nobody knows', withRupture({ body: 'NASA' }), 'ruptures.0.body VOCABULARY_CODE_UNKNOWN'],
    ['no state', withRupture({ state: undefined }), 'ruptures.0.state REQUIRED'],
    ['a field of another form', withRupture({ colour: 'red' }), 'ruptures.0.colour UNKNOWN_FIELD'],
    ['an outcome of what was not tried', tried('PAN', 'NO_APPOINTMENT', false), 'attempts.PAN.outcome OUTCOME_WITHOUT_ATTEMPT'],
    ['an outcome of another channel', tried('PAN', 'STEREOTYPED_ANSWER'), 'attempts.PAN.outcome OUTCOME_OF_ANOTHER_CHANNEL'],
    ['an outcome nobody knows', tried('CCC', 'TEA'), 'attempts.CCC.outcome VOCABULARY_CODE_UNKNOWN'],
    ['a channel nobody knows', { attempts: { ...DRAFT.attempts, PIGEON: { tried: true, outcome: null } } }, 'attempts.PIGEON UNKNOWN_FIELD'],
    ['a thousand hours', { hoursSpent: 1000 }, 'hoursSpent OUT_OF_RANGE'],
    ['minutes', { hoursSpent: 0.3 }, 'hoursSpent NOT_BY_QUARTER'],
    ['hours in words', { hoursSpent: '2' }, 'hoursSpent WRONG_TYPE'],
    ['a text too long', { narrative: 'é'.repeat(4001) }, 'narrative TEXT_TOO_LONG'],
    ['a list too long', { difficulties: Array.from({ length: 101 }, () => 'OTHER') }, 'difficulties TOO_MANY'],
    ['consent to publish nothing', { testimony: ' ' }, 'testimonyConsent CONSENT_WITHOUT_TESTIMONY'],
    ['a name for a case code', { caseCode: 'Fatoumata' }, 'caseCode CASE_CODE_NOT_OURS'],
    ['a full name for a case code', { caseCode: 'Fatoumata Bah' }, 'caseCode IDENTIFIER_FOUND'],
    ['a foreigner number for a case code', { caseCode: '9912345678' }, 'caseCode IDENTIFIER_FOUND'],
    ['a name in the testimony', { testimony: 'Je m’appelle Ali.' }, 'testimony IDENTIFIER_FOUND'],
  ])('refuses %s', (_, changes, error) => expect(errorsOf(changes)).toContain(error));

  it('tolerates the day that has already come overseas', () => expect(errorsOf({ occurredOn: '2026-11-25', discoveredOn: '2026-11-25' })).toEqual([]));

  it('reads a case code as people retype it', () => {
    const code = newCaseCode();
    expect(check({ caseCode: code.toLowerCase().replace('-', ' ') })).toMatchObject({ ok: true, report: { caseCode: code } });
  });

  it('shows identifiers where they stand in the text as it was sent', () => {
    const narrative = '  \r\n Mme Diallo a appelé.';
    const result = check({ narrative });
    const hit = result.ok ? undefined : result.errors[0]?.hits?.[0];
    expect(hit).toMatchObject({ kind: 'NAMED_PERSON', reason: 'Ceci ressemble au nom d’une personne.' });
    expect(narrative.slice(hit?.start, hit?.end)).toBe('Diallo');
  });

  it.each(['\v', '\f', '\u0085', '\u2028', '\r', '\u0000', '\u00AD', '\u200B'])('keeps no number that %j had cut in pieces', (cut) => {
    const result = check({ narrative: ['Joindre au 06', '12', '34', '56', '78.'].join(cut) });
    const kept = result.ok ? result.report.narrative ?? '' : '';
    expect(findIdentifiers(kept)).toEqual([]);
    expect(kept).not.toContain('0612');
  });

  it('refuses a list that nobody filled in by hand at once, with one error', () => {
    const started = performance.now();
    expect(errorsOf({ ruptures: Array(60_000).fill({}), difficulties: Array(60_000).fill('') })).toEqual(['difficulties TOO_MANY', 'ruptures TOO_MANY']);
    expect(errorsOf({ narrative: 'Ali 1 '.repeat(40_000) })).toEqual(['narrative TEXT_TOO_LONG']);
    expect(performance.now() - started).toBeLessThan(250);
  });

  it.each([null, undefined, 'text', 12, [], () => 0])('refuses %j, which is no form', (draft) => {
    expect(validateReportForm(draft, CONTEXT)).toMatchObject({ ok: false, errors: [{ path: '', code: 'WRONG_TYPE' }] });
  });
});

describe('vocabularies of later versions', () => {
  const difficulties = [...VOCABULARIES.difficulties, { code: 'NEW', label: 'Nouveau' }, { code: 'GONE', label: 'Ancien', retiredInVersion: 3 }];
  const vocabularies = { ...VOCABULARIES, difficulties };

  it('takes a code that staff added', () => expect(errorsOf({ difficulties: ['NEW'] }, { vocabularies })).toEqual([]));
  it('refuses a code that was withdrawn, and says so', () => expect(errorsOf({ difficulties: ['GONE'] }, { vocabularies })).toEqual(['difficulties.0 VOCABULARY_CODE_RETIRED']));
  it('keeps it for a report made before', () => expect(errorsOf({ difficulties: ['GONE'] }, { vocabularies, vocabularyVersion: 2 })).toEqual([]));

  it('takes an outcome that staff added, for its channel only', () => {
    const recourseOutcomes = [...VOCABULARIES.recourseOutcomes, { code: 'CHATBOT', label: 'Robot', group: 'CCC' }];
    const added = { vocabularies: { ...VOCABULARIES, recourseOutcomes } };
    expect(errorsOf(tried('CCC', 'CHATBOT'), added)).toEqual([]);
    expect(errorsOf(tried('PAN', 'CHATBOT'), added)).toEqual(['attempts.PAN.outcome OUTCOME_OF_ANOTHER_CHANNEL']);
  });
});
