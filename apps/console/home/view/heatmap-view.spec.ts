import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, fixedView, readView, writeView, type HeatmapView } from './heatmap-view';
import { daysOf } from './period';

const full: HeatmapView = {
  level: 'PREFECTURE', metric: 'RIGHT_SHARE', shareOf: 'DALO', smoothed: false, outcome: 'OPEN', period: { preset: null, from: '2026-01-01', to: '2026-06-30' },
  filters: { right: 'CAF', difficulty: 'RENEWAL_LATE', structureType: 'CPH', audience: 'BPI', causality: 'CONFIRMED' },
  month: null, against: { kind: 'DATES', from: '2025-01-01', to: '2025-06-30' }, region: '84', department: '69', territory: 'P69', other: 'P38',
};

describe('the address of a view', () => {
  it('reproduces the view', () => {
    expect(readView(writeView(full))).toEqual(full);
    expect(readView(new URLSearchParams(writeView(full).toString()))).toEqual(full);
  });

  it.each<Partial<HeatmapView>>([{ month: '2026-03' }, { metric: 'CCC_NOT_HELPED', smoothed: true }, { against: { kind: 'PREVIOUS' } }, { against: { kind: 'YEAR_BEFORE' } }])('reproduces %j', (part) => {
    expect(readView(writeView({ ...DEFAULT_VIEW, ...part }))).toEqual({ ...DEFAULT_VIEW, ...part });
  });

  it('plays a month or compares a period, not both', () => {
    expect(readView(new URLSearchParams('mois=2026-03&contre=an'))).toEqual({ ...DEFAULT_VIEW, against: { kind: 'YEAR_BEFORE' } });
  });

  it.each(['', 'periode=30j', 'periode=annee', 'du=2026-01-01&au=2026-03-31'])('copied from « %s » shows the same days a year later', (search) => {
    const seen = readView(new URLSearchParams(search));
    const opened = readView(writeView(fixedView(seen, '2026-11-26')));
    expect(daysOf(opened.period, '2027-11-26')).toEqual(daysOf(seen.period, '2026-11-26'));
    expect({ ...opened, period: null }).toEqual({ ...seen, period: null });
  });

  it('says nothing of the default view', () => {
    expect(writeView(DEFAULT_VIEW).toString()).toBe('');
    expect(readView(new URLSearchParams())).toEqual(DEFAULT_VIEW);
  });

  it('keeps terms that staff added after this build', () => {
    expect(readView(new URLSearchParams('droit=FAMILY_BENEFIT_2027')).filters).toEqual({ right: 'FAMILY_BENEFIT_2027' });
  });

  it.each([
    'niveau=commune', 'mesure=x', 'periode=siecle', 'du=2026-06-30&au=2026-01-01', 'du=2026-02-30&au=2026-03-01',
    'region=999', 'etat=bof', 'mois=2026-13', 'contre=hier', 'contre-du=2026-02-01&contre-au=2026-01-01', 'avec=69', 'lissage=oui', 'part=DALO', 'droit=<script>', 'territoire=../..',
  ])('falls back to the default on « %s »', (search) => {
    expect(readView(new URLSearchParams(search))).toEqual(DEFAULT_VIEW);
  });
});
