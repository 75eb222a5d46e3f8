import { Injectable } from '@nestjs/common';
import type { ExportLevel } from '@vigie/contracts';
import { REPORT_STATUSES, addDays, countsInBuckets, monthOf, type Definition, type IsoDate, type ReportOutcome } from '@vigie/domain';
import type { ReportCriteria } from '@vigie/intake';
import { SYSTEM, TransactionRunner, type Scope } from '@vigie/platform';
import { DEPARTMENTS, PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import { ReleaseTables, departmentKey, regionKey, type ReleaseOutcome } from '@vigie/release';
import { MESSAGES } from '../messages.fr';

export interface CountedTerritory {
  readonly code: string;
  readonly name: string;
  /** Null when hidden. */
  readonly reports: number | null;
  readonly reason: string | null;
}

export interface TerritoryCounts {
  readonly kind: 'COUNTED';
  readonly releaseId: string;
  readonly territories: readonly CountedTerritory[];
  readonly notes: readonly string[];
}
export interface TerritoriesRefused { readonly kind: 'REFUSED'; readonly message: string }

interface Territory { readonly code: string; readonly name: string; readonly regionCode: string }
const LEVELS: Readonly<Record<ExportLevel, { readonly rank: number; readonly key: (code: string) => string; readonly all: readonly Territory[] }>> = {
  PREFECTURE: { rank: 0, key: (code) => code, all: PREFECTURE_SITES },
  DEPARTMENT: { rank: 1, key: departmentKey, all: DEPARTMENTS },
  REGION: { rank: 2, key: regionKey, all: REGIONS.map(({ code, name }) => ({ code, name, regionCode: code })) },
};

/** Criteria that the ledger compares releases by, and their names there. */
const COMPARED = { right: 'right', difficulty: 'difficulty', structureType: 'structureType', audience: 'audience', causality: 'causality' } as const satisfies Partial<Record<keyof ReportCriteria, string>>;

/** How many reports each territory has, as it may leave: through disclosure control, and against all that left before. */
@Injectable()
export class CountTerritories {
  constructor(private readonly tx: TransactionRunner, private readonly releases: ReleaseTables) {}

  /** Held until it is taken away. What an attempt that was cut held for the same export is dropped first. */
  async execute(exportId: string, accountId: string, level: ExportLevel, filter: ReportCriteria, scope: Scope): Promise<TerritoryCounts | TerritoriesRefused> {
    await this.forget(exportId);
    const months = monthsOf(filter);
    if (!months) return { kind: 'REFUSED', message: MESSAGES.refused.MONTHS };
    const { rank, key, all } = LEVELS[level];
    const outcome: ReleaseOutcome = await this.releases.execute({
      audience: 'NETWORK', label: MESSAGES.releaseLabel(level, months.firstMonth, months.lastMonth), ...months, within: withinOf(filter, scope),
      tables: [{ name: 'REPORTS', cut: [{ dimension: 'territory', level: rank }] }], subjectId: exportId, decidedBy: accountId,
    });
    if (outcome.kind === 'REFUSED') return { kind: 'REFUSED', message: MESSAGES.releaseRefused(outcome.reasons, outcome.suggestions.map(({ text }) => text)) };
    const cells = new Map(outcome.tables[0]!.cells.map((cell) => [cell.codes[0]!, cell]));
    const territories = all.filter((territory) => covered(territory, filter, scope)).flatMap(({ code, name }): CountedTerritory[] => {
      const cell = cells.get(key(code));
      return cell ? [{ code, name, reports: cell.value, reason: cell.reason }] : [];
    });
    return { kind: 'COUNTED', releaseId: outcome.releaseId, territories, notes: outcome.notes };
  }

  /** Counts that nobody took away need be compared with nothing any more; those that left stay in the ledger. */
  forget(exportId: string): Promise<void> {
    return this.tx.run(SYSTEM, (manager) => this.releases.dropStrays(manager, exportId, []));
  }
}

/** The whole months that a filter asks for; null when it cuts one, or does not say. */
export function monthsOf({ occurredFrom, occurredTo }: ReportCriteria): { firstMonth: IsoDate; lastMonth: IsoDate } | null {
  if (!occurredFrom || !occurredTo || occurredFrom !== monthOf(occurredFrom) || occurredFrom > occurredTo) return null;
  return addDays(occurredTo, 1) === monthOf(addDays(occurredTo, 1)) ? { firstMonth: occurredFrom, lastMonth: monthOf(occurredTo) } : null;
}

/** Figures know of a report whether it is solved, and no other status; words and references choose reports one by one. */
const OUTCOMES: Readonly<Record<string, ReportOutcome | null>> = { COUNTED: null, OPEN: 'OPEN', RESOLVED: 'SOLVED' };
const NOT_COUNTED: readonly string[] = REPORT_STATUSES.filter((status) => !countsInBuckets(status));

/** Whether counts can be narrowed as a filter asks: what it would leave aside in silence would be a figure of something else. */
export const isCountable = ({ status, exceptStatus, q }: ReportCriteria): boolean => (!status || Object.hasOwn(OUTCOMES, status)) && (!exceptStatus || NOT_COUNTED.includes(exceptStatus)) && !q?.trim();

const covered = ({ regionCode }: Territory, filter: ReportCriteria, scope: Scope): boolean => (scope.kind !== 'REGION' || scope.regionCodes.includes(regionCode)) && (!filter.regionCode || filter.regionCode === regionCode);

function withinOf(filter: ReportCriteria, scope: Scope): Definition {
  const place = filter.siteCode ?? (filter.departmentCode ? departmentKey(filter.departmentCode) : filter.regionCode ? regionKey(filter.regionCode) : null);
  const territory = place ? [place] : scope.kind === 'REGION' ? scope.regionCodes.map(regionKey) : null;
  const compared = Object.entries(COMPARED).flatMap(([criterion, dimension]) => { const code = filter[criterion as keyof typeof COMPARED]; return code ? [[dimension, [code]] as const] : []; });
  const outcome = OUTCOMES[filter.status ?? ''];
  return { ...(territory ? { territory } : {}), ...(outcome ? { outcome: [outcome] } : {}), ...Object.fromEntries(compared) };
}
