import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS, PREFECTURE_SITES } from '@vigie/reference';
import { buildGeometry } from './build-geometry.mjs';
import { contains } from './shape.mjs';
import { formatPath } from './svg-path.mjs';

const GENERATED = join(import.meta.dirname, '../../../libs/reference/outlines/geometry');
const built = buildGeometry();

/** Reads one constant of a generated file back: rows are JSON, one a line. */
function rowsOf(file: string, name: string): (readonly [string, ...unknown[]])[] {
  const text = built[file] ?? '';
  const from = text.indexOf(`const ${name}:`);
  const lines = text.slice(from, text.indexOf('\n];', from)).split('\n').filter((line) => line.startsWith('  ['));
  return lines.map((line) => JSON.parse(line.slice(2, -1)) as [string, ...unknown[]]);
}

/** Rings of a path that formatPath wrote: « m » then relative pairs, numbers glued where a sign or a point tells them apart. */
function ringsOf(path: string): [number, number][][] {
  let [x, y] = [0, 0];
  return path.split('z').filter(Boolean).map((ring) => {
    const numbers = (ring.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const points: [number, number][] = [];
    for (let at = 0; at < numbers.length; at += 2) {
      [x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
      points.push([x, y]);
    }
    [x, y] = points[0] ?? [x, y];
    return points;
  });
}

describe('the map geometry', () => {
  it('is committed as the generator makes it, in at most 120 kB', () => {
    expect(readdirSync(GENERATED).toSorted()).toEqual(Object.keys(built).toSorted());
    for (const [name, text] of Object.entries(built)) expect(readFileSync(join(GENERATED, name), 'utf8'), name).toBe(text);
    expect(Object.values(built).reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(120_000);
  });

  it('draws the 101 départements of the reference', () => {
    const codes = rowsOf('departments.generated.ts', 'DEPARTMENT_SHAPES').map(([code]) => code);
    expect(codes.toSorted()).toEqual(DEPARTMENTS.map((department) => department.code as string).toSorted());
    expect(rowsOf('departments.generated.ts', 'INNER_PARIS_SHAPES').map(([code]) => code)).toEqual(['75', '92', '93', '94']);
  });

  it('stands every préfecture and sous-préfecture inside its own département', () => {
    const shapes = new Map(rowsOf('departments.generated.ts', 'DEPARTMENT_SHAPES').map(([code, path]) => [code, ringsOf(String(path))]));
    const positions = new Map(rowsOf('sites.generated.ts', 'SITE_POSITIONS').map(([code, x, y]) => [code, [Number(x), Number(y)] as const]));
    expect(positions.size).toBe(PREFECTURE_SITES.length);
    const astray = PREFECTURE_SITES.filter((site) => {
      const [x, y] = positions.get(site.code) ?? [Number.NaN, Number.NaN];
      const near = [[0, 0], [0.15, 0], [-0.15, 0], [0, 0.15], [0, -0.15]] as const;
      return !near.some(([dx, dy]) => contains(shapes.get(site.departmentCode) ?? [], [x + dx, y + dy]));
    });
    expect(astray.map((site) => site.code)).toEqual([]);
  });
});

describe('formatPath', () => {
  it('rounds each vertex once, so that errors never add up along a line', () => {
    const long = Array.from({ length: 200 }, (_, index): [number, number] => [index * 0.44, index % 2]);
    const last = ringsOf(formatPath([long], 1))[0]?.at(-1);
    expect(last?.[0]).toBeCloseTo(199 * 0.44, 1);
  });
});
