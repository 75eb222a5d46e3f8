import type { IsoDate } from '../calendar/paris-day';
import { findCircles } from './circles';
import { senseOf } from './outcomes';
import { BEYOND_PATH, inTimeOrder, type RecourseChannel, type RecourseFact } from './recourse-fact';
import { asOf, isAwaited, isPrefecture } from './silence';

/** What to do next, as a code; the words are a catalogue's. */
export const NEXT_STEP_CODES = [
  'ASK_CCC', 'ASK_PAN', 'ASK_SUBSTITUTION', 'ASK_DEFENSEUR_DES_DROITS', 'ASK_LAWYER', 'GO_TO_COURT', 'WAIT', 'FILE_AND_KEEP_PROOF', 'CHECK_AND_CLOSE',
] as const;
export type NextStepCode = (typeof NEXT_STEP_CODES)[number];

/** Why that one, strongest reason first. */
export const NEXT_STEP_REASONS = [
  'NOTHING_TRIED', 'CCC_TRIED', 'CCC_WROTE_IMPOSSIBILITY', 'CCC_AND_PAN_TRIED', 'NO_PAN_HERE', 'CIRCLE', 'SUBSTITUTION_REFUSED', 'SUBSTITUTION_SILENT',
  'DEFENSEUR_TRIED', 'LAWYER_TRIED', 'COURT_TRIED', 'ANSWER_AWAITED', 'FILING_OPEN', 'UNBLOCKED',
] as const;
export type NextStepReason = (typeof NEXT_STEP_REASONS)[number];

/** What a step or a deadline rests on. */
export const LEGAL_BASES = ['ARRETE_2023', 'CONSEIL_ETAT_2022', 'DEFENSEUR_LAW', 'REFERE_MESURES_UTILES', 'SILENCE_IS_REFUSAL', 'COURT_TIME_LIMIT', 'RENEWAL_WINDOW'] as const;
export type LegalBasisCode = (typeof LEGAL_BASES)[number];

export interface NextStep {
  readonly code: NextStepCode;
  /** Where to go, or whose answer is awaited; null when the case only has to be closed. */
  readonly channel: RecourseChannel | null;
  readonly reasons: readonly NextStepReason[];
  readonly legalBasis: LegalBasisCode | null;
}

/**
 * What comes next along the legal order CCC → PAN → substitution, then beyond it.
 * Source: arrêté of 1 August 2023, article 4: the substitution is due once the CCC and the PAN were tried in vain, or as
 * soon as the CCC has written that filing online is impossible (2024 report, part II).
 * @param facts those of a case that is not solved, in any order
 */
export function nextStepOf(facts: readonly RecourseFact[], today: IsoDate): NextStep {
  const known = inTimeOrder(asOf(facts, today));
  const last = known.at(-1);
  if (last && senseOf(last) === 'SOLVED') return step('CHECK_AND_CLOSE', null, ['UNBLOCKED'], null);
  const open = openFiling(known);
  if (open) return step('FILE_AND_KEEP_PROOF', open.channel, ['FILING_OPEN'], 'ARRETE_2023');
  const onward = alongThePath(known);
  const awaited = known.filter(isAwaited).find(({ channel }) => channel === onward.channel || (!isOnPath(onward) && BEYOND_PATH.includes(channel)));
  if (awaited) return step('WAIT', awaited.channel, ['ANSWER_AWAITED'], onward.legalBasis);
  return findCircles(known).length > 0 ? { ...onward, reasons: [...onward.reasons, 'CIRCLE'] } : onward;
}

/** The step that opened a filing outside the teleservice, unless the préfecture has gone back on it since. */
function openFiling(known: readonly RecourseFact[]): RecourseFact | undefined {
  const decisive = known.filter((fact) => senseOf(fact) === 'FILING_OPEN' || (isPrefecture(fact.channel) && senseOf(fact) === 'FAILED')).at(-1);
  return decisive && senseOf(decisive) === 'FILING_OPEN' ? decisive : undefined;
}

function alongThePath(known: readonly RecourseFact[]): NextStep {
  const tried = (channel: RecourseChannel) => known.some((fact) => fact.channel === channel && !isAwaited(fact));
  const answered = (outcome: string) => known.some((fact) => fact.outcome === outcome);
  const substitution = known.filter((fact) => fact.channel === 'SUBSTITUTION' && !isAwaited(fact)).at(-1);

  if (substitution) return beyond(tried, substitution);
  if (answered('ATTESTATION_OF_IMPOSSIBILITY')) return step('ASK_SUBSTITUTION', 'SUBSTITUTION', ['CCC_WROTE_IMPOSSIBILITY'], 'ARRETE_2023');
  if (!tried('CCC')) return step('ASK_CCC', 'CCC', ['NOTHING_TRIED'], 'ARRETE_2023');
  if (answered('NO_PAN_HERE')) return step('ASK_SUBSTITUTION', 'SUBSTITUTION', ['NO_PAN_HERE', 'CCC_TRIED'], 'ARRETE_2023');
  if (tried('PAN')) return step('ASK_SUBSTITUTION', 'SUBSTITUTION', ['CCC_AND_PAN_TRIED'], 'ARRETE_2023');
  return step('ASK_PAN', 'PAN', ['CCC_TRIED'], 'ARRETE_2023');
}

/** The préfecture has been asked for the substitution in vain: those who can make it give way, one after the other. */
function beyond(tried: (channel: RecourseChannel) => boolean, substitution: RecourseFact): NextStep {
  const why: NextStepReason = substitution.outcome === 'REFUSED' ? 'SUBSTITUTION_REFUSED' : 'SUBSTITUTION_SILENT';
  if (!tried('DEFENSEUR_DES_DROITS')) return step('ASK_DEFENSEUR_DES_DROITS', 'DEFENSEUR_DES_DROITS', [why], 'DEFENSEUR_LAW');
  if (!tried('LAWYER')) return step('ASK_LAWYER', 'LAWYER', [why, 'DEFENSEUR_TRIED'], 'REFERE_MESURES_UTILES');
  if (!tried('COURT')) return step('GO_TO_COURT', 'COURT', [why, 'LAWYER_TRIED'], 'REFERE_MESURES_UTILES');
  // All of it was tried: the facts have changed since, and the right to the substitution has not.
  return step('ASK_SUBSTITUTION', 'SUBSTITUTION', [why, 'COURT_TRIED'], 'CONSEIL_ETAT_2022');
}

function isOnPath({ code }: NextStep): boolean {
  return code === 'ASK_CCC' || code === 'ASK_PAN' || code === 'ASK_SUBSTITUTION';
}

function step(code: NextStepCode, channel: RecourseChannel | null, reasons: readonly NextStepReason[], legalBasis: LegalBasisCode | null): NextStep {
  return { code, channel, reasons, legalBasis };
}
