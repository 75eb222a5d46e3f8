import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOURSE_OPTIONS } from '@vigie/reference';
import { aDatedFact as fact, anyFacts } from './any-facts';
import { deadlinesOf } from './deadlines';
import { missingOf } from './missing';
import { nextStepOf } from './next-step';
import { senseOf } from './outcomes';
import type { RecourseFact } from './recourse-fact';
import { addMonths } from './silence';

const TODAY = '2026-07-01';
const next = (...facts: RecourseFact[]) => nextStepOf(facts, TODAY);
const failures = (channel: 'CCC' | 'PAN' | 'SUBSTITUTION') => RECOURSE_OPTIONS[channel].outcomes.filter((outcome) => senseOf({ outcome }) === 'FAILED' && outcome !== 'NO_PAN_HERE');
const ccc = fact('CCC', '2026-05-02', 'STEREOTYPED_ANSWER', 'EMAIL');
const pan = fact('PAN', '2026-05-12', 'NO_APPOINTMENT', 'PHONE');

describe('what comes next', () => {
  it('follows CCC → PAN → substitution, whatever each of them failed with', () => {
    expect(next()).toMatchObject({ code: 'ASK_CCC', reasons: ['NOTHING_TRIED'], legalBasis: 'ARRETE_2023' });
    for (const cccOutcome of failures('CCC')) {
      expect(next(fact('CCC', '2026-05-02', cccOutcome))).toMatchObject({ code: 'ASK_PAN', reasons: ['CCC_TRIED'] });
      for (const panOutcome of failures('PAN')) expect(next(fact('CCC', '2026-05-02', cccOutcome), fact('PAN', '2026-05-12', panOutcome))).toMatchObject({ code: 'ASK_SUBSTITUTION', legalBasis: 'ARRETE_2023' });
    }
  });

  it('sends back to the first step not tried, in whatever order the others were', () => {
    expect(next(pan)).toMatchObject({ code: 'ASK_CCC' });
    expect(next(fact('PREFECTURE', '2026-05-02', 'SENT_BACK_TO_CCC'))).toMatchObject({ code: 'ASK_CCC' });
  });

  it('skips the PAN when the CCC has written that filing is impossible, or when there is no PAN', () => {
    expect(next(fact('CCC', '2026-05-02', 'ATTESTATION_OF_IMPOSSIBILITY'))).toMatchObject({ code: 'ASK_SUBSTITUTION', reasons: ['CCC_WROTE_IMPOSSIBILITY'] });
    expect(next(ccc, fact('PAN', '2026-05-12', 'NO_PAN_HERE'))).toMatchObject({ code: 'ASK_SUBSTITUTION', reasons: ['NO_PAN_HERE', 'CCC_TRIED'] });
  });

  it('goes beyond the préfecture once it has refused or kept silent', () => {
    for (const outcome of failures('SUBSTITUTION')) expect(next(ccc, pan, fact('SUBSTITUTION', '2026-05-20', outcome))).toMatchObject({ code: 'ASK_DEFENSEUR_DES_DROITS' });
    expect(next(ccc, pan, fact('SUBSTITUTION', '2026-04-20', null))).toMatchObject({ code: 'ASK_DEFENSEUR_DES_DROITS', reasons: ['SUBSTITUTION_SILENT'] });
    const refused = [ccc, pan, fact('SUBSTITUTION', '2026-05-20', 'REFUSED'), fact('DEFENSEUR_DES_DROITS', '2026-05-25', 'NO_ANSWER')];
    expect(next(...refused)).toMatchObject({ code: 'ASK_LAWYER', reasons: ['SUBSTITUTION_REFUSED', 'DEFENSEUR_TRIED'] });
    expect(next(...refused, fact('LAWYER', '2026-06-01', 'ADVICE_GIVEN'))).toMatchObject({ code: 'GO_TO_COURT' });
    expect(next(...refused, fact('LAWYER', '2026-06-01', 'ADVICE_GIVEN'), fact('COURT', '2026-06-09', 'COURT_REJECTION'))).toMatchObject({ code: 'ASK_SUBSTITUTION', reasons: ['SUBSTITUTION_REFUSED', 'COURT_TRIED'] });
  });

  it('waits for the very service that comes next, and no longer than is reasonable', () => {
    expect(next(fact('CCC', '2026-06-25', null))).toMatchObject({ code: 'WAIT', channel: 'CCC' });
    expect(next(fact('CCC', '2026-06-10', null))).toMatchObject({ code: 'ASK_PAN' });
    expect(next(ccc, fact('CCC', '2026-06-25', null))).toMatchObject({ code: 'ASK_PAN' });
    expect(next(ccc, pan, fact('SUBSTITUTION', '2026-06-01', null))).toMatchObject({ code: 'WAIT', channel: 'SUBSTITUTION' });
    expect(next(fact('PREFECTURE', '2026-06-25', null))).toMatchObject({ code: 'ASK_CCC' });
  });

  it('files as soon as a filing is open, and closes what is unblocked', () => {
    for (const outcome of ['COUNTER_APPOINTMENT', 'POSTAL_FILING', 'DROP_BOX']) expect(next(ccc, pan, fact('SUBSTITUTION', '2026-06-20', outcome))).toMatchObject({ code: 'FILE_AND_KEEP_PROOF' });
    expect(next(ccc, fact('PAN', '2026-06-20', 'COUNTER_APPOINTMENT_OBTAINED'), fact('PREFECTURE', '2026-06-25', 'REFUSED'))).toMatchObject({ code: 'ASK_SUBSTITUTION' });
    expect(next(ccc, fact('PAN', '2026-06-20', 'UNBLOCKED'))).toMatchObject({ code: 'CHECK_AND_CLOSE', channel: null });
  });

  it('says when services send the person to each other', () => {
    expect(next(fact('CCC', '2026-05-02', 'NO_ANSWER'), fact('PAN', '2026-05-12', 'SENT_BACK_TO_CCC')).reasons).toEqual(['CCC_AND_PAN_TRIED', 'CIRCLE']);
  });

  it('always has a reason, and never asks for the substitution before the law does', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const step = nextStepOf(facts, TODAY);
      expect(step.reasons.length).toBeGreaterThan(0);
      if (step.code !== 'ASK_SUBSTITUTION') return;
      const tried = (channel: string) => facts.some((each) => each.channel === channel);
      expect(tried('SUBSTITUTION') || facts.some(({ outcome }) => outcome === 'ATTESTATION_OF_IMPOSSIBILITY') || (tried('CCC') && tried('PAN'))).toBe(true);
    }));
  });

  it('takes what a court ordered for later than the silence it was asked about, when neither has a day', () => {
    const undated = [{ channel: 'COURT', means: null, takenOn: null, outcome: 'COURT_ORDER' }, { channel: 'PREFECTURE', means: null, takenOn: null, outcome: 'NO_ANSWER' }] as const;
    for (const facts of [undated, undated.toReversed()]) expect(nextStepOf(facts, TODAY)).toMatchObject({ code: 'FILE_AND_KEEP_PROOF', channel: 'COURT' });
  });

  it('is the same whatever the order in which the facts of different days are given', () => {
    fc.assert(fc.property(anyFacts, fc.integer(), (facts, seed) => {
      const distinct = facts.filter((each, index) => facts.findIndex(({ takenOn, channel }) => takenOn === each.takenOn && (takenOn !== null || channel === each.channel)) === index);
      const turned = distinct.map((_, index) => distinct[(index + Math.abs(seed)) % distinct.length]!);
      expect(nextStepOf(turned, TODAY)).toEqual(nextStepOf(distinct, TODAY));
    }));
  });
});

