import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/paris-day';
import { daysCovered, daysWithoutDocument, daysWithoutRights, hoursSpent } from './durations';

const TODAY = '2026-06-30';
const anySpans = fc.array(fc.record({ since: fc.integer({ min: 0, max: 200 }), length: fc.option(fc.integer({ min: 0, max: 90 })) }), { maxLength: 8 })
  .map((spans) => spans.map(({ since, length }) => ({ since: addDays('2026-01-01', since), until: length === null ? null : addDays('2026-01-01', since + length) })));

describe('days covered', () => {
  it('count each day once, up to today for what lasts', () => {
    expect(daysCovered([{ since: '2026-06-01', until: '2026-06-11' }, { since: '2026-06-05', until: '2026-06-15' }], TODAY)).toBe(14);
    expect(daysCovered([{ since: '2026-06-20', until: null }], TODAY)).toBe(10);
    expect(daysCovered([{ since: '2026-07-10', until: null }], TODAY)).toBe(0);
  });

  it('are those that one would count on a calendar', () => {
    fc.assert(fc.property(anySpans, (spans) => {
      const days = Array.from({ length: 400 }, (_, index) => addDays('2025-12-01', index));
      const counted = days.filter((day) => spans.some(({ since, until }) => day >= since && day < (until ?? TODAY))).length;
      expect(daysCovered(spans, TODAY)).toBe(counted);
    }));
  });
});

describe('days without a right', () => {
  it('stand for each right, longest first', () => {
    const ruptures = [{ right: 'CAF', since: '2026-06-01', until: '2026-06-11' }, { right: 'DALO', since: '2026-05-01', until: null }, { right: 'CAF', since: '2026-06-08', until: '2026-06-16' }];
    expect(daysWithoutRights(ruptures, TODAY)).toEqual([{ right: 'DALO', days: 60, ongoing: true }, { right: 'CAF', days: 15, ongoing: false }]);
  });
});

describe('days without a document', () => {
  const seen = (on: string, expiresOn: string | null, document = 'PROLONGATION') => ({ on, document, expiresOn });

  it('begin the day after it expires, and last until somebody saw another', () => {
    expect(daysWithoutDocument([seen('2026-06-01', '2026-05-31')], null, TODAY)).toBe(29);
    expect(daysWithoutDocument([seen('2026-06-01', '2026-07-31')], null, TODAY)).toBe(0);
    expect(daysWithoutDocument([seen('2026-04-01', '2026-03-31'), seen('2026-05-01', '2026-06-20')], null, TODAY)).toBe(30 + 9);
    expect(daysWithoutDocument([seen('2026-04-01', '2026-03-31', 'NONE')], '2026-04-11', TODAY)).toBe(10);
  });

  it('are unknown when nobody says when it expired', () => {
    expect(daysWithoutDocument([seen('2026-06-01', null)], null, TODAY)).toBeNull();
    expect(daysWithoutDocument([], null, TODAY)).toBeNull();
  });
});

it('hours are added up, and unknown when nobody counted', () => {
  expect(hoursSpent([1.5, null, 0.25])).toBe(1.75);
  expect(hoursSpent([null])).toBeNull();
});
