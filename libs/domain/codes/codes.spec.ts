import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE32 } from './base32';
import { isCaseCode, newCaseCode, parseCaseCode } from './case-code';
import { isReportReference, newReportReference, parseReportReference } from './report-reference';

const received = new Date('2026-11-24T10:00:00Z');
/** Bytes that differ at each draw, from a seed: a code that is refused is drawn again. */
const bytesFrom = (seed: number) => {
  let state = seed >>> 0;
  return (length: number) => Uint8Array.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
};
const caseCodes = fc.integer().map((seed) => newCaseCode(bytesFrom(seed)));
const references = fc.integer().map((seed) => newReportReference(received, bytesFrom(seed)));
const withCharacter = (code: string, at: number, character: string) => code.slice(0, at) + character + code.slice(at + 1);

describe('case code', () => {
  it('is two groups of four that mix letters and digits', () => {
    fc.assert(fc.property(caseCodes, (code) => {
      expect(code).toMatch(/^(?=.*\d)(?=.*[A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(isCaseCode(code)).toBe(true);
    }));
  });

  it('is drawn from crypto when nothing else is given', () => {
    expect(isCaseCode(newCaseCode())).toBe(true);
    expect(newCaseCode()).not.toBe(newCaseCode());
  });

  it('is read back as people write it', () => {
    fc.assert(fc.property(caseCodes, (code) => {
      expect(parseCaseCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
      expect(parseCaseCode(code.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(code);
    }));
  });

  it('tells every wrong character and every swap of neighbours', () => {
    fc.assert(fc.property(caseCodes, fc.nat({ max: 8 }), fc.constantFrom(...BASE32), (code, at, character) => {
      fc.pre(at !== 4 && code.charAt(at) !== character);
      expect(isCaseCode(withCharacter(code, at, character))).toBe(false);
    }));
    fc.assert(fc.property(caseCodes, fc.constantFrom(0, 1, 2, 5, 6, 7), (code, at) => {
      const [first, second] = [code.charAt(at), code.charAt(at + 1)];
      fc.pre(first !== second);
      expect(isCaseCode(withCharacter(withCharacter(code, at, second), at + 1, first))).toBe(false);
    }));
  });

  it.each(['Mamadou', 'DIALLO-M', 'FATOUMATA', '06123456', 'K7QF-3MX', 'K7QF-3MXR-1', '', 'É7QF-3MXR'])('is never « %s »', (text) => {
    expect(isCaseCode(text)).toBe(false);
    expect(parseCaseCode(text)).toBeNull();
  });

  it('reads anything without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseCaseCode(text) === null || isCaseCode(parseCaseCode(text) ?? '')).toBe(true);
    }));
  });
});

describe('report reference', () => {
  it('carries the year it is in Paris', () => {
    expect(newReportReference(new Date('2026-12-31T23:30:00Z'), bytesFrom(1))).toMatch(/^VG-27-/);
    fc.assert(fc.property(references, (reference) => {
      expect(reference).toMatch(/^VG-26-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(isReportReference(reference)).toBe(true);
    }));
  });

  it('is read back as people dictate it', () => {
    fc.assert(fc.property(references, (reference) => {
      expect(parseReportReference(reference.toLowerCase().replace(/-/g, ' '))).toBe(reference);
    }));
  });

  it('tells every wrong character, the year included', () => {
    fc.assert(fc.property(references, fc.constantFrom(3, 4, 6, 7, 8, 9, 11, 12, 13, 14), fc.constantFrom(...BASE32), (reference, at, character) => {
      fc.pre(reference.charAt(at) !== character);
      expect(isReportReference(withCharacter(reference, at, character))).toBe(false);
    }));
  });
});
