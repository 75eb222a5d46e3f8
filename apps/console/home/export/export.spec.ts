import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { About } from './about';
import { csvNotice } from './csv-notice';
import { excerptOf } from './excerpt';
import { tableWithNotice } from './export-map';
import { leavingOf, type Leaving } from './leaving';
import { cellOf, mapCsv } from './map-csv';
import { mapGeojson } from './map-geojson';
import { mapSvg } from './map-svg';
import { together, type DecidedPeriod } from './together';
import type { MapRelease, ReleaseOutcome } from './release.documents';

const release: MapRelease = {
  __typename: 'MapRelease', id: 'r', hash: 'abcdef0123456789abcdef', level: 'DEPARTMENT', metric: 'CCC_NOT_HELPED', unit: 'u', base: 'signalements', from: '2026-09-01', to: '2026-10-31', notes: ['Deux périodes <proches>.'], smoothing: null,
  cells: [{ territory: '69', name: 'Rhône', value: 0.8125, n: 48, low: 0.6806, high: 0.8981, reason: null }, { territory: '01', name: 'Ain', value: null, n: null, low: null, high: null, reason: 'Masqué : trop peu.' }, { territory: '2A', name: '=Corse;"du Sud"', value: 0, n: 12, low: 0, high: 0.2425, reason: null }],
};

const about: About = { measure: 'CCC', filters: ['Droit touché : Emploi', 'État : Ouverts'], zoom: null, place: null, territories: null };
const one = (only: MapRelease): Leaving => leavingOf([{ days: only, outcome: only }], null)!;

describe('a table that leaves', () => {
  it('has one line a territory, French decimals, and nothing but a reason where it is hidden', () => {
    const lines = mapCsv(one(release), about).split('\r\n');
    expect(lines[0]).toBe('\uFEFFcode;territoire;valeur;n;bas;haut;motif;mesure;unite;base;perimetre;filtres;du;au;lissage;empreinte');
    expect(lines[1]).toBe('69;Rhône;0,8125;48;0,6806;0,8981;;CCC;u;signalements;France entière;"Droit touché : Emploi ; État : Ouverts";2026-09-01;2026-10-31;;abcdef0123456789abcdef');
    expect(lines[2]).toMatch(/^01;Ain;;;;;Masqué : trop peu\.;/);
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\tx', '\rx'])('never lets a spreadsheet run %j', (content) => expect(cellOf(content)).toMatch(/^"?'/));

  it('gives a count no interval: it is exact', () => {
    const counts: MapRelease = { ...release, metric: 'REPORTS', cells: [{ territory: '69', name: 'Rhône', value: 48, n: 48, low: null, high: null, reason: null }] };
    expect(mapCsv(one(counts), about).split('\r\n')[1]).toMatch(/^69;Rhône;48;48;;;;/);
    expect(/Tous les signalements, ouverts et résolus.*n\s=\s48\ssignalements.*Dénombrement exact/s.test(mapSvg(one(counts), { ...about, measure: 'Signalements', filters: [] }))).toBe(true);
  });

  it('says how it was smoothed, in the table and in the picture', () => {
    const drawn: MapRelease = { ...release, smoothing: 'Lissé : bêta-binomiale.' };
    expect(mapCsv(one(drawn), about).split('\r\n')[1]).toContain(';2026-10-31;Lissé : bêta-binomiale.;abcdef');
    expect(/Intervalles de crédibilité à 95\s%.*Lissé/s.test(mapSvg(one(drawn), about))).toBe(true);
    expect(JSON.parse(mapGeojson(one(drawn), about))).toMatchObject({ smoothing: 'Lissé : bêta-binomiale.' });
  });

  it('gives a rate its own interval, which is no share', () => {
    const rates: MapRelease = { ...release, level: 'REGION', metric: 'RATE_PER_RESPONDENT', cells: [{ territory: '84', name: 'Auvergne-Rhône-Alpes', value: 1.5, n: 40, low: 1.2, high: 1.9, reason: null }] };
    expect(/\(Poisson\)\s: 0,4 d’écart/.test(mapSvg(one(rates), about))).toBe(true);
  });

  it('quotes what would cut a cell in two', () => expect(mapCsv(one(release), about)).toContain(`"'=Corse;""du Sud"""`));
});

