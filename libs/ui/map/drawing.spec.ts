import { describe, expect, it } from 'vitest';
import { DEPARTMENTS } from '@vigie/reference';
import { WHOLE, areasOf, departmentBox, isWithin, regionBox, zoomBox, zoomFactor } from './drawing';

describe('what a département fills the map with', () => {
  it.each(DEPARTMENTS.map(({ code, regionCode }) => [code, regionCode] as const))('%s holds its name and all of its sites', (code, regionCode) => {
    const [left, top, right, bottom] = departmentBox(code);
    const inside = [...areasOf('DEPARTMENT'), ...areasOf('PREFECTURE')].filter((area) => isWithin(area, { region: regionCode, department: code }));
    expect(inside.length).toBeGreaterThan(1);
    for (const { territory, at: [x, y] } of inside) expect([territory, x > left && x < right && y > top && y < bottom]).toEqual([territory, true]);
    // Never closer than outlines bear.
    expect(Math.max(right - left, bottom - top)).toBeGreaterThanOrEqual(23.9);
    expect(zoomFactor([left, top, right, bottom])).toBeLessThan(0.35);
  });

  it('is smaller than its region, unless it is all of it', () => {
    expect(zoomFactor(departmentBox('69'))).toBeLessThan(zoomFactor(regionBox('84')) / 2);
    expect(zoomFactor(departmentBox('971'))).toBeCloseTo(zoomFactor(regionBox('01')), 1);
  });

  it('is all of France for no zoom and for a code that is none', () => {
    expect(zoomBox(null)).toBe(WHOLE);
    expect(departmentBox('00')).toBe(WHOLE);
    expect(zoomBox({ region: '84', department: null })).toEqual(regionBox('84'));
  });
});

it('a region and a département of one code are told apart', () => {
  // 11: Île-de-France, and Aude; 84: Auvergne-Rhône-Alpes, and Vaucluse.
  const within = areasOf('DEPARTMENT').filter((area) => isWithin(area, { region: '93', department: '84' })).map(({ territory }) => territory);
  expect(within).toEqual(['84']);
  expect(areasOf('PREFECTURE').filter((area) => isWithin(area, { region: '84', department: '84' }))).toEqual([]);
});
