import type { RecourseChannel, RecourseFact } from './recourse-fact';

/**
 * What an outcome means for the path. WAITING: nothing recorded yet. SOLVED: the situation is unblocked. FILING_OPEN: the
 * request may be filed outside the teleservice. IMPOSSIBILITY_WRITTEN: the CCC wrote that filing online is impossible.
 * FAILED: the service was tried and did not help.
 */
export type OutcomeSense = 'WAITING' | 'SOLVED' | 'FILING_OPEN' | 'IMPOSSIBILITY_WRITTEN' | 'FAILED';

const SENSES: Readonly<Record<string, OutcomeSense>> = {
  UNBLOCKED: 'SOLVED',
  ATTESTATION_OF_IMPOSSIBILITY: 'IMPOSSIBILITY_WRITTEN',
  COUNTER_APPOINTMENT_OBTAINED: 'FILING_OPEN',
  COUNTER_APPOINTMENT: 'FILING_OPEN',
  POSTAL_FILING: 'FILING_OPEN',
  DROP_BOX: 'FILING_OPEN',
  COURT_ORDER: 'FILING_OPEN',
};

export function senseOf({ outcome }: Pick<RecourseFact, 'outcome'>): OutcomeSense {
  if (outcome === null) return 'WAITING';
  return SENSES[outcome] ?? 'FAILED';
}

const SENT_BACK_TO: Readonly<Record<string, RecourseChannel>> = {
  SENT_BACK_TO_CCC: 'CCC',
  SENT_BACK_TO_PAN: 'PAN',
  SENT_BACK_TO_PREFECTURE: 'PREFECTURE',
  SENT_BACK_TO_OTHER_PREFECTURE: 'PREFECTURE',
  SENT_BACK_TO_DDETS: 'DDETS',
  SENT_BACK_TO_OFII: 'OFII',
};

/** The service an outcome sends the person to, or null when it sends nowhere. */
export function sentBackTo({ outcome }: Pick<RecourseFact, 'outcome'>): RecourseChannel | null {
  return outcome === null ? null : SENT_BACK_TO[outcome] ?? null;
}

/** Who answers for a channel: the substitution is the préfecture's own service. */
export function serviceOf(channel: RecourseChannel): RecourseChannel {
  return channel === 'SUBSTITUTION' ? 'PREFECTURE' : channel;
}
