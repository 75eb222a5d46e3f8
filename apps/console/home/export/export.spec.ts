import { describe, expect, it } from 'vitest';
import type { About } from './certainty';
import { cellOf, mapCsv } from './map-csv';
import { mapGeojson } from './map-geojson';
import { mapSvg } from './map-svg';
import { together } from './together';
import type { MapRelease, ReleaseOutcome } from './release.documents';

const release: MapRelease = {
  __typename: 'MapRelease', id: 'r', hash: 'abcdef0123456789abcdef', level: 'DEPARTMENT', metric: 'CCC_NOT_HELPED', unit: 'u', base: 'signalements', from: '2026-09-01', to: '2026-10-31', notes: ['Deux périodes <proches>.'], smoothing: null,
  cells: [{ territory: '69', name: 'Rhône', value: 0.8125, n: 48, low: 0.6806, high: 0.8981, reason: null }, { territory: '01', name: 'Ain', value: null, n: null, low: null, high: null, reason: 'Masqué : trop peu.' }, { territory: '2A', name: '=Corse;"du Sud"', value: 0, n: 12, low: 0, high: 0.2425, reason: null }],
};

const about: About = { measure: 'CCC', filters: ['Droit touché : Emploi', 'État : Ouverts'], region: null };

describe('a table that leaves', () => {
  it('has one line a territory, French decimals, and nothing but a reason where it is hidden', () => {
    const lines = mapCsv(release, about).split('\r\n');
    expect(lines[0]).toBe('\uFEFFcode;territoire;valeur;n;bas;haut;motif;mesure;unite;base;filtres;du;au;lissage;empreinte');
    expect(lines[1]).toBe('69;Rhône;0,8125;48;0,6806;0,8981;;CCC;u;signalements;"Droit touché : Emploi ; État : Ouverts";2026-09-01;2026-10-31;;abcdef0123456789abcdef');
    expect(lines[2]).toMatch(/^01;Ain;;;;;Masqué : trop peu\.;/);
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\tx', '\rx'])('never lets a spreadsheet run %j', (content) => expect(cellOf(content)).toMatch(/^"?'/));

  it('gives a count no interval: it is exact', () => {
    const counts: MapRelease = { ...release, metric: 'REPORTS', cells: [{ territory: '69', name: 'Rhône', value: 48, n: 48, low: null, high: null, reason: null }] };
    expect(mapCsv(counts, about).split('\r\n')[1]).toMatch(/^69;Rhône;48;48;;;;/);
    expect(/Tous les signalements, ouverts et résolus.*n\s=\s48\ssignalements.*Dénombrement exact/s.test(mapSvg(counts, { measure: 'Signalements', filters: [], region: null }))).toBe(true);
  });

  it('says how it was smoothed, in the table and in the picture', () => {
    const drawn: MapRelease = { ...release, smoothing: 'Lissé : bêta-binomiale.' };
    expect(mapCsv(drawn, about).split('\r\n')[1]).toContain(';2026-10-31;Lissé : bêta-binomiale.;abcdef');
    expect(/Intervalles de crédibilité à 95\s%.*Lissé/s.test(mapSvg(drawn, about))).toBe(true);
    expect(JSON.parse(mapGeojson(drawn, about))).toMatchObject({ smoothing: 'Lissé : bêta-binomiale.' });
  });

  it('gives a rate its own interval, which is no share', () => {
    const rates: MapRelease = { ...release, level: 'REGION', metric: 'RATE_PER_RESPONDENT', cells: [{ territory: '84', name: 'Auvergne-Rhône-Alpes', value: 1.5, n: 40, low: 1.2, high: 1.9, reason: null }] };
    expect(/\(Poisson\)\s: 0,4 d’écart/.test(mapSvg(rates, about))).toBe(true);
  });

  it('quotes what would cut a cell in two', () => expect(mapCsv(release, about)).toContain(`"'=Corse;""du Sud"""`));
});

