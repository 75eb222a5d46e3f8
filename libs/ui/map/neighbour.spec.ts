import { describe, expect, it } from 'vitest';
import { areasOf } from './drawing';
import type { MapLevel } from './map-cell';
import { neighbour, type Direction } from './neighbour';

const DIRECTIONS: Direction[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const step = (from: string, direction: Direction) => {
  const areas = areasOf('DEPARTMENT');
  const area = areas.find((candidate) => candidate.territory === from);
  return area ? neighbour(area, direction, areas)?.territory : undefined;
};

describe('arrow keys on the map', () => {
  it.each<[MapLevel, number]>([['REGION', 18], ['DEPARTMENT', 101], ['PREFECTURE', 334]])('reach every area of level %s from any other', (level, count) => {
    const areas = areasOf(level);
    const next = new Map(areas.map((area) => [area, DIRECTIONS.flatMap((direction) => neighbour(area, direction, areas) ?? [])]));
    for (const start of areas) {
      const reached = new Set([start]);
      for (const area of reached) next.get(area)?.forEach((found) => reached.add(found));
      expect(reached.size, start.territory).toBe(count);
    }
  });

  it('go where geography says', () => {
    expect(step('69', 'ArrowLeft')).toMatch(/^(42|63)$/);
    expect(step('33', 'ArrowDown')).toBe('40');
    expect(step('75', 'ArrowLeft')).toBe('92');
    expect(step('59', 'ArrowUp')).toBeUndefined();
  });
});
