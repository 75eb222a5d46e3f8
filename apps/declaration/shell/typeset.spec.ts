import { expect, it } from 'vitest';
import { typeset, typesetText } from './typeset';

it.each([
  ['Où et quand ?', 'Où et quand\u202F?'],
  ['Votre compte : « 69 »', 'Votre compte\u00A0: «\u00A069\u00A0»'],
  ["l'attestation d'Annecy", 'l’attestation d’Annecy'],
  ['450,50 € perdus', '450,50\u00A0€ perdus'],
  ['article R. 431-2, n° 12', 'article\u00A0R.\u00A0431-2, n°\u00A012'],
  ['2 h passées', '2\u202Fh passées'],
])('sets %j as French typography wants it', (typed, set) => {
  expect(typesetText(typed)).toBe(set);
});

it('sets a whole catalogue, functions as they answer', () => {
  const catalogue = typeset({ ask: 'Vraiment ?', count: (n: number) => `${n} choix ?`, deep: { say: 'Oui !' } });
  expect([catalogue.ask, catalogue.count(2), catalogue.deep.say]).toEqual(['Vraiment\u202F?', '2 choix\u202F?', 'Oui\u202F!']);
});
