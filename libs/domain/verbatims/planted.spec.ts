import { expect, it } from 'vitest';
import { DEPARTMENTS, PREFECTURE_SITES } from '@vigie/reference';
import { cleanText } from '../identifiers/corpus/clean-texts';
import { plantedText } from '../identifiers/corpus/planted-texts';
import { seededRandom } from '../identifiers/corpus/seeded-random';
import { IDENTIFIER_KINDS } from '../identifiers/identifier-hit';
import { placeNames } from './place-names';
import { prepareVerbatim } from './prepare-verbatim';

const context = { places: placeNames([...PREFECTURE_SITES.map(({ communeName }) => communeName), ...DEPARTMENTS.map(({ name }) => name)]), structures: placeNames([]) };

it('leaves what identifies nobody as it is, nearly always', () => {
  const random = seededRandom(7);
  const texts = Array.from({ length: 1_000 }, () => cleanText(random));
  const changed = texts.filter((text) => prepareVerbatim(text, context).includes('[nom masqué]'));
  expect(changed.length).toBeLessThan(40);
});

it('masks two thousand planted identifiers', { timeout: 60_000 }, () => {
  const random = seededRandom(20_261);
  const left: string[] = [];
  for (let i = 0; i < 2_000; i += 1) {
    const { kind, text, start, end } = plantedText(IDENTIFIER_KINDS[i % IDENTIFIER_KINDS.length] ?? 'EMAIL', random);
    const planted = text.slice(start, end);
    if (prepareVerbatim(text, context).includes(planted.normalize('NFC').replace(/[\p{Cf}]/gu, '').trim())) left.push(`${kind}: ${planted} — ${text.slice(Math.max(0, start - 60), end + 40)}`);
  }
  expect(left).toEqual([]);
});
