import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { IsoDate } from '@vigie/domain';
import type { ReportUseKind } from '../persistence/report-use.entity';

export interface ReportUse {
  readonly kind: ReportUseKind;
  /** The alert, or the dossier of the letter. */
  readonly subjectId: string;
  /** French; read by structures, so of nothing that others alone may know. */
  readonly label: string;
  /** The reports it rests on. */
  readonly reportIds: readonly string[];
  readonly usedOn: IsoDate;
}

/** Tells each structure that its reports have served: to an alert that was raised, to a letter that was sent. */
@Injectable()
export class RecordReportUse {
  /**
   * Idempotent: recorded again, the latest count stands.
   * @param manager of a SYSTEM transaction, that of the act itself
   */
  async execute(manager: EntityManager, { kind, subjectId, label, reportIds, usedOn }: ReportUse): Promise<void> {
    await manager.query(
      `INSERT INTO report_use (id, structure_id, kind, subject_id, label, reports, used_on)
       SELECT gen_random_uuid(), structure_id, $1, $2, $3, count(*)::int, $4::date FROM report WHERE id = ANY ($5::uuid[]) GROUP BY structure_id
       ON CONFLICT (structure_id, kind, subject_id) DO UPDATE SET label = excluded.label, reports = excluded.reports`,
      [kind, subjectId, label, usedOn, reportIds],
    );
  }
}
