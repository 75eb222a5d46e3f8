import type { IsoDate } from '../calendar/paris-day';
import { LEGAL_PATH, inTimeOrder, type RecourseFact } from './recourse-fact';

/** What a report says was tried, and the day it was received: whatever it tells happened before. */
export interface ReportedAttempts {
  readonly reportId: string;
  /** Paris day. */
  readonly receivedOn: IsoDate;
  readonly attempts: Readonly<Record<(typeof LEGAL_PATH)[number], { readonly tried: boolean; readonly outcome: string | null }>>;
}

export interface ReportedFact extends RecourseFact {
  readonly takenOn: null;
  readonly means: null;
  readonly reportId: string;
  readonly before: IsoDate;
}

export type TimelineEntry<Step extends RecourseFact> = { readonly kind: 'REPORTED'; readonly fact: ReportedFact } | { readonly kind: 'STEP'; readonly fact: Step };

/**
 * The story of a case: what its reports say was tried, then its dated steps. A later report repeats what an earlier one
 * said, and a dated step of before the report tells the same attempt better: each stands once.
 * @param reports oldest first
 */
export function timelineOf<Step extends RecourseFact>(reports: readonly ReportedAttempts[], steps: readonly Step[]): TimelineEntry<Step>[] {
  const told = new Set<Step>();
  const reported: ReportedFact[] = [];
  for (const { reportId, receivedOn, attempts } of reports) {
    for (const channel of LEGAL_PATH) {
      const { tried, outcome } = attempts[channel];
      if (!tried || reported.some((fact) => fact.channel === channel && compatible(fact.outcome, outcome))) continue;
      const telling = steps.find((step) => !told.has(step) && step.channel === channel && step.takenOn !== null && step.takenOn <= receivedOn && compatible(step.outcome, outcome));
      if (telling) told.add(telling);
      else reported.push({ reportId, channel, means: null, takenOn: null, outcome, before: receivedOn });
    }
  }
  const ordered = inTimeOrder<TimelineEntry<Step>['fact']>([...reported, ...steps]);
  return ordered.map((fact): TimelineEntry<Step> => ('reportId' in fact && 'before' in fact ? { kind: 'REPORTED', fact: fact as ReportedFact } : { kind: 'STEP', fact: fact as Step }));
}

/** An outcome nobody gave contradicts none. */
function compatible(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
