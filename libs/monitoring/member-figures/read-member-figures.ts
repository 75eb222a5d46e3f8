import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { forbidden, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { REPORT_STATUSES, TOTAL, countsInBuckets, monthOf, parisDate, type IsoDate } from '@vigie/domain';
import { Clock, TransactionRunner } from '@vigie/platform';
import { findDepartment, findRegion } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { ReleasedTableEntity, departmentKey, regionKey } from '@vigie/release';
import type { MemberTable } from './member-tables';
import { monthsUpTo } from './months';
import { releasedFigures, solvedOf, type TerritoryFigures } from './territory-figures';

export interface OwnMonth { readonly month: IsoDate; readonly reports: number; readonly solved: number }
export interface OwnCount { readonly code: string; readonly count: number }

export interface MemberFigures {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly unit: string;
  readonly reports: number;
  readonly solved: number;
  /** Reports that say how much time was spent, and what that adds up to. */
  readonly hours: number;
  readonly reportsWithHours: number;
  readonly months: readonly OwnMonth[];
  readonly rights: readonly OwnCount[];
  readonly difficultyGroups: readonly OwnCount[];
  readonly comparison: MemberComparison | null;
}

/** One month: the structure's own figures, exact, beside those that were published of its territories. */
export interface MemberComparison {
  readonly month: IsoDate;
  readonly releasedAt: Date;
  readonly own: TerritoryFigures;
  readonly territories: readonly TerritoryFigures[];
}

interface OwnReport { readonly occurredOn: IsoDate; readonly rights: readonly string[]; readonly groups: readonly string[]; readonly hours: number | null; readonly solved: boolean }

const MONTHS = 12;
const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** A structure's own figures, and where it stands: what is others' comes from the release ledger only. */
@Injectable()
export class ReadMemberFigures {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly catalogue: CatalogueService,
    private readonly clock: Clock,
  ) {}

  /** The twelve months up to today. @throws forbidden for staff, who have the exact view */
  async execute({ scope, structure }: Viewer): Promise<MemberFigures> {
    if (scope.kind !== 'STRUCTURE' || !structure) throw forbidden();
    const today = parisDate(this.clock.now());
    const months = monthsUpTo(today, MONTHS);
    const { vocabularies } = await this.catalogue.vocabularies();
    const groupOf = new Map(vocabularies.difficulties.map(({ code, group }) => [code, group ?? null]));
    const { reports, tables } = await this.tx.run(scope, async (m) => {
      const rows = await m.query<(Omit<OwnReport, 'groups'> & { difficulties: string[] })[]>(
        `SELECT occurred_on::text AS "occurredOn", rights, difficulties, hours_spent::float AS hours, status = 'RESOLVED' AS solved
           FROM report WHERE structure_id = $1 AND occurred_on BETWEEN $2::date AND $3::date AND status = ANY ($4::text[])`,
        [scope.structureId, months[0], today, COUNTED],
      );
      const [latest] = await m.find(ReleasedTableEntity, { select: { month: true }, where: { audience: 'MEMBERS', month: Not(IsNull()) }, order: { month: 'DESC' }, take: 1 });
      return {
        reports: rows.map((row): OwnReport => ({ ...row, groups: [...new Set(row.difficulties.flatMap((code) => groupOf.get(code) ?? []))] })),
        tables: latest?.month ? await m.findBy(ReleasedTableEntity, { audience: 'MEMBERS', month: latest.month }) : [],
      };
    });
    const withHours = reports.flatMap(({ hours }) => hours ?? []);
    return {
      from: months[0]!, to: today, unit: MESSAGES.units.REPORTS, reports: reports.length, solved: reports.filter(({ solved }) => solved).length,
      hours: withHours.reduce((sum, hours) => sum + hours, 0), reportsWithHours: withHours.length,
      months: months.map((month) => {
        const own = reports.filter(({ occurredOn }) => monthOf(occurredOn) === month);
        return { month, reports: own.length, solved: own.filter(({ solved }) => solved).length };
      }),
      rights: counts(reports.flatMap(({ rights }) => [...new Set(rights)])), difficultyGroups: counts(reports.flatMap(({ groups }) => groups)),
      comparison: comparisonOf(tables, reports, structure),
    };
  }
}

function comparisonOf(tables: readonly ReleasedTableEntity[], reports: readonly OwnReport[], structure: NonNullable<Viewer['structure']>): MemberComparison | null {
  const first = tables[0];
  if (!first?.month) return null;
  const table = (name: MemberTable) => tables.find((one) => one.name === name)?.cells ?? [];
  const of = (level: string, name: string, key: string) => releasedFigures(level, name, key, { rights: table('RIGHT'), difficultyGroups: table('DIFFICULTY_GROUP'), outcomes: table('SOLVED') });
  const own = reports.filter(({ occurredOn }) => monthOf(occurredOn) === first.month);
  return {
    month: first.month, releasedAt: first.releasedAt,
    own: {
      level: 'STRUCTURE', name: structure.name, reports: own.length, ...solvedOf(own.filter(({ solved }) => solved).length, own.length),
      rights: counts(own.flatMap(({ rights }) => [...new Set(rights)])).map(({ code, count }) => ({ code, count, share: count / own.length })),
      difficultyGroups: counts(own.flatMap(({ groups }) => groups)).map(({ code, count }) => ({ code, count, share: count / own.length })),
    },
    territories: [
      of('DEPARTMENT', findDepartment(structure.departmentCode)?.name ?? structure.departmentCode, departmentKey(structure.departmentCode)),
      of('REGION', findRegion(structure.regionCode)?.name ?? structure.regionCode, regionKey(structure.regionCode)),
      of('NATION', MESSAGES.nation, TOTAL),
    ],
  };
}

/** The most frequent first. */
function counts(codes: readonly string[]): OwnCount[] {
  const found = new Map<string, number>();
  for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  return [...found].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
