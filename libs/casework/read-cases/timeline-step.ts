import { isAwaited, type IsoDate, type TimelineEntry } from '@vigie/domain';
import type { RecourseStepEntity } from '../persistence/recourse-step.entity';

/** One line of a case's story: a dated step, or what a report says was tried before it. */
export interface TimelineStep {
  /** Null: said in a report, and told nowhere better. */
  readonly id: string | null;
  readonly reportId: string | null;
  readonly channel: string;
  readonly means: string | null;
  /** Null with a `before`: some day up to then. */
  readonly takenOn: IsoDate | null;
  readonly before: IsoDate | null;
  readonly outcome: string | null;
  readonly awaited: boolean;
  /** When the answer came, where somebody said. */
  readonly answeredOn: IsoDate | null;
  /** Null for anyone but the own structure. */
  readonly answer: string | null;
  readonly hasAnswer: boolean;
  readonly hoursSpent: number | null;
  readonly recordedAt: Date | null;
}

/** @param own the reader is of the case's structure: texts travel no further */
export function timelineStep({ kind, fact }: TimelineEntry<RecourseStepEntity>, own: boolean): TimelineStep {
  const { channel, means, takenOn, outcome } = fact;
  const coded = { channel, means, takenOn, outcome, awaited: isAwaited(fact) };
  if (kind === 'REPORTED') return { ...coded, id: null, reportId: fact.reportId, before: fact.before, answeredOn: null, answer: null, hasAnswer: false, hoursSpent: null, recordedAt: null };
  return {
    ...coded, id: fact.id, reportId: null, before: null, answeredOn: fact.answeredOn, answer: own ? fact.answer : null, hasAnswer: fact.answer !== null, hoursSpent: fact.hoursSpent, recordedAt: fact.createdAt,
  };
}
