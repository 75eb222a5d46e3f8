import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastRatio, lightness } from './contrast';
import { readPalette, type ColourToken } from './palette';

type Pairs = [ColourToken, ColourToken[]][];

const TEXT: Pairs = [
  ['ink', ['paper', 'surface', 'sunken', 'accent-wash', 'danger-wash', 'warning-wash', 'success-wash', 'hatch-ground', 'map-ground']],
  ['ink-soft', ['paper', 'surface', 'sunken']],
  ['accent', ['paper', 'surface', 'sunken', 'accent-wash']],
  ['accent-strong', ['paper', 'surface', 'accent-wash']],
  ['on-accent', ['accent', 'accent-strong']],
  ['danger', ['paper', 'surface', 'danger-wash']],
  ['warning', ['paper', 'surface', 'warning-wash']],
  ['success', ['paper', 'surface', 'success-wash']],
];
/** Borders of controls, focus rings, chart lines: WCAG 1.4.11. */
const GRAPHICS: Pairs = [
  ['line-strong', ['paper', 'surface']], ['focus', ['paper', 'surface', 'sunken']], ['map-border', ['surface', 'paper']],
  ['series-1', ['surface']], ['series-2', ['surface']], ['series-3', ['surface']], ['series-4', ['surface']],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const palette = readPalette(theme);
  const colour = (name: ColourToken) => palette[name];
  const scale = (name: 'seq' | 'div') => ([0, 1, 2, 3, 4, 5, 6] as const).map((step) => lightness(colour(`${name}-${step}`)));
  const pairs = (table: Pairs) => table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

  it.each(pairs(TEXT))('reads %s on %s at 4.5:1 or more', (front, back) => {
    expect(contrastRatio(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(GRAPHICS))('shows %s on %s at 3:1 or more', (front, back) => {
    expect(contrastRatio(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });

  it('orders intensity by lightness alone, each step at least 7 apart, so that any colour vision reads it', () => {
    const steps = scale('seq');
    const sign = theme === 'light' ? -1 : 1;
    // « None » and the first class differ by hue first; from there on lightness does it all.
    for (let step = 2; step < steps.length; step += 1) expect(((steps[step] ?? 0) - (steps[step - 1] ?? 0)) * sign).toBeGreaterThanOrEqual(7);
  });

  it('opens the comparison scale evenly on both sides of its middle', () => {
    const steps = scale('div');
    for (let side = 1; side <= 3; side += 1) expect(Math.abs((steps[3 - side] ?? 0) - (steps[3 + side] ?? 0))).toBeLessThan(9);
  });
});

it('gives themes the colours that the style sheet declares', () => {
  const declared = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').matchAll(/--vg-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g);
  const [light, dark] = [readPalette('light'), readPalette('dark')];
  expect(Object.fromEntries([...declared].map(([, name, day, night]) => [name, [day, night]])))
    .toEqual(Object.fromEntries(Object.keys(light).map((name) => [name, [light[name as ColourToken], dark[name as ColourToken]]])));
});

describe('contrastRatio', () => {
  it('is 21 for black on white, as WCAG says, and symmetric', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});
