import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { isUuid } from '@vigie/intake';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { ReportAssignmentEntity } from '../persistence/report-mark.entities';
import { ActOnReports, type Aimed } from './act-on-reports';
import type { ActOutcome } from './outcome';
import { triageStaff } from './triage-staff';

/** Somebody who may have a report in charge. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Their territory; null for the whole nation. */
  readonly regionCodes: readonly string[] | null;
}

/** Of one's own federation, or of the national one. Colleagues read each other's name here and nothing else: accounts stay behind their own policies. */
const COLLEAGUES = `
  SELECT account.id, account.display_name AS name,
    CASE WHEN account.role = 'REGIONAL' THEN ARRAY(SELECT region_code FROM federation_region held WHERE held.federation_code = account.federation_code ORDER BY 1) END AS "regionCodes"
  FROM account
  WHERE account.disabled_at IS NULL AND CASE WHEN $1::text IS NULL THEN account.role IN ('NATIONAL', 'REGIONAL') ELSE account.role = 'REGIONAL' AND account.federation_code = $1 END
  ORDER BY lower(account.display_name), account.id`;

/** @param manager as SYSTEM. @param federationCode null: of every federation, and of the national one */
export const colleaguesOf = (manager: EntityManager, federationCode: string | null): Promise<Colleague[]> => manager.query<Colleague[]>(COLLEAGUES, [federationCode]);

/** Puts reports in somebody's charge, or in nobody's. */
@Injectable()
export class AssignReports {
  constructor(private readonly act: ActOnReports, private readonly tx: TransactionRunner) {}

  /** @throws forbidden for all but regional and national staff */
  colleagues(viewer: Viewer): Promise<Colleague[]> {
    const { scope } = triageStaff(viewer);
    return this.tx.run(SYSTEM, (manager) => colleaguesOf(manager, scope.kind === 'REGION' ? scope.federationCode : null));
  }

  /** @param assigneeId null: in nobody's charge. @throws forbidden for all but regional and national staff */
  async execute(viewer: Viewer, reports: readonly Aimed[], assigneeId: string | null, gesture?: string | null): Promise<ActOutcome> {
    const known = await this.colleagues(viewer);
    const colleague = assigneeId === null ? null : known.find(({ id }) => isUuid(assigneeId) && id === assigneeId.toLowerCase());
    return this.act.execute(viewer, reports, async (manager, report) => {
      if (colleague === undefined || (colleague?.regionCodes && !colleague.regionCodes.includes(report.regionCode))) return 'UNKNOWN_COLLEAGUE';
      const held = await manager.findOneBy(ReportAssignmentEntity, { reportId: report.id });
      if ((held?.accountId ?? null) === (colleague?.id ?? null)) return 'SAME_ASSIGNEE';
      return {
        kind: 'ASSIGNED',
        before: { assigneeId: held?.accountId ?? null, assigneeName: held?.accountName ?? null },
        after: { assigneeId: colleague?.id ?? null, assigneeName: colleague?.name ?? null },
      };
    }, gesture);
  }
}
