import { senseOf, sentBackTo } from '@vigie/domain';
import type { CaseStep } from '../case-documents';

export type StepTone = 'waiting' | 'helped' | 'sent-back' | 'failed';

/** How a step ended, for the mark beside it; its words say the same. */
export function toneOf(step: Pick<CaseStep, 'outcome'>): StepTone {
  const sense = senseOf(step);
  if (sense === 'WAITING') return 'waiting';
  if (sense !== 'FAILED') return 'helped';
  return sentBackTo(step) === null ? 'failed' : 'sent-back';
}
