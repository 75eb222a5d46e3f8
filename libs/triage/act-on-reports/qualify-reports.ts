import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { groundsFault, requalify, transition, type Causality, type CausalityGround } from '@vigie/domain';
import type { ReportEntity } from '@vigie/intake';
import { ActOnReports, type Aimed, type Judged } from './act-on-reports';
import type { ActOutcome } from './outcome';

/** How sure staff are that the teleservice caused it, and what that rests on. */
export interface Qualification {
  readonly causality: Causality;
  readonly grounds: readonly CausalityGround[];
}

/** Says how sure the cause is. A report that waited for triage is qualified by it; one that has left it is not brought back. */
@Injectable()
export class QualifyReports {
  constructor(private readonly act: ActOnReports) {}

  /** @throws forbidden for all but regional and national staff */
  execute(viewer: Viewer, reports: readonly Aimed[], qualification: Qualification, gesture?: string | null): Promise<ActOutcome> {
    return this.act.execute(viewer, reports, (_, report) => qualified(report, qualification), gesture);
  }
}

const QUALIFIABLE: readonly ReportEntity['status'][] = ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED', 'RESOLVED'];

function qualified(report: ReportEntity, { causality, grounds }: Qualification): Judged {
  if (!QUALIFIABLE.includes(report.status)) return 'NOT_ALLOWED';
  const fault = groundsFault(causality, grounds);
  if (fault) return fault;
  const rung = requalify(report.causality, causality);
  if (!rung.ok && rung.reason === 'NOT_ALLOWED') return 'ONE_RUNG';
  const moves = report.status !== 'RESOLVED' && transition(report.status, 'QUALIFIED').ok;
  // Qualified twice alike says something new only when it rests on something.
  if (!rung.ok && !moves && grounds.length === 0) return 'SAME_CAUSALITY';
  const standing = moves ? { status: report.status, motive: report.statusMotive } : {};
  return {
    kind: 'QUALIFIED', grounds: [...new Set(grounds)],
    before: { ...standing, causality: report.causality },
    after: { ...(moves ? { status: 'QUALIFIED', motive: null } : {}), causality },
  };
}
