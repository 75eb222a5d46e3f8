import {
  caseStateOf, countsInBuckets, daysWithoutDocument, daysWithoutRights, deadlinesOf, findCircles, hoursSpent, isAwaited, isExpiring, missingOf, nextStepOf, parisDate,
  timelineOf, type CaseState, type Circle, type Deadline, type IsoDate, type Missing, type NextStep, type RightDuration, type StatusMotive,
} from '@vigie/domain';
import { reportView, type ReportEntity, type ReportView, type RuptureEntity } from '@vigie/intake';
import type { Scope } from '@vigie/platform';
import type { RecourseStepEntity } from '../persistence/recourse-step.entity';
import type { CaseParts } from './case-parts';
import { timelineStep, type TimelineStep } from './timeline-step';

export interface CaseRupture extends Pick<RuptureEntity, 'id' | 'reportId' | 'body' | 'state' | 'since' | 'until' | 'amountLost'> { readonly right: string }

/** Everything known of one case, and what follows from it today. */
export interface CaseFile {
  readonly structureId: string;
  /** Null for anyone but the own structure. */
  readonly caseCode: string | null;
  readonly state: CaseState;
  readonly expiring: boolean;
  readonly siteCode: string;
  readonly departmentCode: string;
  readonly regionCode: string;
  readonly audience: string;
  readonly stayDocument: string;
  readonly stayDocumentExpiresOn: IsoDate | null;
  /** Oldest first, withdrawn ones included. */
  readonly reports: readonly ReportView[];
  /** Of the reports that count. */
  readonly ruptures: readonly CaseRupture[];
  readonly steps: readonly TimelineStep[];
  /** Null once solved or closed. */
  readonly nextStep: NextStep | null;
  readonly missing: readonly Missing[];
  readonly deadlines: readonly Deadline[];
  readonly circles: readonly Circle[];
  readonly daysWithoutDocument: number | null;
  readonly daysWithoutRights: readonly RightDuration[];
  readonly hoursSpent: number | null;
  readonly solution: { readonly outcome: StatusMotive | null; readonly solvedOn: IsoDate | null } | null;
  /** Day of the first facts, and of the last thing that was written. */
  readonly since: IsoDate;
  readonly lastActivityOn: IsoDate;
  readonly waitingSince: IsoDate | null;
}

/** @param today in Paris: durations and deadlines are counted to that day */
export function caseFile(parts: CaseParts, scope: Scope, today: IsoDate): CaseFile {
  const { structureId, caseCode, reports, steps } = parts;
  const counted = reports.filter(({ status }) => countsInBuckets(status));
  const told = counted.length > 0 ? counted : reports;
  const current = told.at(-1)!;
  const own = scope.kind === 'STRUCTURE' && scope.structureId === structureId;
  const state = caseStateOf(reports.map(({ status }) => status), steps);
  const timeline = timelineOf<RecourseStepEntity>(told.map((report) => ({ reportId: report.id, receivedOn: parisDate(report.createdAt), attempts: report.attempts })), steps);
  const facts = timeline.map(({ fact }) => fact);
  const ruptures = rupturesOf(parts, told);
  const live = state === 'OPEN' || state === 'WAITING';
  const solution = solutionOf(parts, state);
  const ended = solution?.solvedOn ?? null;
  const expiresOn = current.stayDocumentExpiresOn;
  return {
    structureId, caseCode: own ? caseCode : null, state, expiring: isExpiring(state, expiresOn, today),
    siteCode: current.siteCode, departmentCode: current.departmentCode, regionCode: current.regionCode, audience: current.audience,
    stayDocument: current.stayDocument, stayDocumentExpiresOn: expiresOn,
    reports: reports.map((report) => reportView(report, scope)), ruptures, steps: timeline.map((entry) => timelineStep(entry, own)),
    nextStep: live ? nextStepOf(facts, today) : null,
    missing: live ? missingOf(facts, expiresOn, today) : [],
    deadlines: live ? deadlinesOf(facts, { code: current.stayDocument, expiresOn }, today) : [],
    circles: findCircles(facts),
    daysWithoutDocument: daysWithoutDocument(told.map((report) => ({ on: report.occurredOn, document: report.stayDocument, expiresOn: report.stayDocumentExpiresOn })), ended, today),
    daysWithoutRights: daysWithoutRights(ruptures, today),
    hoursSpent: hoursSpent([...told, ...steps].map((spent) => spent.hoursSpent)),
    solution,
    since: told.map(({ occurredOn }) => occurredOn).sort()[0]!,
    lastActivityOn: parisDate(new Date(Math.max(...[...reports, ...steps].map(({ updatedAt }) => updatedAt.getTime())))),
    waitingSince: live ? steps.filter(isAwaited).map(({ takenOn }) => takenOn).sort()[0] ?? null : null,
  };
}

function rupturesOf({ ruptures }: CaseParts, told: readonly ReportEntity[]): CaseRupture[] {
  return told.flatMap(({ id: reportId }) => ruptures.filter((rupture) => rupture.reportId === reportId)
    .map(({ id, body, state, since, until, amountLost, rightCode }) => ({ id, reportId, right: rightCode, body, state, since, until, amountLost })));
}

/** What the structure said of it; a report that was resolved otherwise tells its motive at most. */
function solutionOf({ solutions, reports }: CaseParts, state: CaseState): CaseFile['solution'] {
  if (state !== 'SOLVED') return null;
  const last = solutions.at(-1);
  if (last) return { outcome: last.outcome, solvedOn: last.solvedOn };
  return { outcome: reports.filter(({ status }) => status === 'RESOLVED').at(-1)?.statusMotive ?? null, solvedOn: null };
}
