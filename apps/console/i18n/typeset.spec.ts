import { describe, expect, it } from 'vitest';
import { typeset, typesetText } from './typeset';

describe('French typography', () => {
  it('puts narrow no-break spaces before ; ! ? and full ones inside « » and before : and %', () => {
    expect(typesetText('Quoi ? « Oui » : 12,5 % ; fin !')).toBe('Quoi\u202f? «\u00a0Oui\u00a0»\u00a0: 12,5\u00a0%\u202f; fin\u202f!');
  });

  it('keeps « n = » with its number', () => expect(typesetText('(n = 12)')).toBe('(n\u00a0=\u00a012)'));

  it('keeps a day with its month, and both ends of an interval together', () => {
    expect(typesetText('du 1er août au 3 mars 2026, de 12 mars')).toBe('du 1er\u00a0août au 3\u00a0mars 2026, de 12\u00a0mars');
    expect(typesetText('24 % : +21 % à +27 %, −13,7 pt à +1,3 pt, intervalle à 95 %')).toBe('24\u00a0%\u00a0: +21\u00a0%\u00a0à\u00a0+27\u00a0%, −13,7 pt\u00a0à\u00a0+1,3 pt, intervalle à 95\u00a0%');
  });

  it('curls the apostrophe between letters only', () => {
    expect(typesetText("l'État '90")).toBe("l’État '90");
  });

  it('reaches nested texts and the answers of functions', () => {
    const text = typeset({ a: { b: 'Prêt ?' }, count: (n: number) => `${n} % ?` });
    expect(text.a.b).toBe('Prêt\u202f?');
    expect(text.count(3)).toBe('3\u00a0%\u202f?');
  });
});
