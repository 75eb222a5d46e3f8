import { describe, expect, it } from 'vitest';
import { colourOf, divergingScale, scaleClasses, sequentialScale } from './colour-scale';

describe('a sequential scale', () => {
  const scale = sequentialScale([1, 2, 40, 41, 300]);

  it('gives zero a colour of its own and the highest class the end of the ramp', () => {
    expect(colourOf(scale, 0)).toBe('var(--vg-seq-0)');
    expect(colourOf(scale, 1)).not.toBe('var(--vg-seq-0)');
    expect(colourOf(scale, 300)).toBe('var(--vg-seq-6)');
    expect(colourOf(sequentialScale([7]), 7)).toBe('var(--vg-seq-6)');
  });

  it('paints a value that outgrew its classes like the highest one', () => expect(colourOf(scale, 10_000)).toBe('var(--vg-seq-6)'));

  it('lists in its legend exactly the colours it paints', () => {
    const painted = [0, 1, 2, 40, 41, 300].map((value) => colourOf(scale, value));
    expect(new Set(scaleClasses(scale).map((entry) => entry.colour))).toEqual(new Set(painted));
  });
});

describe('a diverging scale', () => {
  const scale = divergingScale([-8, -4, -2, -1, 1, 2, 4, 9]);

  it('is symmetric around the reference', () => {
    expect(colourOf(scale, 0)).toBe('var(--vg-div-3)');
    expect(colourOf(scale, -9)).toBe('var(--vg-div-0)');
    expect(colourOf(scale, 9)).toBe('var(--vg-div-6)');
  });

  it('has seven contiguous classes in its legend', () => {
    const classes = scaleClasses(scale);
    expect(classes).toHaveLength(7);
    classes.slice(1).forEach((entry, index) => expect(entry.from).toBe(classes[index]?.to));
    expect([classes[0]?.from, classes[6]?.to]).toEqual([null, null]);
  });

  it('still has classes when there is little to compare', () => expect(divergingScale([]).bounds).toEqual([0.25, 0.5, 0.75]));
});
