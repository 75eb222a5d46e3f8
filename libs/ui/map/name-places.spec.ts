import { expect, it } from 'vitest';
import type { Point } from './drawing';
import { namePlaces } from './name-places';

const placed = (dots: readonly Point[], zoom = 1) => namePlaces([{ name: 'Rhône', at: [100, 100] }], dots, zoom)[0];

it('a name stays in the middle of its area where no dot is', () => {
  expect(placed([])).toEqual([100, 100]);
  expect(placed([[100, 160]])).toEqual([100, 100]);
});

it('a name goes above or below a dot and the triangle on it', () => {
  // A triangle reaches higher than its dot is deep: below is nearer.
  expect(placed([[100, 100]])).toEqual([100, 118]);
  expect(placed([[100, 100], [100, 130]])).toEqual([100, 74]);
});

it('steps shrink with the zoom, as letters do', () => {
  expect(placed([[100, 100]], 0.5)).toEqual([100, 109]);
});

it('no name stands in another', () => {
  expect(namePlaces([{ name: 'Ardèche', at: [100, 100] }, { name: 'Drôme', at: [110, 104] }], [], 1)).toEqual([[100, 100], [110, 122]]);
});
