import { Injectable } from '@nestjs/common';
import { AuditLog, forbidden, type Viewer } from '@vigie/access';
import { TOTAL, lastDayOfMonth } from '@vigie/domain';
import { TransactionRunner } from '@vigie/platform';
import { ReleaseTables, type ReleaseRefused, type TableReleased } from '@vigie/release';
import { figureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { placeIn } from '../figures/place-in';
import { unitOf } from '../heatmap/metric';
import { MESSAGES } from '../messages.fr';
import { mapWithin } from '../release-map/map-tables';
import { keyOf, wholeMonthsOf } from '../release-map/release-map';
import { isPlace, type CrossDimension } from './cross-dimension';
import { ReadCrossTable, type CrossQuestion } from './read-cross-table';

/** One cell as it leaves; an empty code is all of that axis. */
export interface ReleasedCrossCell {
  readonly row: string;
  readonly column: string;
  /** Null where disclosure control hides it. */
  readonly value: number | null;
  /** Why it is hidden, in French. */
  readonly reason: string | null;
}

export interface CrossReleased extends Period {
  readonly kind: 'RELEASED';
  readonly id: string;
  /** SHA-256: the same for the same figures, whenever they are asked for. */
  readonly hash: string;
  readonly unit: string;
  readonly cells: readonly ReleasedCrossCell[];
  /** What earlier releases took away, in French. */
  readonly notes: readonly string[];
}

export type CrossRelease = CrossReleased | Pick<ReleaseRefused, 'kind' | 'reasons' | 'suggestions'>;

/** A cross-table as it may leave: counted anew over whole months, through disclosure control and against all that left before. */
@Injectable()
export class ReleaseCrossTable {
  constructor(private readonly tx: TransactionRunner, private readonly table: ReadCrossTable, private readonly releases: ReleaseTables, private readonly audit: AuditLog) {}

  /** @throws as the cross-table */
  async execute(viewer: Viewer, question: CrossQuestion): Promise<CrossRelease> {
    if (viewer.scope.kind !== 'NATION' && viewer.scope.kind !== 'REGION') throw forbidden();
    const scope = figureScope(viewer, question.region);
    const place = placeIn(question, scope);
    await this.table.check(question);
    const months = wholeMonthsOf(question);
    if (!months) return { kind: 'REFUSED', reasons: [MESSAGES.release.noMonth], suggestions: [] };
    const within = { ...mapWithin(question, scope), ...(place && { territory: [keyOf(place.level, place.territory)] }) };
    const axes = [question.rows, ...(question.columns ? [question.columns] : [])];
    const outcome = await this.releases.execute({
      audience: 'NETWORK', label: MESSAGES.crossRelease(unitOf('REPORTS'), months.firstMonth, months.lastMonth), ...months, within,
      tables: [{ name: 'CROSS', cut: axes.map((axis) => ({ ...CUT[axis], flat: true })) }], left: true, decidedBy: viewer.account.id,
    });
    if (outcome.kind === 'REFUSED') return outcome;
    await this.tx.run(viewer.scope, (m) => this.audit.record(m, { action: 'TABLE_RELEASED', subjectKind: 'release', subjectId: outcome.releaseId }));
    return { kind: 'RELEASED', id: outcome.releaseId, hash: outcome.hash, unit: unitOf('REPORTS'), from: months.firstMonth, to: lastDayOfMonth(months.lastMonth), notes: outcome.notes, cells: cellsOf(outcome.tables, axes) };
  }
}

/** The axes as the ledger of releases knows them. */
const CUT: Readonly<Record<CrossDimension, { readonly dimension: string; readonly level?: number }>> = {
  RIGHT: { dimension: 'right' }, DIFFICULTY: { dimension: 'difficulty' }, STRUCTURE_TYPE: { dimension: 'structureType' }, AUDIENCE: { dimension: 'audience' }, CAUSALITY: { dimension: 'causality' }, OUTCOME: { dimension: 'outcome' },
  REGION: { dimension: 'territory', level: 2 }, DEPARTMENT: { dimension: 'territory', level: 1 }, PREFECTURE: { dimension: 'territory' }, MONTH: { dimension: 'period' }, QUARTER: { dimension: 'period', level: 1 },
};

/** The ledger's keys of regions and départements begin with a letter; ours are INSEE's. */
const codeOf = (axis: CrossDimension, key: string): string => (key === TOTAL ? '' : isPlace(axis) && axis !== 'PREFECTURE' ? key.slice(1) : key);

/** The ledger may put the axes in an order of its own. */
function cellsOf(tables: readonly TableReleased[], axes: readonly CrossDimension[]): ReleasedCrossCell[] {
  return tables.flatMap(({ dimensions, cells }) => {
    const at = axes.map((axis) => dimensions.indexOf(CUT[axis].dimension));
    const read = (codes: readonly string[], index: number) => (axes[index] === undefined ? '' : codeOf(axes[index], codes[at[index]!] ?? TOTAL));
    return cells.map(({ codes, value, reason }) => ({ row: read(codes, 0), column: read(codes, 1), value, reason }));
  });
}
