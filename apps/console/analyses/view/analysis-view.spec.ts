import { describe, expect, it } from 'vitest';
import { crossInput, fixedAnalysis, readAnalysis, writeAnalysis } from './analysis-view';

const read = (search: string) => readAnalysis(new URLSearchParams(search));

describe('the address of a question', () => {
  it('says all of it, and comes back the same', () => {
    const address = 'lignes=prefecture&colonnes=mois&droit=CAF&structure=CHRS&etat=ouverts&region=84&site=P69&du=2026-01&au=2026-03&mesure=part-ligne&forme=multiples';
    expect(writeAnalysis(read(address)).toString()).toBe(address);
    expect(crossInput(read(address), '2026-11-24')).toMatchObject({ rows: 'PREFECTURE', columns: 'MONTH', from: '2026-01-01', to: '2026-03-31', right: 'CAF', structureType: 'CHRS', outcome: 'OPEN', region: '84', level: 'PREFECTURE', territory: 'P69' });
  });

  it('begins with the rights of the last twelve months', () => {
    expect(crossInput(read(''), '2026-11-24')).toMatchObject({ rows: 'RIGHT', columns: 'MONTH', from: '2025-12-01', to: '2026-11-30' });
    expect(crossInput(read('du=2026-01'), '2028-02-10')).toMatchObject({ from: '2026-01-01', to: '2028-02-29' });
  });

  it('copied without months covers the same ones a year later', () => {
    const copied = writeAnalysis(fixedAnalysis(read('lignes=droit'), '2026-11-24'));
    expect(crossInput(readAnalysis(copied), '2027-11-24')).toEqual(crossInput(read('lignes=droit'), '2026-11-24'));
  });

  it('lets go of what makes no sense: two territories, a filter along an axis, months backwards, codes that are none', () => {
    expect(read('lignes=region&colonnes=prefecture').columns).toBeNull();
    expect(read('lignes=droit&droit=CAF').filters).toEqual({});
    expect(read('lignes=droit&colonnes=etat&etat=ouverts').outcome).toBeNull();
    expect(read('du=2026-05&au=2026-02')).toMatchObject({ from: '2026-02', to: '2026-02' });
    expect(read('lignes=ailleurs&region=00&site=P00&causalite=<b>')).toMatchObject({ rows: 'RIGHT', region: null, site: null, filters: {} });
  });
});