describe('features that leave', () => {
  const collection = JSON.parse(mapGeojson(one(release), about)) as { features: { id: string; geometry: { type: string; coordinates: number[] } | null; properties: Record<string, unknown> }[]; from: string };

  it('stand where their préfecture does, with their INSEE code', () => {
    const rhone = collection.features[0]!;
    expect(rhone).toMatchObject({ id: '69', geometry: { type: 'Point' }, properties: { code: '69', value: 0.8125, n: 48 } });
    expect(rhone.geometry!.coordinates[0]).toBeCloseTo(4.83, 1);
    expect(rhone.geometry!.coordinates[1]).toBeCloseTo(45.75, 1);
    expect(collection).toMatchObject({ from: '2026-09-01', filters: about.filters });
  });

  it('are points, one for each département of a region', () => {
    const regions = JSON.parse(mapGeojson(one({ ...release, level: 'REGION', cells: [{ territory: '84', name: 'Auvergne-Rhône-Alpes', value: 1, n: 12, low: null, high: null, reason: null }] }), about)) as typeof collection;
    expect(regions.features[0]!.geometry!.type).toBe('MultiPoint');
    expect(regions.features[0]!.geometry!.coordinates).toHaveLength(12);
  });
});

describe('a picture that leaves', () => {
  const svg = mapSvg(one(release), about);

  it('is filled by the region that is zoomed on, without the others', () => {
    const zoomed = mapSvg(one(release), { ...about, zoom: { region: '84', department: null } });
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
    const long = mapSvg(one(release), { ...about, measure: 'Part qui touche un droit : régularité du séjour elle-même (bascule en situation irrégulière)' });
    const said = [...long.matchAll(/<text x="([\d.]+)"[^>]* font-size="(\d+)"[^>]*>([^<]*)/g)];
    for (const [, x, size, line] of said) expect(Number(x) + (line ?? '').length * Number(size) * 0.53, line).toBeLessThan(660);
  });

  it('hatches what is hidden and colours what is shown', () => {
    expect(svg).toMatch(/fill="url\(#hatch\)"[^>]*data-territory="01"/);
    expect(svg).toMatch(/fill="#[0-9a-f]{6}"[^>]*data-territory="69"/);
  });
});

