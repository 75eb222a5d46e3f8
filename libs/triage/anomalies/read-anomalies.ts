import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, notFound, type Viewer } from '@vigie/access';
import { NEXT_ANOMALY_STATUSES, type AnomalyStatus, type IsoDate } from '@vigie/domain';
import { isUuid } from '@vigie/intake';
import { TransactionRunner } from '@vigie/platform';
import { AnomalyEntity, AnomalyStepEntity, AnomalyWitnessEntity } from '../persistence/anomaly.entities';

/** How much an anomaly weighs in the territory of whoever reads it. */
export interface AnomalyWeight {
  /** Reports of persons' situations attached to it that count; a merged one counts with the report it was taken for. */
  readonly reports: number;
  /** Structures those come from. */
  readonly structures: number;
  /** Structures that said « moi aussi »: another unit, never added to the first. */
  readonly witnesses: number;
  /** First day of the facts among them. */
  readonly firstSeen: IsoDate | null;
  readonly spread: readonly { readonly departmentCode: string; readonly reports: number; readonly witnesses: number }[];
}

export interface AnomalyView extends AnomalyEntity {
  readonly moves: readonly AnomalyStatus[];
  /** The viewer's structure said « moi aussi ». */
  readonly mine: boolean;
  /** Null for a structure: exact figures of others are staff's. */
  readonly weight: AnomalyWeight | null;
  readonly steps: readonly AnomalyStepEntity[];
}

interface SpreadRow { readonly anomalyId: string; readonly departmentCode: string; readonly reports: number; readonly structures: string[]; readonly firstSeen: string | null; readonly witnesses: number }

/** Under the reader's own eyes: policies of `report` and of « moi aussi » hold inside. */
const SPREAD = `
  WITH told AS (
    SELECT anomaly_id, department_code, count(*)::int AS reports, array_agg(DISTINCT structure_id::text) AS structures, min(occurred_on)::text AS first_seen
    FROM anomaly_report JOIN report ON report.id = report_id WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') GROUP BY 1, 2
  ), said AS (SELECT anomaly_id, department_code, count(*)::int AS witnesses FROM anomaly_witness GROUP BY 1, 2)
  SELECT anomaly_id AS "anomalyId", department_code AS "departmentCode", coalesce(reports, 0) AS reports, coalesce(structures, '{}') AS structures, first_seen AS "firstSeen", coalesce(witnesses, 0) AS witnesses
  FROM told FULL JOIN said USING (anomaly_id, department_code) ORDER BY 1, 2`;

/** The register of known anomalies. */
@Injectable()
export class ReadAnomalies {
  constructor(private readonly tx: TransactionRunner) {}

  /** Heaviest first for staff, by name for structures. @throws forbidden for administrators */
  async all(viewer: Viewer): Promise<AnomalyView[]> {
    const views = await this.read(viewer, null);
    const weight = ({ weight: known }: AnomalyView) => (known ? known.reports * 1_000 + known.witnesses : 0);
    return views.sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, 'fr'));
  }

  /** @throws forbidden for administrators; notFound */
  async one(viewer: Viewer, id: string): Promise<AnomalyView> {
    const [view] = isUuid(id) ? await this.read(viewer, id) : [];
    if (!view) throw notFound();
    return view;
  }

  private read(viewer: Viewer, id: string | null): Promise<AnomalyView[]> {
    const { scope } = viewer;
    if (scope.kind !== 'STRUCTURE' && scope.kind !== 'REGION' && scope.kind !== 'NATION') throw forbidden();
    const staff = scope.kind !== 'STRUCTURE';
    return this.tx.run(scope, async (manager) => {
      const found = id ? await manager.findBy(AnomalyEntity, { id }) : await manager.find(AnomalyEntity);
      const spread = staff ? await manager.query<SpreadRow[]>(SPREAD) : [];
      const own = staff ? new Set<string>() : await saidBy(manager, scope.structureId);
      const steps = staff ? await manager.find(AnomalyStepEntity, { order: { takenAt: 'DESC', id: 'DESC' } }) : [];
      return found.map((anomaly): AnomalyView => ({
        ...anomaly, mine: own.has(anomaly.id), moves: scope.kind === 'NATION' ? NEXT_ANOMALY_STATUSES[anomaly.status] : [],
        weight: staff ? weightOf(spread.filter(({ anomalyId }) => anomalyId === anomaly.id)) : null,
        steps: steps.filter(({ anomalyId }) => anomalyId === anomaly.id),
      }));
    });
  }
}

async function saidBy(manager: EntityManager, structureId: string): Promise<Set<string>> {
  return new Set((await manager.findBy(AnomalyWitnessEntity, { structureId })).map(({ anomalyId }) => anomalyId));
}

function weightOf(rows: readonly SpreadRow[]): AnomalyWeight {
  return {
    reports: rows.reduce((sum, { reports }) => sum + reports, 0),
    structures: new Set(rows.flatMap(({ structures }) => structures)).size,
    witnesses: rows.reduce((sum, { witnesses }) => sum + witnesses, 0),
    firstSeen: rows.flatMap(({ firstSeen }) => firstSeen ?? []).sort()[0] ?? null,
    spread: rows.map(({ departmentCode, reports, witnesses }) => ({ departmentCode, reports, witnesses })),
  };
}
