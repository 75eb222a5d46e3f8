import { expect, it } from 'vitest';
import type { Entry } from './directory-documents';
import { matching, meansLabel, topicLabel } from './entry-words';

const NOTHING = { address: null, opening: null, link: null, phone: null, email: null, conditions: null, source: 'vu', verifier: 'FAS', verifiedOn: '2026-11-01', stale: false, revision: 1, demo: false };
const entry = (id: string, change: Partial<Entry>): Entry => ({ id, section: 'SERVICE', siteCode: 'P69', topic: 'PAN', means: 'ON_SITE', ...NOTHING, ...change });
const entries = [entry('pan', { opening: 'mardi matin' }), entry('none', { topic: 'CCC', means: null }), entry('student', { section: 'PROCEDURE', topic: 'STUDENT', means: 'COUNTER' })];
const found = (typed: string) => matching(entries, typed).map(({ id }) => id);

it('names services, permits and ways in words, and what does not exist', () => {
  expect(topicLabel('SERVICE', 'PAN')).toBe('Point d’accès numérique (PAN)');
  expect(topicLabel('PROCEDURE', 'STUDENT')).toBe('Étudiant·e');
  expect(meansLabel('SERVICE', null)).toBe('N’existe pas ici');
});

it('finds by any word of an entry, whatever the accents', () => {
  expect(found('')).toEqual(['pan', 'none', 'student']);
  expect(found('étudiant guichet')).toEqual(['student']);
  expect(found('ETUDIANT')).toEqual(['student']);
  expect(found('mardi')).toEqual(['pan']);
  expect(found('numerique lundi')).toEqual([]);
});
