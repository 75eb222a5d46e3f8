import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS, PREFECTURE_SITES } from '@vigie/reference';
import { isExcerptOf } from './excerpt';
import { placeNames } from './place-names';
import { prepareVerbatim } from './prepare-verbatim';
import { VERBATIM_STATUSES, verbatimMoveRefusal } from './verbatim-status';

const context = { places: placeNames([...PREFECTURE_SITES.map(({ communeName }) => communeName), ...DEPARTMENTS.map(({ name }) => name)]), structures: placeNames(['CADA Les Tilleuls', 'Association Passerelle']) };
const prepare = (text: string) => prepareVerbatim(text, context);

describe('a testimony as it may be read outside', () => {
  it.each([
    ['La préfecture de Lyon ne répond pas.', 'La préfecture XXX ne répond pas.'],
    ['la préfecture du Rhône, la sous-préfecture de Villefranche-sur-Saône', 'la préfecture XXX, la sous-préfecture XXX'],
    ['la préfecture de police de Paris', 'la préfecture XXX'],
    ['préfecture de l’Ain', 'préfecture XXX'],
    ['la prefecture de evreux', 'la prefecture XXX'],
    ['Nous sommes allés à Lyon puis à Évreux.', 'Nous sommes allés à [lieu masqué] puis à [lieu masqué].'],
    ['Elle vit à Vaulx-en-Velin depuis mars.', 'Elle vit à [lieu masqué] depuis mars.'],
    ['La CAF du Rhône et la mairie de Bron ont refusé.', 'La CAF XXX et la mairie XXX ont refusé.'],
    ['L’agente Martine Duval a refusé, puis le guichetier Kevin aussi.', 'L’agente [nom masqué] a refusé, puis le guichetier [nom masqué] aussi.'],
    ['Mme Traoré a perdu ses droits.', 'Mme [nom masqué] a perdu ses droits.'],
    ['Au CADA Les Tilleuls, à la CAF, rien.', 'Au [structure masquée], à la CAF, rien.'],
    ['Le téléservice ANEF est bloqué à la CAF.', 'Le téléservice ANEF est bloqué à la CAF.'],
    ['Je suis allé à France Travail.', 'Je suis allé à France Travail.'],
  ])('%s', (text, expected) => {
    expect(prepare(text)).toBe(expected);
  });

  it.each(['Il faut du sens et des tours dans la manche, une somme pour le nord.', 'On perd le droit de vivre, le lot de tous.'])('leaves everyday words that are places too: %s', (text) => {
    expect(prepare(text)).toBe(text);
  });

  it('keeps a text that is written from right to left, without the marks that make it read otherwise', () => {
    expect(prepare('\u202eلم أستطع تجديد الإقامة\u202c, dit-elle')).toBe('لم أستطع تجديد الإقامة, dit-elle');
    expect(prepare('من شركت\u200cها')).toBe('من شركت\u200cها');
  });

  it('takes 50,000 characters in less than three seconds', () => {
    const text = 'La préfecture de Lyon, Mme Traoré, l’agente Duval à Vaulx-en-Velin : 06 12 34 56 78. '.repeat(600).slice(0, 50_000);
    const since = performance.now();
    const prepared = prepare(text);
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(prepared).not.toMatch(/Lyon|Traor|Duval|Vaulx|06 12/);
  });

  it('prepared again, stays the same', () => {
    const parts = ['la préfecture de Lyon', 'à Vaulx', 'Mme Diallo', 'l’agent Paul', 'CAF du Rhône', 'Évreux', '[…]', '06 12 34 56 78', 'née le 3 mars 1990', 'et', 'le CADA Les Tilleuls', 'mairie de', 'Bron', ', ', '. '];
    fc.assert(fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 10 }), (chosen) => {
      const text = chosen.join(' ');
      expect(prepare(prepare(text))).toBe(prepare(text));
    }), { numRuns: 300, seed: 1 });
  });
});

describe('an excerpt', () => {
  const testimony = 'Je ne dors plus. La préfecture XXX ne répond pas, j’ai perdu mon emploi. Que faire ?';
  it.each([
    ['La préfecture XXX ne répond pas', true],
    ['Je ne dors plus. […] j’ai perdu mon emploi.', true],
    ['Je ne dors plus. La préfecture XXX [ne dit rien], j’ai perdu mon emploi', true],
    ['J’ai perdu mon logement.', false],
    ['j’ai perdu mon emploi […] Je ne dors plus', false],
  ])('%s: %s', (excerpt, expected) => {
    expect(isExcerptOf(excerpt, testimony)).toBe(expected);
  });
});

describe('the life of a verbatim', () => {
  it('is accepted by another person only, and ends once consent is taken back', () => {
    expect(verbatimMoveRefusal('PROPOSED', 'ACCEPTED', { own: true, motive: null })).toBe('OWN_PROPOSAL');
    expect(verbatimMoveRefusal('PROPOSED', 'ACCEPTED', { own: false, motive: null })).toBeNull();
    expect(verbatimMoveRefusal('PROPOSED', 'REFUSED', { own: false, motive: null })).toBe('MOTIVE_MISSING');
    for (const to of VERBATIM_STATUSES) expect(verbatimMoveRefusal('WITHDRAWN', to, { own: false, motive: 'OTHER' })).toBe('NOT_ALLOWED');
  });
});
