import { describe, expect, it } from 'vitest';
import { addDays, parisDate } from '@vigie/domain';
import { BASELINE_2024, departmentOf } from '@vigie/reference';
import type { DemonstrationReport } from './demonstration-report';
import { notAfter } from './calendar';
import { demonstrationFederation } from './federation';
import { generateReports } from './generate-reports';
import { PLANTED_SURGES } from './planted-surges';
import { sectorOf } from './sector-profiles';

const LAST_DAY = '2026-11-24';
const federation = demonstrationFederation();
const reports = [...generateReports(federation.structures, { reports: 24_000, lastDay: LAST_DAY, seed: 1 })];
const count = <T>(items: readonly T[], key: (item: T) => string) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

describe('the demonstration federation', () => {
  it('has exactly the marginals of the 2024 survey by region and by type', () => {
    expect(federation.structures).toHaveLength(485);
    expect(count(federation.structures, (s) => s.regionCode)).toEqual({ 84: 117, 11: 106, 44: 65, 75: 35, 76: 35, 53: 25, 32: 24, 28: 20, 52: 18, 24: 17, 93: 12, 27: 11 });
    const types = count(federation.structures, (s) => s.typeCode);
    expect(types['CADA']! + types['HUDA']!).toBe(170);
    expect(types['CHRS']! + types['CHU']!).toBe(93);
    expect(types).toMatchObject({ PERMANENCE: 55, CPH: 42, SIAE: 37, SPADA: 23, LOGEMENT_ADAPTE: 20, DOMICILIATION: 13, ACCUEIL_DE_JOUR_ASILE_BPI: 12, MEDICO_SOCIAL: 12, ACCUEIL_DE_JOUR: 8 });
  });

  it('gives every structure a name and a number of its own', () => {
    expect(new Set(federation.structures.map((s) => s.name)).size).toBe(485);
    expect(new Set(federation.structures.map((s) => s.number)).size).toBe(485);
  });
});

describe('the generated reports', () => {
  it('are as many as asked, over 24 months, and the same for the same seed', () => {
    expect(reports).toHaveLength(24_000);
    const days = reports.map((r) => r.occurredOn).sort();
    expect([days[0]! >= addDays(LAST_DAY, -729), days.at(-1)]).toEqual([true, LAST_DAY]);
    const again = [...generateReports(federation.structures, { reports: 24_000, lastDay: LAST_DAY, seed: 1 })];
    expect(again.slice(0, 500)).toEqual(reports.slice(0, 500));
  });

  it('have come in by the moment the program starts, and on the day they were found out', () => {
    const now = new Date(`${LAST_DAY}T09:30:00Z`);
    expect(reports.some(({ receivedAt }) => receivedAt > now), 'some are drawn later that day').toBe(true);
    for (const { receivedAt, discoveredOn } of reports) {
      const at = notAfter(now, receivedAt, discoveredOn);
      expect(at <= now && parisDate(at) === parisDate(receivedAt)).toBe(true);
    }
  });

  it.each(['lostCaf', 'lostFranceTravail', 'lostEmployment'] as const)('follow the published share of %s in every sector, within 3 points', (indicator) => {
    const right = { lostCaf: 'CAF', lostFranceTravail: 'FRANCE_TRAVAIL', lostEmployment: 'EMPLOYMENT' }[indicator];
    const compared = BASELINE_2024.figures.flatMap((figure) => {
      if (figure.indicator !== indicator || figure.scope.kind !== 'SECTOR') return [];
      const { sector } = figure.scope;
      const own = ordinary(reports).filter((r) => sectorOf(r.structure.typeCode) === sector);
      const share = (100 * own.filter((r) => r.ruptures.some((rupture) => rupture.right === right)).length) / own.length;
      return [{ sector, gap: Math.abs(share - figure.value) }];
    });
    expect(compared.length).toBeGreaterThanOrEqual(4);
    for (const { sector, gap } of compared) expect(gap, sector).toBeLessThan(3);
  });

  it('are fewer in August and at week ends than in October and on Tuesdays', () => {
    const months = count(reports, (r) => r.occurredOn.slice(5, 7));
    expect(months['08']! / months['10']!).toBeLessThan(0.7);
    const weekDays = count(reports, (r) => String(new Date(`${r.occurredOn}T12:00:00Z`).getUTCDay()));
    expect(weekDays['0']! / weekDays['2']!).toBeLessThan(0.2);
  });

  it.each(PLANTED_SURGES)('rise at $siteCode on $difficulty while the surge lasts', (surge) => {
    const affected = (r: DemonstrationReport) => r.siteCode === surge.siteCode && r.difficulties.some((code) => code === surge.difficulty);
    const from = addDays(LAST_DAY, -surge.fromDaysAgo);
    const to = addDays(LAST_DAY, -surge.toDaysAgo);
    const span = surge.fromDaysAgo - surge.toDaysAgo + 1;
    const during = reports.filter((r) => affected(r) && r.occurredOn >= from && r.occurredOn <= to).length / span;
    const around = reports.filter((r) => affected(r) && (r.occurredOn < from || r.occurredOn > to)).length / (730 - span);
    expect(during / around).toBeGreaterThan(4);
  });

  it('never date a thing after the last day', () => {
    const late = reports.filter((r) => r.discoveredOn > LAST_DAY || r.discoveredOn < r.occurredOn || r.ruptures.some((x) => x.since > LAST_DAY || (x.until ?? x.since) > LAST_DAY || (x.until ?? x.since) < x.since));
    expect(late).toEqual([]);
  });
});

/** Without the reports that a planted surge adds, which lose one right on purpose. */
function ordinary(all: readonly DemonstrationReport[]): DemonstrationReport[] {
  const inSurge = new Set(PLANTED_SURGES.map((s) => `${departmentOf(s.siteCode)?.code}`));
  return all.filter((r) => !inSurge.has(r.structure.departmentCode));
}
