import { describe, expect, it } from 'vitest';
import { SCALES, UNIVERSE, candidateOf, measurePeople, type Person } from '../attack/small-world';
import { loadHighsSolver } from '../solver';
import { completeTable } from '../table/complete-table';
import { dimension } from '../table/dimension';
import { atomsOf, TooManyAtoms } from './atoms';
import { checkRelease, type Ledger } from './check-release';
import { alternativesTo } from './coarsen';
import type { Definition } from './definition';
import { explainCoarsening, explainFinding } from './messages.fr';
import type { Release, ReleaseCandidate } from './release';

const solver = await loadHighsSolver();
const WORDING = { dimension: (name: string) => ({ period: 'la période', audience: 'le public' })[name] ?? name, code: (_: string, code: string) => code };

/** As many people as asked in each cell, from four structures in turn. */
function people(counts: Record<string, number>): Person[] {
  return Object.entries(counts).flatMap(([key, count]) => {
    const [territory = 's1', period = '2026-01', right = 'RSA', audience = 'ADULT'] = key.split(' ');
    return Array.from({ length: count }, (_, i) => ({ codes: { territory, period, right, audience }, structure: i % 4 }));
  });
}

const ledgerOf = (all: readonly Person[], ...earlier: Release[]): Ledger => ({ earlier, scales: SCALES, complete: UNIVERSE, measure: measurePeople(all), solver });

async function release(all: readonly Person[], label: string, candidate: ReleaseCandidate, ...earlier: Release[]): Promise<Release> {
  return { id: label, label, figures: (await checkRelease(candidate, ledgerOf(all, ...earlier))).figures };
}

