import type { MapArea } from './drawing';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const AXES: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0],
};

export const isDirection = (key: string): key is Direction => key in AXES;

/**
 * The area that lies that way: the nearest one ahead, a step aside counting double. Null at the edge of the
 * map. Overseas tiles lie south of everything, so that the down key always ends up there.
 */
export function neighbour(from: MapArea, direction: Direction, areas: readonly MapArea[]): MapArea | null {
  const [alongX, alongY] = AXES[direction];
  let best: MapArea | null = null;
  let bestCost = Infinity;
  for (const area of areas) {
    const [dx, dy] = [area.at[0] - from.at[0], area.at[1] - from.at[1]];
    const ahead = dx * alongX + dy * alongY;
    const aside = Math.abs(dx * alongY) + Math.abs(dy * alongX);
    if (area === from || ahead <= 0 || aside > ahead * 4) continue;
    const cost = ahead + aside * 2;
    if (cost < bestCost) { best = area; bestCost = cost; }
  }
  return best;
}
