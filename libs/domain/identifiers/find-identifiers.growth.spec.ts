import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './find-identifiers';

const SMALL = 25_000;
const GROWTH = 4;
const ATTEMPTS = 5;

/** Least of a few runs: noise of the machine only ever adds. */
function leastTime(text: string): number {
  return Math.min(...Array.from({ length: 3 }, () => {
    const before = performance.now();
    findIdentifiers(text);
    return performance.now() - before;
  }));
}

/** Linear time grows fourfold with the text, quadratic sixteenfold; in between, and seen once, is enough to tell. */
function growsLikeItsText(piece: string): boolean {
  return Array.from({ length: ATTEMPTS }).some(() => leastTime(filled(piece, SMALL * GROWTH)) / leastTime(filled(piece, SMALL)) < 9);
}

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts made to send a careless pattern back over itself. */
const ADVERSARIES = [
  'a', '1', '1 ', '0', '@', 'a@', 'a.', '.', ' ', '\n', '-', "'", "d'", 'M. ', 'Mme A', 'A. ', 'Ab ', 'AB ', 'né ', 'née ', 'naissance ', 'naissance 1', '12 rue de la ', '1 rue ', '1 place ', 'Fatoumata ', 'fatoumata-', 'ben ',
  'FR76', 'fr 1', 'de12', 'http://', 'https://a/', 'www.', '/a1', '?t=', 'zéro un ', 'passeport n° ', 'titre n°1', '1/1/', '06', '06 ', '2a', '\u200B', '\u0301', 'é', '(at)', ' at gmail', '１', '٣', '٣ ', '😀', 'Jean-', 'jean jean-', 'tel 1',
];

describe('findIdentifiers, on texts of 100,000 characters made to be slow', () => {
  it.each(ADVERSARIES)('grows no faster than the text, on « %s » over and over', (piece) => {
    expect(growsLikeItsText(piece)).toBe(true);
  }, 60_000);
});
