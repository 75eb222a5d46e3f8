import type { Box, Point } from './drawing';

/** Sizes at a zoom of one, as the style sheet has them for a phone: of a letter, of a line, and of a dot with the triangle that may stand on it. */
const LETTER = 10;
const LINE = 16;
const DOT = { aside: 9, above: 15, below: 9 } as const;
/** Steps up and down from the middle of an area, the nearest first. */
const STEPS = [0, -10, 10, -18, 18, -26, 26, -34, 34] as const;

/**
 * Where the names of areas are written so that no dot, nor a triangle on it, stands in their letters, nor one name in another; where no
 * place is free, the least covered.
 */
export function namePlaces(areas: readonly { readonly name: string; readonly at: Point }[], dots: readonly Point[], zoom: number): Point[] {
  const taken: Box[] = dots.map(([x, y]) => [x - DOT.aside * zoom, y - DOT.above * zoom, x + DOT.aside * zoom, y + DOT.below * zoom]);
  return areas.map(({ name, at: [x, y] }) => {
    const half = (name.length * LETTER * zoom) / 2;
    const lettersAt = (middle: number): Box => [x - half, middle - (LINE / 2) * zoom, x + half, middle + (LINE / 2) * zoom];
    const covered = (middle: number) => taken.reduce((sum, box) => sum + shared(lettersAt(middle), box), 0);
    const places = STEPS.map((step) => y + step * zoom);
    const [best = y] = places.toSorted((one, other) => covered(one) - covered(other));
    taken.push(lettersAt(best));
    return [x, best];
  });
}

/** How much two boxes share. */
function shared(one: Box, other: Box): number {
  const [width, height] = [Math.min(one[2], other[2]) - Math.max(one[0], other[0]), Math.min(one[3], other[3]) - Math.max(one[1], other[1])];
  return width > 0 && height > 0 ? width * height : 0;
}
