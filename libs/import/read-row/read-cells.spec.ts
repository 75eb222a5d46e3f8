import { VOCABULARIES } from '@vigie/reference';
import { expect, it } from 'vitest';
import { codeInWords } from '../map-columns/code-in-words';
import { siteInWords } from '../map-columns/site-in-words';
import { readDay } from './read-day';
import { readFlag, readNumber, toQuarters } from './read-number';

it.each([
  ['2026-03-12', '2026-03-12'], ['12/03/2026', '2026-03-12'], ['12.3.26', '2026-03-12'], ['12-03-2026 14:05:33', '2026-03-12'], ['2026-03-12T08:00:00Z', '2026-03-12'],
  ['12 mars 2026', '2026-03-12'], ['1er août 2025', '2025-08-01'], ['jeu. 12 févr. 2026', '2026-02-12'], ['4 September 2026', '2026-09-04'], ['mars 2026', null], ['bientôt', null], ['', null], ['31/02/2026', '2026-02-31'],
])('reads the day « %s »', (cell, day) => { expect(readDay(cell)).toBe(day); });

it.each([
  ['1 234,56 €', 1234.56], ['1.234,56', 1234.56], ['1,234.56', 1234.56], ['1\u202f234', 1234], ['635,7', 635.7], ['12.5', 12.5], ['2h30', 2.5], ['1h', 1], ['45 min', 0.75], ['0', 0], ['-5', -5], ['beaucoup', NaN], ['1,2,3,4', NaN],
])('reads the number « %s »', (cell, value) => { expect(readNumber(cell)).toBe(value); });

it('rounds time up to the quarter of an hour', () => {
  expect([0, 0.25, 0.3, 1.34, 2.5].map(toQuarters)).toEqual([0, 0.25, 0.5, 1.5, 2.5]);
});

it.each([['Oui', true], ['x', true], ['NON', false], ['', false], ['peut-être', null]])('reads « %s »', (cell, flag) => { expect(readFlag(cell)).toBe(flag); });

it.each([
  ['Préfecture du Rhône', 'P69'], ['Rhône', 'P69'], ['69', 'P69'], ['69 - Rhône', 'P69'], ['Lyon', 'P69'], ['P69', 'P69'], ['pref. de l’Isère', 'P38'], ['préfecture de police', 'P75'], ['Paris', 'P75'],
  ['SEINE SAINT DENIS', 'P93'], ['1', 'P01'], ['Haute-Corse', 'P2B'], ['2a', 'P2A'], ['La Réunion', 'P974'], ['Atlantide', null], ['', null], ['Préfecture', null],
])('finds the place « %s »', (text, code) => { expect(siteInWords(text)).toBe(code); });

it.each([
  ['stayDocuments', 'API', 'PROLONGATION'], ['stayDocuments', 'Récépissé', 'RECEIPT'], ['stayDocuments', "attestation de prolongation d'instruction bpi", 'PROLONGATION_BPI'],
  ['audiences', 'Réfugiée', 'BPI'], ['difficulties', 'Problème d’e-photo', 'E_PHOTO'], ['rightsLost', 'rsa', 'CAF'], ['ruptureStates', 'suspendue', 'SUSPENDED'], ['causalities', 'Documentée', 'DOCUMENTED'],
  ['recourseOutcomes', 'aucune réponse', 'NO_ANSWER'], ['difficulties', 'E_PHOTO', 'E_PHOTO'],
] as const)('knows in %s what « %s » is', (name, text, code) => { expect(codeInWords(text, VOCABULARIES[name])).toEqual({ code, by: 'LABEL' }); });

it('proposes what resembles, and nothing for what does not', () => {
  expect(codeInWords('le renouvellement de l’attestation expirée a du retard', VOCABULARIES.difficulties)).toEqual({ code: 'RENEWAL_LATE', by: 'LIKENESS' });
  expect(codeInWords('panne de voiture', VOCABULARIES.difficulties)).toBeNull();
});
