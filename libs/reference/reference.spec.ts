import { describe, expect, it } from 'vitest';
import {
  BASELINE_2024, DEFAULT_RUPTURE_BODY, DEPARTMENTS, FEDERATIONS, PREFECTURE_SITES, RECOURSE_OPTIONS, RECOURSE_STEP_OPTIONS, REGIONS, REGIONS_WITHOUT_FEDERATION,
  RIGHTS_LOST, VOCABULARIES, departmentOf, departmentsOf, findSite, findTerm, prefectureOf, sitesOf,
  type VocabularyTerm,
} from './index';

const codesOf = (terms: readonly VocabularyTerm[]) => terms.map((term) => term.code);

describe('territories', () => {
  it('counts 18 regions, 101 départements, 101 préfectures and 13 federations', () => {
    expect(REGIONS).toHaveLength(18);
    expect(DEPARTMENTS).toHaveLength(101);
    expect(PREFECTURE_SITES.filter((site) => site.kind === 'PREFECTURE')).toHaveLength(101);
    expect(PREFECTURE_SITES.filter((site) => site.kind === 'SOUS_PREFECTURE')).toHaveLength(233);
    expect(FEDERATIONS).toHaveLength(13);
  });

  it('gives every site one code and stands it in the region of its département', () => {
    expect(new Set(PREFECTURE_SITES.map((site) => site.code)).size).toBe(334);
    expect(PREFECTURE_SITES.every((site) => site.regionCode === departmentOf(site.code)?.regionCode)).toBe(true);
  });

  it('lists the préfecture of a département before its sous-préfectures', () => {
    expect(sitesOf('69').map((site) => site.code)).toEqual(['P69', 'SP692']);
    expect(sitesOf('976').map((site) => site.code)).toEqual(['P976']);
    expect(sitesOf('99')).toEqual([]);
  });

  it.each([
    ['P69', 'Préfecture du Rhône'], ['P75', 'Préfecture de police'], ['P01', "Préfecture de l'Ain"], ['P28', "Préfecture d'Eure-et-Loir"],
    ['P84', 'Préfecture de Vaucluse'], ['P2B', 'Préfecture de la Haute-Corse'], ['P974', 'Préfecture de La Réunion'],
    ['P22', "Préfecture des Côtes-d'Armor"], ['SP692', 'Sous-préfecture de Villefranche-sur-Saône'], ['SP762', 'Sous-préfecture du Havre'],
    ['SP271', 'Sous-préfecture des Andelys'], ['SP721', 'Sous-préfecture de La Flèche'], ['SP132', "Sous-préfecture d'Arles"],
    ['SP943', "Sous-préfecture de L'Haÿ-les-Roses"], ['SP581', 'Sous-préfecture de Château-Chinon'],
  ])('names %s « %s »', (code, name) => expect(findSite(code)?.name).toBe(name));

  it('knows no site but its own', () => {
    expect(findSite('P975')).toBeUndefined();
    expect(departmentOf('nowhere')).toBeUndefined();
    expect(prefectureOf('2A')?.communeName).toBe('Ajaccio');
    expect(departmentsOf('94').map((department) => department.code)).toEqual(['2A', '2B']);
  });
});

describe('federations', () => {
  it('cover every region once, except the three that have none', () => {
    const covered = FEDERATIONS.flatMap((federation) => federation.regionCodes);
    expect([...covered, ...REGIONS_WITHOUT_FEDERATION].toSorted()).toEqual(REGIONS.map((region) => region.code).toSorted());
  });
});

describe('vocabularies', () => {
  it.each(Object.entries(VOCABULARIES))('%s has unique codes and no empty label', (_name, terms) => {
    const codes = codesOf(terms);
    expect(new Set(codes).size).toBe(codes.length);
    expect(terms.every((term) => term.label.trim().length > 0 && /^[A-Z][A-Z_]*$/.test(term.code))).toBe(true);
  });

  it('has a known group for each difficulty and a known sector for each type of structure', () => {
    const groups = codesOf(VOCABULARIES.difficultyGroups);
    const sectors = codesOf(VOCABULARIES.sectors);
    expect(VOCABULARIES.difficulties.every((term) => groups.includes(term.group))).toBe(true);
    expect(VOCABULARIES.structureTypes.every((term) => sectors.includes(term.sector))).toBe(true);
  });

  it('proposes a known body for each right, and labels each means and outcome of the path', () => {
    for (const right of RIGHTS_LOST) expect(findTerm('ruptureBodies', DEFAULT_RUPTURE_BODY[right.code])).toBeDefined();
    for (const { means, outcomes } of [...Object.values(RECOURSE_OPTIONS), ...Object.values(RECOURSE_STEP_OPTIONS)]) {
      expect(means.every((code) => findTerm('recourseMeans', code))).toBe(true);
      expect(outcomes.every((code) => findTerm('recourseOutcomes', code))).toBe(true);
    }
  });
});

describe('the 2024 baseline', () => {
  const figure = (indicator: string, kind: string, key?: string) => BASELINE_2024.figures.find((entry) =>
    entry.indicator === indicator && entry.scope.kind === kind && (key === undefined || Object.values<string>(entry.scope).includes(key)));

  it('keeps figures as published, with base, page and what to beware of', () => {
    expect(figure('lostCaf', 'OVERALL')).toMatchObject({ value: 58, unit: 'PERCENT', n: 485, page: 8 });
    expect(figure('lostCaf', 'SECTOR', 'CPH')).toMatchObject({ value: 73, n: 51 });
    expect(figure('cccDidNotHelp', 'OVERALL')).toMatchObject({ value: 82, n: 95 });
    expect(figure('panBookingDifficult', 'SECTOR', 'SPADA')).toMatchObject({ value: 70, n: null });
    expect(figure('substitutionByPost', 'SECTOR', 'CADA_HUDA')).toMatchObject({ value: 25, unit: 'STRUCTURES', n: 80 });
  });

  it.each(['SURVEY_TYPE', 'REGION'])('lists 485 respondents by %s', (kind) => {
    const counts = BASELINE_2024.figures.filter((entry) => entry.scope.kind === kind).map((entry) => entry.value);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(485);
  });

  it('describes every indicator it uses, never twice in one scope and unit', () => {
    const described: readonly string[] = BASELINE_2024.indicators.map((indicator) => indicator.code);
    expect(BASELINE_2024.figures.every((entry) => described.includes(entry.indicator))).toBe(true);
    const keys = BASELINE_2024.figures.map((entry) => JSON.stringify([entry.indicator, entry.scope, entry.unit]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says where the report disagrees with itself', () => {
    expect(BASELINE_2024.discrepancies.join(' ')).toMatch(/24 mai.*SPADA.*CPH.*247/s);
  });
});