describe('a département that leaves', () => {
  const sites: MapRelease = { ...release, level: 'PREFECTURE', cells: ['P69', 'SP692', 'P38'].map((territory) => ({ ...release.cells[0]!, territory })) };

  const zoomed = { ...about, zoom: { region: '84', department: '69' }, place: 'Rhône' };
  const seen = leavingOf([{ days: sites, outcome: sites }], excerptOf(zoomed, 'Auvergne-Rhône-Alpes'))!;

  it('is an excerpt of the release of its region, which it says', () => {
    expect(seen.release.cells.map(({ territory }) => territory)).toEqual(['P69', 'SP692']);
    expect(seen.release.hash).toBe(sites.hash);
    expect(mapSvg(seen, zoomed).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toMatch(/Extrait \(Rhône\) d’une diffusion plus large \(Auvergne-Rhône-Alpes\).*que désigne l’empreinte/);
    expect(excerptOf({ ...zoomed, zoom: { region: '84', department: null } }, 'Auvergne-Rhône-Alpes')).toBeNull();
  });

  it('says it once, whether one period leaves or two are compared', () => {
    const told = (decided: readonly DecidedPeriod[]) => together(decided, leavingOf(decided, excerptOf(zoomed, 'Auvergne-Rhône-Alpes')));
    for (const outcomes of [[sites], [{ ...sites, from: '2025-09-01', to: '2025-10-31' }, sites]]) {
      const decision = told(outcomes.map((outcome) => ({ days: outcome, outcome })));
      expect('notes' in decision && decision.notes.filter((note) => note.includes('Extrait'))).toHaveLength(1);
    }
  });

  it('fills the picture, alone', () => {
    const picture = mapSvg(seen, zoomed);
    expect(new Set([...picture.matchAll(/data-territory="(\w+)"/g)].map((match) => match[1]))).toEqual(new Set(['P69', 'SP692']));
  });
});

describe('a table in its archive', () => {
  it('comes with a notice in words, and with metadata for programs, that tell what the release does', () => {
    const files = Object.fromEntries(Object.entries(unzipSync(tableWithNotice(one(release), { ...about, place: 'Corse' }, 'vigie', '2026-11-24'))).map(([name, content]) => [name, Buffer.from(content).toString()]));
    expect(Object.keys(files)).toEqual(['vigie.csv', 'lisez-moi.txt', 'vigie.csv-metadata.json']);
    expect(files['vigie.csv']).toBe(mapCsv(one(release), { ...about, place: 'Corse' }));
    const metadata = JSON.parse(files['vigie.csv-metadata.json']!) as { url: string; 'dc:description': string[]; 'dc:identifier': string[]; dialect: { delimiter: string }; tableSchema: { columns: { name: string; 'dc:description': string }[] } };
    expect(metadata).toMatchObject({ url: 'vigie.csv', 'dc:identifier': [`sha256:${release.hash}`], 'dc:issued': '2026-11-24', 'dc:spatial': 'Corse', dialect: { delimiter: ';' } });
    expect(metadata.tableSchema.columns.map(({ name }) => name).join(';')).toBe(files['vigie.csv']!.split('\r\n')[0]!.slice(1));
    for (const said of [/\(Corse\)/, /septembre.*octobre 2026/, /Droit touché\s: Emploi/, /n\s=\s60\ssignalements/, /25\spoints d’écart au plus/, /secret statistique/, /Deux périodes <proches>/, /Empreinte abcdef/, /écrit le 24\snovembre\s2026/, /motif\s: pourquoi/]) expect(said.test(files['lisez-moi.txt']!), String(said)).toBe(true);
    for (const line of metadata['dc:description']) expect(files['lisez-moi.txt']).toContain(line);
  });
});

describe('a comparison that leaves', () => {
  const days = [{ from: '2025-09-01', to: '2025-10-31' }, { from: '2026-09-01', to: '2026-10-31' }] as const;
  const refused: ReleaseOutcome = { __typename: 'MapReleaseRefused', reasons: ['Trop peu.'], suggestions: ['Par région'] };
  const counts = (values: Record<string, number | null>, from: string, to: string): MapRelease => ({ ...release, metric: 'REPORTS', from, to, hash: `${from}-hash`, cells: Object.entries(values).map(([territory, value]) => ({ territory, name: `T${territory}`, value, n: value, low: null, high: null, reason: value === null ? 'Masqué.' : null })) });
  const before = counts({ '69': 40, '01': null, '38': 50, '42': 0 }, ...['2025-09-01', '2025-10-31'] as const);
  const after = counts({ '69': 90, '01': 60, '38': null, '42': 30 }, ...['2026-09-01', '2026-10-31'] as const);
  const decided = [{ days: days[0], outcome: before }, { days: days[1], outcome: after }];
  const both = leavingOf(decided, null)!;

  it('has both periods and, where both left, their difference: nothing where one is hidden', () => {
    const [head, ...lines] = mapCsv(both, about).trimEnd().split('\r\n').map((line) => line.split(';').slice(0, 16));
    expect(head).toEqual(['\uFEFFcode', 'territoire', 'avant', 'n_avant', 'bas_avant', 'haut_avant', 'motif_avant', 'valeur', 'n', 'bas', 'haut', 'motif', 'ecart', 'ecart_bas', 'ecart_haut', 'conclusion']);
    const of = (code: string) => lines.find(([first]) => first === code)!;
    expect(of('69').slice(2, 13)).toEqual(['40', '40', '', '', '', '90', '90', '', '', '', '1,25']);
    expect(of('69')[15]).toBe('plus élevé');
    for (const code of ['01', '38']) expect(of(code).slice(12), code).toEqual(['', '', '', '']);
    expect(of('42').slice(12)).toEqual(['', '', '', 'rien avant, plus élevé']);
    const features = (JSON.parse(mapGeojson(both, about)) as { features: { id: string; properties: Record<string, unknown> }[] }).features;
    expect(features.find(({ id }) => id === '69')!.properties).toMatchObject({ earlier_value: 40, value: 90, difference: expect.closeTo(1.25, 9) as number, conclusion: 'plus élevé' });
    for (const code of ['01', '38']) expect(features.find(({ id }) => id === code)!.properties).toMatchObject({ difference: null, difference_low: null, conclusion: null });
  });

  it('is drawn in the colours of a change, hatched where a period is hidden', () => {
    const svg = mapSvg(both, about);
    for (const code of ['01', '38']) expect(svg).toMatch(new RegExp(`fill="url\\(#hatch\\)"[^>]*data-territory="${code}"`));
    const fill = (code: string) => new RegExp(`fill="(#[0-9a-f]{6})"[^>]*data-territory="${code}"`).exec(svg)?.[1];
    expect(fill('69')).toBeDefined();
    expect(fill('69')).not.toBe(/fill="(#[0-9a-f]{6})"[^>]*data-territory="69"/.exec(mapSvg(one(after), about))?.[1]);
    for (const said of [/Évolution/, /2026, comparé à la période.*2025/, /Avant\s: 3 territoires/, /Maintenant\s: 3 territoires/, /ne dit rien de plus/, /Avant\s: Empreinte 2025-09-01-hash/, /Maintenant\s: Empreinte 2026-09-01-hash/]) expect(said.test(svg), String(said)).toBe(true);
  });

  it('of two territories holds these two only, and says how they stand', () => {
    const two = { ...about, territories: ['69', '01'] as const, place: 'Rhône et Ain' };
    const leaving = leavingOf([{ days: days[1], outcome: after }], excerptOf(two, 'France entière'))!;
    expect(mapCsv(leaving, two).trimEnd().split('\r\n')).toHaveLength(3);
    for (const said of [csvNotice(leaving, two, '2026-11-26'), (JSON.parse(mapGeojson(leaving, two)) as { notes: string[] }).notes.join()]) expect(said).toMatch(/Extrait \(Rhône et Ain\) d’une diffusion plus large \(France entière\).*que désigne l’empreinte/);
    expect(together([{ days: days[1], outcome: after }], leaving)).toMatchObject({ notes: expect.arrayContaining([expect.stringMatching(/Extrait \(Rhône et Ain\)/)]) as string[] });
    const svg = mapSvg(leaving, two);
    expect(svg).toMatch(/départements \(Rhône et Ain\)/);
    expect(/T01, comparé à T69\s: −33\s%/.test(svg)).toBe(true);
    expect(svg).toMatch(/fill="#ffffff"[^>]*data-territory="42"/);
  });

  it('is told as one: both periods, or the one that left and why the other did not', () => {
    const told = (...outcomes: [ReleaseOutcome, ReleaseOutcome]) => { const two = outcomes.map((outcome, i) => ({ days: days[i]!, outcome })); return together(two, leavingOf(two, null)); };
    expect(together([{ days: days[1], outcome: release }], one(release))).toEqual({ cells: release.cells, notes: release.notes });
    expect(told(before, after)).toMatchObject({ cells: [{ value: null }, { value: Infinity }, { value: expect.closeTo(1.25, 9) as number }, { value: null }], notes: [expect.stringMatching(/2025.*Deux périodes/), expect.stringMatching(/2026.*Deux périodes/)] });
    expect(told(refused, release)).toMatchObject({ cells: release.cells, notes: [expect.stringMatching(/seule/), expect.stringMatching(/2026/), expect.stringMatching(/2025.*Trop peu/)] });
    expect(told(refused, refused)).toMatchObject({ reasons: [expect.stringMatching(/2025/), expect.stringMatching(/2026/)], suggestions: ['Par région'] });
  });
});
