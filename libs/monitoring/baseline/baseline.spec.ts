import { expect, it } from 'vitest';
import { BASELINE_2024 } from '@vigie/reference';
import { baseline } from './baseline';

it('gives every published figure with its base, page and note, and the unit it is in', () => {
  const { unit, figures, respondents } = baseline();
  expect(unit).toBe('réponses à l’enquête');
  expect(respondents).toBe(485);
  expect(figures).toHaveLength(BASELINE_2024.figures.length);
  expect(figures).toContainEqual(expect.objectContaining({ indicator: 'solicitedOnApiRenewal', sector: 'CADA_HUDA', value: 78, kind: 'PERCENT', n: 250, page: 19 }));
});

it('puts every figure into words', () => {
  expect(baseline().figures.filter(({ indicator, label }) => label === indicator)).toEqual([]);
});