describe('what is missing', () => {
  const missing = (facts: RecourseFact[], expiresOn: string | null = '2026-09-01') => missingOf(facts, expiresOn, TODAY).map(({ code }) => code);

  it('is the explicit written answer of the CCC, once it was asked and until it is there', () => {
    expect(missing([])).toEqual([]);
    expect(missing([ccc])).toEqual(['CCC_WRITTEN_ANSWER']);
    expect(missing([ccc, fact('CCC', '2026-06-02', 'ATTESTATION_OF_IMPOSSIBILITY', 'EMAIL')])).toEqual([]);
    expect(missing([fact('CCC', '2026-05-02', 'NO_ANSWER', 'PHONE')])).toEqual(['CCC_WRITTEN_ANSWER', 'CCC_IN_WRITING']);
  });

  it('is the day of an attempt that only a report tells, its outcome, an overdue answer, the expiry', () => {
    expect(missing([fact('PAN', null, 'NO_APPOINTMENT')])).toEqual(['STEP_DATE']);
    expect(missing([fact('PAN', null, null)])).toEqual(['STEP_OUTCOME']);
    expect(missing([fact('PAN', '2026-05-01', null)])).toEqual(['ANSWER_OR_SILENCE']);
    expect(missing([], null)).toEqual(['EXPIRY_DATE']);
  });
});

describe('the deadlines that run', () => {
  const deadlines = (facts: RecourseFact[], document = { code: 'PROLONGATION', expiresOn: '2026-07-20' as string | null }, today = TODAY) => deadlinesOf(facts, document, today).map(({ code, on, daysLeft }) => [code, on, daysLeft]);

  it('are the expiry, and for a residence permit the window of its renewal', () => {
    expect(deadlines([])).toEqual([['STAY_DOCUMENT_EXPIRES', '2026-07-20', 19]]);
    expect(deadlines([], { code: 'RESIDENCE_PERMIT', expiresOn: '2026-09-15' })).toEqual([['RENEWAL_CLOSES', '2026-07-17', 16], ['STAY_DOCUMENT_EXPIRES', '2026-09-15', 76]]);
    expect(deadlines([], { code: 'NONE', expiresOn: '2026-06-20' })).toEqual([]);
  });

  it('are the silence that will be a refusal, then the time to go to court', () => {
    const asked = fact('SUBSTITUTION', '2026-06-15', null);
    const noDocument = { code: 'NONE', expiresOn: null };
    expect(deadlines([asked], noDocument)).toEqual([['SILENCE_IS_REFUSAL', '2026-08-15', 45]]);
    expect(deadlines([asked], noDocument, '2026-08-20')).toEqual([['COURT_LIMIT', '2026-10-15', 56]]);
    expect(deadlines([fact('SUBSTITUTION', '2026-06-15', 'REFUSED')], noDocument)).toEqual([['COURT_LIMIT', '2026-08-15', 45]]);
    expect(deadlines([fact('CCC', '2026-06-25', null)], noDocument)).toEqual([['ANSWER_EXPECTED', '2026-07-10', 9]]);
  });

  it('count months as the calendar has them', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-06-15', 2)).toBe('2026-08-15');
  });
});
