import { describe, expect, it } from 'vitest';
import { typeset, typesetText } from './typeset';

describe('French typography', () => {
  it('puts narrow no-break spaces before ; ! ? and full ones inside « » and before : and %', () => {
    expect(typesetText('Quoi ? « Oui » : 12,5 % ; fin !')).toBe('Quoi\u202f? «\u00a0Oui\u00a0»\u00a0: 12,5\u00a0%\u202f; fin\u202f!');
  });

  it('keeps « n = » with its number', () => expect(typesetText('(n = 12)')).toBe('(n\u00a0=\u00a012)'));

  it('curls the apostrophe between letters only', () => {
    expect(typesetText("l'État '90")).toBe("l’État '90");
  });

  it('reaches nested texts and the answers of functions', () => {
    const text = typeset({ a: { b: 'Prêt ?' }, count: (n: number) => `${n} % ?` });
    expect(text.a.b).toBe('Prêt\u202f?');
    expect(text.count(3)).toBe('3\u00a0%\u202f?');
  });
});