describe('the release ledger', () => {
  const all = people({
    's1 2026-01 RSA ADULT': 30, 's1 2026-01 AAH ADULT': 25, 's1 2026-02 RSA ADULT': 3, 's1 2026-02 AAH ADULT': 2,
    's3 2026-01 RSA ADULT': 40, 's3 2026-01 AAH ADULT': 28, 's3 2026-02 RSA ADULT': 31, 's3 2026-02 AAH ADULT': 26,
  });
  const january: Definition = { period: ['2026-01'] };
  const both: Definition = { period: ['2026-01', '2026-02'] };
  const bySite = (within: Definition) => candidateOf(all, [{ name: 'territory', level: 0 }], within);

  it('publishes a first release as disclosure control alone would have it', async () => {
    const check = await checkRelease(bySite(january), ledgerOf(all));
    expect(check.outcome).toBe('PUBLISHABLE');
    expect(check.findings).toEqual([]);
  });

  it('publishes the same table again, figure for figure', async () => {
    const first = await release(all, 'Lettre de février', bySite(january));
    const check = await checkRelease(bySite(january), ledgerOf(all, first));
    expect(check.outcome).toBe('PUBLISHABLE');
    expect(check.figures.map(({ value }) => value)).toEqual(first.figures.map(({ value }) => value));
  });

  it('sees that two periods differ by the five people of one site, and says so', async () => {
    const first = await release(all, 'Lettre de février', bySite(january));
    const check = await checkRelease(bySite(both), ledgerOf(all, first));
    expect(check.outcome).not.toBe('PUBLISHABLE');
    expect(check.figures.find(({ definition }) => definition['territory']?.join() === 's1' && definition['period']?.length === 2)?.value).toBeNull();
    const difference = check.findings.find(({ kind }) => kind === 'DIFFERENCE');
    expect(difference).toMatchObject({ release: 'Lettre de février', dimensions: ['period'] });
    expect(difference && explainFinding(difference, WORDING)).toBe(
      '«\u00a0la période\u00a0: 2026-01\u202f; territory\u00a0: s1\u00a0», déjà diffusé (Lettre de février), et «\u00a0la période\u00a0: 2026-01, 2026-02\u202f; territory\u00a0: s1\u00a0» ne diffèrent que par la période\u00a0: leur différence isolerait trop peu de personnes ou de structures.',
    );
  });

  it('counts what could leave instead, coarser, and checks it the same way', async () => {
    const first = await release(all, 'Lettre de février', bySite(january));
    const alternatives = await alternativesTo(candidateOf(all, [{ name: 'territory', level: 0 }, { name: 'right', level: 0 }], both), ledgerOf(all, first));
    expect(alternatives.length).toBeGreaterThan(0);
    for (const { check } of alternatives) expect(check.outcome).not.toBe('REFUSED');
    const said = alternatives.map(({ change }) => explainCoarsening(change, WORDING));
    expect(said).toContain('Regrouper territory\u00a0: d1, d2, d3.');
  });

  it('keeps hidden what was hidden before, and shown what is out', async () => {
    const more = people({ 's1 2026-01 RSA ADULT': 30, 's1 2026-01 AAH ADULT': 4, 's3 2026-01 RSA ADULT': 40, 's3 2026-01 AAH ADULT': 28 });
    const cut = [{ name: 'territory', level: 0 }, { name: 'right', level: 0 }];
    const first = await release(more, 'Première', candidateOf(more, cut, january));
    const second = await checkRelease(candidateOf(more, [{ name: 'right', level: 0 }], { ...january, territory: ['s1'] }), ledgerOf(more, first));
    const aah = second.figures.find(({ definition }) => definition['right']?.join() === 'AAH');
    expect(aah?.value).toBeNull();
  });

  it('repeats the figure that is out, rather than a value a few reports apart', async () => {
    const first = await release(all, 'Lettre de février', bySite(january));
    const later = [...all, ...people({ 's1 2026-01 RSA ADULT': 2 })];
    const check = await checkRelease(candidateOf(later, [{ name: 'territory', level: 0 }], january), ledgerOf(later, first));
    expect(check.outcome).toBe('REDUCED');
    const value = (code: string) => check.figures.find(({ definition }) => definition['territory']?.join() === code);
    expect(value('s1')).toMatchObject({ value: 55, asBefore: true });
    expect(value('s3')).toMatchObject({ value: 68, asBefore: false });
    expect(check.figures.at(-1)).toMatchObject({ value: 123, asBefore: true });
    expect(check.findings.map((finding) => explainFinding(finding, WORDING)).join()).toContain('a déjà été diffusé (Lettre de février) avec une autre valeur');
  });

  it('does not let today’s value be computed beside the one that stands', async () => {
    const first = await release(all, 'Lettre de février', bySite(january));
    const later = [...all, ...people({ 's1 2026-01 RSA ADULT': 2, 's3 2026-01 RSA ADULT': 20 })];
    const check = await checkRelease(candidateOf(later, [{ name: 'territory', level: 0 }], january), ledgerOf(later, first));
    // 88 today, beside 145 today, would give 57 where 55 stands: one of both is as it was.
    const figures = (code?: string) => check.figures.find(({ definition }) => definition['territory']?.join() === code);
    expect(figures('s1')).toMatchObject({ value: 55, asBefore: true });
    expect([figures('s3'), figures()].filter((figure) => figure && !figure.asBefore && figure.value !== null)).toHaveLength(1);
  });

  it('tells apart rights of which one report may lose several, and adds none of them up', async () => {
    const rights = { right: ['RSA', 'AAH'], period: ['2026-01', '2026-02'] };
    const reports = [[['RSA', 'AAH'], '2026-01', 40], [['RSA'], '2026-01', 30], [['AAH'], '2026-01', 15], [['RSA'], '2026-02', 4], [['AAH'], '2026-02', 20]] as const;
    const units = reports.flatMap(([codes, period, count]) => Array.from({ length: count }, (_, i) => ({ codes, period, structure: i % 4 })));
    const measure: Ledger['measure'] = (sets) => sets.map((boxes) => {
      const inside = units.filter((unit) => boxes.some((box) => (box['period']?.includes(unit.period) ?? true) && (box['right']?.some((code) => unit.codes.some((own) => own === code)) ?? true)));
      const by = [0, 1, 2, 3].map((structure) => inside.filter((unit) => unit.structure === structure).length);
      return { count: inside.length, contributors: by.filter(Boolean).length, largest: Math.max(...by) };
    });
    const ledger = (...earlier: Release[]): Ledger => ({ earlier, scales: {}, complete: rights, overlapping: new Set(['right']), measure, solver });
    const cut = dimension('right', rights.right, { overlapping: true });
    const table = async (within: Definition) => {
      const measures = await measure([[{ ...within, right: ['RSA'] }], [{ ...within, right: ['AAH'] }], [within]], {});
      return { grid: completeTable([cut], [['RSA'], ['AAH'], ['TOTAL']].map((codes, i) => ({ codes, ...measures[i] ?? { count: 0, contributors: 0, largest: 0 } }))), within, unit: 'PERSONS' as const };
    };
    const january = await checkRelease(await table({ period: ['2026-01'] }), ledger());
    expect(january.figures.map(({ value }) => value)).toEqual([70, 55, 85]);
    const both = await checkRelease(await table({ period: ['2026-01', '2026-02'] }), ledger({ id: '1', label: 'Janvier', figures: january.figures }));
    // 74 − 70 would be the four of February who lost the RSA.
    expect(both.figures.map(({ value }) => value)).toEqual([null, 75, 109]);
  });
});

describe('atomsOf', () => {
  it('tells apart what figures tell apart, and nothing more', () => {
    const atoms = atomsOf([{ period: ['m1', 'm2', 'm3'] }, { period: ['m1'] }, { place: ['a'], period: ['m1', 'm2', 'm3'] }], { period: ['m1', 'm2', 'm3'] }, 100);
    expect(atoms.map(({ figures }) => figures.join()).sort()).toEqual(['0', '0,1', '0,1,2', '0,2']);
  });

  it('gives up past what it may hold', () => {
    const figures = Array.from({ length: 8 }, (_, i) => ({ [`d${i}`]: ['x'] }));
    expect(() => atomsOf(figures, {}, 50)).toThrow(TooManyAtoms);
  });
});
