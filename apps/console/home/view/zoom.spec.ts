import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, readView, writeView, type HeatmapView } from './heatmap-view';
import { siteShown, withinScope, zoomInto, zoomOut, zoomShown } from './zoom';
import { zoomedFigures } from './zoomed-figures';

const NATION = ['84', '11', '01'];
const OWN = ['84'];
const at = (search: string): HeatmapView => readView(new URLSearchParams(search));
const address = (view: HeatmapView) => decodeURIComponent(writeView(view).toString());

describe('the zoom of an address', () => {
  it.each([
    ['region=84&departement=69', '84', '69'], ['departement=69', '84', '69'], ['departement=971', '01', '971'], ['departement=2A&niveau=prefecture', '94', '2A'],
    ['region=11&departement=69', '11', null], ['region=84&departement=999', '84', null], ['departement=<b>', null, null], ['region=999&departement=69', null, null], ['niveau=region&region=84&departement=69', '84', null],
  ])('« %s » is that of region %s and département %s', (search, region, department) => {
    expect(at(search)).toMatchObject({ region, department });
  });

  it('is dropped, with the panel, outside of what the viewer sees', () => {
    expect(withinScope(at('departement=75&niveau=prefecture&territoire=P75'), OWN)).toMatchObject({ region: null, department: null, territory: null });
    const inside = at('departement=69');
    expect(withinScope(inside, OWN)).toBe(inside);
    expect(zoomShown(at(''), OWN)).toEqual({ region: '84', department: null });
    expect(zoomShown(at(''), NATION)).toBeNull();
  });
});

it('goes into a region, a département and a site, then up again one level at a time', () => {
  let view: HeatmapView = { ...DEFAULT_VIEW, level: 'REGION' };
  const into = (territory: string) => { view = { ...view, ...zoomInto(view, territory) }; return address(view); };
  expect(into('84')).toBe('region=84');
  expect(into('69')).toBe('niveau=prefecture&region=84&departement=69');
  expect(zoomInto(view, 'P69')).toBeNull();
  view = { ...view, territory: 'P69' };
  expect(siteShown(view)).toBe('P69');
  const up = (scope: readonly string[]) => { view = { ...view, ...zoomOut(view, scope) }; return address(view); };
  expect([up(NATION), up(NATION), up(NATION)]).toEqual(['niveau=prefecture&region=84&departement=69', 'niveau=prefecture&region=84', 'niveau=prefecture']);
  expect(zoomOut(view, NATION)).toBeNull();
});

it('goes from a site of the nation to its département', () => {
  const view = at('niveau=prefecture&territoire=P971');
  expect(siteShown(view)).toBeNull();
  expect(address({ ...view, ...zoomInto(view, 'P971') })).toBe('niveau=prefecture&region=01&departement=971&territoire=P971');
});

it('stops at the region of whoever sees no other', () => {
  const up = { ...DEFAULT_VIEW, ...zoomOut(at('departement=69'), OWN) };
  expect(address(up)).toBe('');
  expect(zoomOut(up, OWN)).toBeNull();
});

it('sums a département up by itself: the structures of its sites do not add up', () => {
  const none = { value: null, part: null, low: null, high: null };
  const cell = (territory: string, reports: number, structures: number) => ({ ...none, territory, n: reports, reports, structures });
  const region = { n: 100, structures: 20, overall: { ...none, n: 100 }, cells: [cell('P69', 30, 6), cell('SP692', 10, 4), cell('P38', 60, 12)] };
  expect(zoomedFigures(region, { cells: [{ ...cell('69', 40, 7), value: 40 }, cell('38', 60, 12)] }, '69')).toEqual({ n: 40, structures: 7, overall: { ...none, value: 40, n: 40 }, cells: region.cells.slice(0, 2) });
});
