import { SURVEYED_RIGHTS, type BaselineIndicatorCode } from '@vigie/reference';

/** What the platform can say of a structure over a period, towards an indicator of the 2024 survey. */
export interface StructureIndicator {
  readonly code: BaselineIndicatorCode;
  /** SQL over the reports of one structure: true when it is so for that structure. */
  readonly holds: string;
  /** SQL: whether the structure is of those the share is out of; all that reported when left out. */
  readonly among?: string;
  /** What is really counted, in French, after « structures ayant… ». */
  readonly words: string;
  /** Whether more is worse, better, or neither. */
  readonly more: 'WORSE' | 'BETTER' | 'NEITHER';
}

const lost = (code: keyof typeof SURVEYED_RIGHTS, words: string): StructureIndicator =>
  ({ code, holds: `bool_or(rights @> ARRAY['${SURVEYED_RIGHTS[code]}'])`, words: `signalé au moins une perte ou un retard\u00a0: ${words}`, more: 'WORSE' });

const tried = (channel: string) => `bool_or((attempts #>> '{${channel},tried}')::boolean)`;
const came = (channel: string, outcomes: readonly string[]) => `bool_or(attempts #>> '{${channel},outcome}' IN (${outcomes.map((code) => `'${code}'`).join(', ')}))`;
const HELPED = came('CCC', ['UNBLOCKED', 'ATTESTATION_OF_IMPOSSIBILITY']);

/**
 * The survey asked each structure for an estimate over four months; a report tells of one person. The one unit they have in common
 * is the structure: each indicator counts the structures of which it held at least once. Those not listed here were asked by the
 * survey alone. Source: FAS, 2024 survey, parts II to VI.
 */
export const STRUCTURE_INDICATORS: readonly StructureIndicator[] = [
  { code: 'solicitedOnApiRenewal', holds: `bool_or(difficulties && ARRAY['RENEWAL_LATE', 'RENEWAL_NOT_AUTOMATIC', 'RENEWAL_IMPOSSIBLE'])`, words: 'signalé au moins une difficulté de renouvellement d’attestation', more: 'WORSE' },
  lost('lostCaf', 'droits à la CAF'),
  lost('lostFranceTravail', 'droits à France Travail'),
  lost('lostEmployment', 'emploi'),
  lost('lostOtherSocialRights', 'droits santé (carte Vitale, CSS)'),
  { code: 'usedCcc', holds: tried('CCC'), words: 'saisi le CCC au moins une fois', more: 'NEITHER' },
  { code: 'cccDidNotHelp', holds: `NOT coalesce(${HELPED}, false)`, among: tried('CCC'), words: 'saisi le CCC sans obtenir ni déblocage ni écrit', more: 'WORSE' },
  { code: 'cccHelped', holds: HELPED, among: tried('CCC'), words: 'saisi le CCC et obtenu un déblocage ou un écrit', more: 'BETTER' },
  { code: 'panAbsent', holds: came('PAN', ['NO_PAN_HERE']), words: 'constaté qu’il n’y a pas de PAN', more: 'WORSE' },
  { code: 'panBookingDifficult', holds: came('PAN', ['NO_APPOINTMENT']), among: tried('PAN'), words: 'essayé le PAN et s’être heurtées au moins une fois à l’absence de rendez-vous', more: 'WORSE' },
  { code: 'substitutionObtained', holds: came('SUBSTITUTION', ['COUNTER_APPOINTMENT', 'POSTAL_FILING', 'DROP_BOX']), words: 'obtenu au moins une solution de substitution', more: 'BETTER' },
];
