import type { AudienceCode, DifficultyCode, RightCode, StayDocumentCode } from '@vigie/reference';

/*
 * What stands first before a structure has a history of its own. Source: FAS, 2024 survey, parts II and V:
 * difficulties in the order in which structures named them, rights by the share of structures that saw them lost.
 */

export const PREFERRED_DIFFICULTIES: readonly DifficultyCode[] = [
  'RENEWAL_LATE', 'RENEWAL_IMPOSSIBLE', 'RENEWAL_NOT_AUTOMATIC', 'NOT_RECOGNISED', 'VALIDITY_TOO_SHORT', 'STUCK_IN_PROGRESS',
];

export const PREFERRED_RIGHTS: readonly RightCode[] = ['CAF', 'FRANCE_TRAVAIL', 'EMPLOYMENT', 'HEALTH_COVER', 'SOCIAL_HOUSING', 'EXIT_FROM_HOUSING'];

export const PREFERRED_AUDIENCES: readonly AudienceCode[] = ['BPI', 'COMMON_LAW_PERMIT', 'PERMIT_APPLICANT', 'ASYLUM_SEEKER'];

const OF_PROTECTED: readonly StayDocumentCode[] = ['PROLONGATION_BPI', 'DEPOSIT_BPI', 'FAVOURABLE_DECISION_BPI', 'NONE', 'RESIDENCE_PERMIT'];
const OF_OTHERS: readonly StayDocumentCode[] = ['PROLONGATION', 'DEPOSIT', 'RECEIPT', 'NONE', 'RESIDENCE_PERMIT'];

/** A person under international protection and their family hold documents of their own kind. */
export const preferredDocuments = (audience: string | null): readonly StayDocumentCode[] =>
  audience === null || audience.startsWith('BPI') ? OF_PROTECTED : OF_OTHERS;
