import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS, PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import { formatQuantity } from '../format/french-numbers';
import { sequentialScale } from '../scale/colour-scale';
import { FranceMap, type FranceMapProps } from './france-map';
import type { MapCell } from './map-cell';
import { MapLegend } from './map-legend';

const cell = ({ code, name }: { code: string; name: string }, value: number | null = 12): MapCell => ({ territory: code, name, value, reports: value ?? 4, structures: 3 });
const render = (props: Partial<FranceMapProps>) => renderToStaticMarkup(
  <FranceMap label="Signalements" level="DEPARTMENT" cells={DEPARTMENTS.map((department) => cell(department))} scale={sequentialScale([3, 12, 40])}
    formatValue={(value) => formatQuantity(value, 'signalement', 'signalements')} {...props} />,
);
const areas = (html: string) => [...html.matchAll(/<g class="[^"]*" data-territory="(\w+)"[^>]*>/g)].map(([tag, code]) => ({ tag, code }));
const area = (html: string, code: string) => areas(html).find((found) => found.code === code)?.tag ?? '';

describe('FranceMap', () => {
  it.each([['REGION', REGIONS], ['DEPARTMENT', DEPARTMENTS], ['PREFECTURE', PREFECTURE_SITES]] as const)('names every area of level %s', (level, territories) => {
    const html = render({ level, cells: territories.map((territory) => cell(territory)) });
    expect(areas(html).map((found) => found.code).toSorted()).toEqual(territories.map((territory) => territory.code as string).toSorted());
  });

  it('says the value, then what stands behind it, never the same thing twice', () => {
    expect(area(render({}), '69')).toContain('aria-label="Rhône\u00a0: 12\u00a0signalements, 3\u00a0structures"');
  });

  it('says and hatches what there is not enough to say, and never paints it as zero', () => {
    const html = render({ cells: [cell({ code: '69', name: 'Rhône' }, null), cell({ code: '01', name: 'Ain' }, 0)] });
    expect(area(html, '69')).toContain('Pas assez pour dire');
    expect(html).toMatch(/data-territory="69".*?fill:url\(#hatch/);
    expect(html).toMatch(/data-territory="01".*?fill:var\(--vg-seq-0\)/);
  });

  it('has one tab stop: the selected area, or the first', () => {
    expect(render({ selected: '33', onSelect: () => undefined }).match(/tabindex="0"/g)).toHaveLength(1);
    expect(area(render({ selected: '33', onSelect: () => undefined }), '33')).toMatch(/aria-pressed="true".*tabindex="0"/);
    expect(render({}).match(/tabindex="0"/g)).toHaveLength(1);
  });

  it('makes areas buttons only when they can be chosen', () => {
    expect(area(render({}), '33')).toContain('role="img"');
    expect(area(render({ onSelect: () => undefined }), '33')).toContain('role="button"');
  });

  it('draws territories out of scope or out of the zoomed region without letting them be reached', () => {
    expect(areas(render({ cells: [cell({ code: '69', name: 'Rhône' })] }))).toHaveLength(1);
    expect(areas(render({ zoom: { region: '84', department: null } }))).toHaveLength(12);
  });

  it('shows inner Paris in an inset, and no inset once zoomed', () => {
    const names = /Paris<\/text>/;
    expect(render({})).toMatch(names);
    expect(render({ zoom: { region: '84', department: null } })).not.toMatch(names);
  });
});

describe('MapLegend', () => {
  const html = renderToStaticMarkup(<MapLegend scale={sequentialScale([1, 2, 2, 30, 31])} unit="signalements" n={1234}>Du 1er au 31 mars 2026</MapLegend>);
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('gives each class its bounds, zero and the hatch their own entry, and the n', () => {
    expect(text).toContain('n = 1 234');
    expect(text).toMatch(/ 0 1 2 3 à 30 31 Pas assez pour dire/);
  });

  it('credits the map as its licences ask', () => {
    expect(text).toContain('MapSVG');
    expect(html).toContain('creativecommons.org/licenses/by/4.0');
    expect(text).toContain('GeoNames');
  });

  it('writes bounds of rates without pretending to whole numbers', () => {
    const rates = renderToStaticMarkup(<MapLegend scale={sequentialScale([0.12, 0.5, 1.7])} unit="par structure" n={3} whole={false} formatBound={(bound) => String(bound)} />);
    expect(rates).toContain('jusqu’à 0.12');
    expect(rates).toContain('0.12 à 0.5');
  });
});
