import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import { ReportEntity, isUuid, readableBy } from '@vigie/intake';
import { TransactionRunner } from '@vigie/platform';
import { triageStaff } from '../act-on-reports/triage-staff';
import { queueItems, type QueueItem } from '../read-queue/queue-item';

/** Facts of one situation may be dated a few days apart by two people. */
const DAYS_APART = 7;
const MOST = 12;

/**
 * Reports that may tell of the same situation: of one case of one structure; or, from wherever, the same site, public and document, a
 * difficulty and a right in common, at most a week apart. Closest first. Who the person is nobody can compare: staff judge.
 */
const CANDIDATES = `
  SELECT other.id FROM report, report AS other
  WHERE report.id = $1 AND other.id <> report.id AND other.status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
    AND ((other.structure_id = report.structure_id AND other.case_code = report.case_code)
      OR (other.site_code = report.site_code AND other.occurred_on BETWEEN report.occurred_on - $2::int AND report.occurred_on + $2::int
        AND other.audience = report.audience AND other.stay_document = report.stay_document AND other.difficulties && report.difficulties
        AND (other.rights && report.rights OR (other.rights = '{}' AND report.rights = '{}'))))
  ORDER BY (other.structure_id = report.structure_id AND other.case_code = report.case_code) DESC, abs(other.occurred_on - report.occurred_on), other.created_at, other.id LIMIT $3`;

/** What a report might be a double of, for whoever decides. */
@Injectable()
export class FindDuplicates {
  constructor(private readonly tx: TransactionRunner) {}

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  execute(viewer: Viewer, reportId: string): Promise<QueueItem[]> {
    const staff = triageStaff(viewer);
    if (!isUuid(reportId)) throw notFound();
    return this.tx.run(staff.scope, async (manager) => {
      if (!(await manager.existsBy(ReportEntity, { ...readableBy(staff.scope), id: reportId }))) throw notFound();
      const rows = await manager.query<{ id: string }[]>(CANDIDATES, [reportId, DAYS_APART, MOST]);
      return queueItems(manager, staff, rows.map(({ id }) => id));
    });
  }
}