describe('features that leave', () => {
  const collection = JSON.parse(mapGeojson(release, about)) as { features: { id: string; geometry: { type: string; coordinates: number[] } | null; properties: Record<string, unknown> }[]; from: string };

  it('stand where their préfecture does, with their INSEE code', () => {
    const rhone = collection.features[0]!;
    expect(rhone).toMatchObject({ id: '69', geometry: { type: 'Point' }, properties: { code: '69', value: 0.8125, n: 48 } });
    expect(rhone.geometry!.coordinates[0]).toBeCloseTo(4.83, 1);
    expect(rhone.geometry!.coordinates[1]).toBeCloseTo(45.75, 1);
    expect(collection).toMatchObject({ from: '2026-09-01', filters: about.filters });
  });

  it('are points, one for each département of a region', () => {
    const regions = JSON.parse(mapGeojson({ ...release, level: 'REGION', cells: [{ territory: '84', name: 'Auvergne-Rhône-Alpes', value: 1, n: 12, low: null, high: null, reason: null }] }, about)) as typeof collection;
    expect(regions.features[0]!.geometry!.type).toBe('MultiPoint');
    expect(regions.features[0]!.geometry!.coordinates).toHaveLength(12);
  });
});

describe('a picture that leaves', () => {
  const svg = mapSvg(release, about);

  it('is filled by the region that is zoomed on, without the others', () => {
    const zoomed = mapSvg(release, { ...about, region: '84' });
    const drawn = (picture: string) => [...picture.matchAll(/data-territory="(\w+)"/g)].map((match) => match[1]);
    expect(new Set(drawn(zoomed))).toEqual(new Set(['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74']));
    expect(drawn(svg).length).toBeGreaterThan(101);
    const [x, y, width, height] = /<svg x="20"[^>]*viewBox="([\d. -]+)"/.exec(zoomed)![1]!.split(' ').map(Number);
    for (const part of [x, y, width, height]) expect(part).toBeGreaterThan(0);
    expect(width).toBeLessThan(300);
    expect(svg).not.toContain('<svg x=');
  });

  it('stands alone: period, legend, credits, no style sheet and nothing from elsewhere', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    for (const said of [/septembre.*octobre 2026/, /MapSVG/, /secret statistique/i, /Masqué/]) expect(svg).toMatch(said);
    expect(svg).not.toMatch(/var\(|href=|<script|url\((?!#)/);
    expect(svg).toContain('Deux périodes &lt;proches&gt;.');
  });

  it('says which reports it counts, how many, and how far off a share may be', () => {
    for (const said of [/Droit touché\s: Emploi/, /État\s: Ouverts/, /n\s=\s60\ssignalements/, /25\spoints d’écart au plus/]) expect(said.test(svg), String(said)).toBe(true);
  });

  it('cuts a long title between words, and keeps every line within the picture', () => {
    const long = mapSvg(release, { ...about, measure: 'Part qui touche un droit : régularité du séjour elle-même (bascule en situation irrégulière)' });
    const said = [...long.matchAll(/<text x="([\d.]+)"[^>]* font-size="(\d+)"[^>]*>([^<]*)/g)];
    for (const [, x, size, line] of said) expect(Number(x) + (line ?? '').length * Number(size) * 0.53, line).toBeLessThan(660);
  });

  it('hatches what is hidden and colours what is shown', () => {
    expect(svg).toMatch(/fill="url\(#hatch\)"[^>]*data-territory="01"/);
    expect(svg).toMatch(/fill="#[0-9a-f]{6}"[^>]*data-territory="69"/);
  });
});

describe('a comparison that leaves', () => {
  const days = [{ from: '2025-09-01', to: '2025-10-31' }, { from: '2026-09-01', to: '2026-10-31' }] as const;
  const refused: ReleaseOutcome = { __typename: 'MapReleaseRefused', reasons: ['Trop peu.'], suggestions: ['Par région'] };

  it('is told as one: both periods, or the one that left and why the other did not', () => {
    expect(together([{ days: days[1], outcome: release }])).toEqual({ cells: release.cells, notes: release.notes });
    const both = together([{ days: days[0], outcome: release }, { days: days[1], outcome: release }]);
    expect(both).toMatchObject({ cells: [...release.cells, ...release.cells], notes: [expect.stringMatching(/2025.*Deux périodes/), expect.stringMatching(/2026.*Deux périodes/)] });
    expect(together([{ days: days[0], outcome: refused }, { days: days[1], outcome: release }])).toMatchObject({ cells: release.cells, notes: [expect.stringMatching(/2026/), expect.stringMatching(/2025.*Trop peu/)] });
    expect(together([{ days: days[0], outcome: refused }, { days: days[1], outcome: refused }])).toMatchObject({ reasons: [expect.stringMatching(/2025/), expect.stringMatching(/2026/)], suggestions: ['Par région'] });
  });
});
