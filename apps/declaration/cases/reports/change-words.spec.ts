import { expect, it } from 'vitest';
import { changeWords } from './change-words';

const said = (field: string, before: string[], after: string[]) => changeWords({ field, before, after, hidden: false }).replaceAll('\u00A0', ' ');

it.each([
  ['ruptures.CAF.body', [], ['CAF'], 'Droits à la CAF, organisme : rien → CAF'],
  ['ruptures.EMPLOYMENT.body', ['EMPLOYER'], ['FRANCE_TRAVAIL'], 'Emploi perdu, suspendu ou non reconduit, organisme : Employeur → France Travail'],
  ['attempts.SUBSTITUTION', ['TRIED'], ['TRIED', 'REFUSED'], 'Solution de substitution : tenté → Refus'],
  ['status', ['SUBMITTED'], ['RESOLVED'], 'État : Reçu → Résolu'],
])('a change of %s reads by the list of its own field', (field, before, after, words) => {
  expect(said(field, before, after)).toBe(words);
});
