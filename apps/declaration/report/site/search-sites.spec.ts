import { describe, expect, it } from 'vitest';
import { PREFECTURE_SITES } from '@vigie/reference';
import { searchSites } from './search-sites';

const found = (typed: string) => searchSites(PREFECTURE_SITES, typed).map(({ code }) => code);

describe('searchSites', () => {
  it('finds a préfecture by the number, the name of the département or the town, accents and hyphens forgiven', () => {
    expect(found('69')[0]).toBe('P69');
    expect(found('rhône')[0]).toBe('P69');
    expect(found('rhone')[0]).toBe('P69');
    expect(found('bourg en')[0]).toBe('P01');
    expect(found('seine saint')[0]).toBe('P93');
    expect(found('2a')[0]).toBe('P2A');
    expect(found('976')[0]).toBe('P976');
  });

  it('finds a sous-préfecture by its town, after the préfectures of the same number', () => {
    expect(found('villefranche')).toContain('SP692');
    expect(found('69')).toEqual(['P69', 'SP692']);
  });

  it('asks for every word, and finds nothing for nothing', () => {
    expect(found('rhone paris')).toEqual([]);
    expect(found('   ')).toEqual([]);
    expect(found('zz')).toEqual([]);
  });
});
