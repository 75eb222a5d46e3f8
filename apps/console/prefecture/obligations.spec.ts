import { describe, expect, it } from 'vitest';
import { isContradicted, standingOf, type Obligation } from './obligations';
import type { DirectoryEntry, PrefectureMeasure } from './prefecture.documents';

const none = { value: null, n: 0, part: null, low: null, high: null };
const measure = (metric: PrefectureMeasure['metric'], low: number | null, high: number | null): PrefectureMeasure => ({ metric, unit: '', base: '', caution: '', site: { ...none, low, high }, region: none, nation: null });
const entry = (topic: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({ id: topic, section: 'SERVICE', topic, means: 'EMAIL', opening: null, link: 'https://exemple.vigie.test', phone: null, email: null, source: null, verifier: 'ARA', verifiedOn: '2026-11-01', stale: false, ...more });

describe('an obligation', () => {
  it.each<[Obligation, PrefectureMeasure, string]>([
    ['CCC', measure('CCC_NOT_HELPED', 0.7, 0.9), 'SELDOM'], ['CCC', measure('CCC_NOT_HELPED', 0.1, 0.4), 'MOSTLY'], ['PAN', measure('PAN_DIFFICULT', 0.4, 0.6), 'SHARED'],
    ['SUBSTITUTION', measure('SUBSTITUTION_OBTAINED', 0.1, 0.4), 'SELDOM'], ['SUBSTITUTION', measure('SUBSTITUTION_OBTAINED', 0.55, 0.9), 'MOSTLY'], ['SUBSTITUTION', measure('SUBSTITUTION_OBTAINED', null, null), 'TOO_FEW'],
  ])('%s stands as its interval allows', (obligation, found, standing) => expect(standingOf(obligation, [found], [])).toBe(standing));

  it('is not said to be without an address when the directory could not be read', () => {
    expect(standingOf('INFORMATION', [], null)).toBe('UNREAD');
    expect(standingOf('INFORMATION', [], [])).toBe('UNKNOWN');
    expect(standingOf('PAN', [measure('PAN_DIFFICULT', 0.1, 0.2)], null)).toBe('MOSTLY');
  });

  it('is absent when a fresh entry of the directory says so, whatever reports measure', () => {
    const measures = [measure('PAN_DIFFICULT', 0.1, 0.2)];
    expect(standingOf('PAN', measures, [entry('PAN', { means: null })])).toBe('ABSENT');
    expect(standingOf('PAN', measures, [entry('PAN', { means: null, stale: true })])).toBe('MOSTLY');
  });

  it('said to be absent is questioned when reports were helped by it', () => {
    const helped = { ...measure('PAN_DIFFICULT', 0.1, 0.2), site: { ...none, n: 20, part: 12 } };
    expect(isContradicted('PAN', 'ABSENT', [helped])).toBe(true);
    expect(isContradicted('PAN', 'ABSENT', [{ ...helped, site: { ...none, n: 12, part: 12 } }])).toBe(false);
    expect(isContradicted('PAN', 'SELDOM', [helped])).toBe(false);
  });

  it('to inform is known by the directory alone, since no report asks it', () => {
    expect(standingOf('INFORMATION', [], [])).toBe('UNKNOWN');
    expect(standingOf('INFORMATION', [], [entry('DDETS'), entry('PAN', { link: null })])).toBe('UNKNOWN');
    expect(standingOf('INFORMATION', [], [entry('PAN', { stale: true })])).toBe('STALE');
    expect(standingOf('INFORMATION', [], [entry('PAN', { stale: true }), entry('SUBSTITUTION')])).toBe('PARTLY_STALE');
    expect(standingOf('INFORMATION', [], [entry('CCC', { means: null, stale: true }), entry('SUBSTITUTION')])).toBe('PARTLY_STALE');
    expect(standingOf('INFORMATION', [], [entry('PAN'), entry('SUBSTITUTION'), entry('DDETS', { stale: true })])).toBe('KNOWN');
  });
});
