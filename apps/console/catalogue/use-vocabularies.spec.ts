import { describe, expect, it } from 'vitest';
import { vocabulariesFrom } from './use-vocabularies';

const published = vocabulariesFrom([{ name: 'rightsLost', terms: [
  { code: 'CAF', label: 'Droits CAF (nouveau libellé)', retiredInVersion: null },
  { code: 'PASS', label: 'Pass culture', retiredInVersion: null },
  { code: 'MONEY_TRANSFER', label: 'Envoi d’argent', retiredInVersion: 2 },
] }]);

describe('the vocabularies of the console', () => {
  it('offer what is in use and still name what was retired', () => {
    expect(published.termsOf('rightsLost').map(({ code }) => code)).toEqual(['CAF', 'PASS']);
    expect(published.labelOf('rightsLost', 'CAF')).toBe('Droits CAF (nouveau libellé)');
    expect(published.labelOf('rightsLost', 'MONEY_TRANSFER')).toBe('Envoi d’argent');
  });

  it('are read with the apostrophes of print', () => {
    expect(vocabulariesFrom([]).labelOf('rightsLost', 'BANK_ACCOUNT')).toBe('Ouverture d’un compte bancaire');
  });

  it('fall back on those of the build, and on the code', () => {
    expect(published.labelOf('audiences', 'BPI')).toContain('protection internationale');
    expect(published.labelOf('rightsLost', 'UNHEARD_OF')).toBe('UNHEARD_OF');
  });
});
