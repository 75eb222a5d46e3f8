import type { VocabularyTerm } from './vocabulary-term';

/** What the person holds when the difficulty occurs. Source: FAS, 2024 survey report « Accès aux droits et dématérialisation ». */
export const STAY_DOCUMENTS = [
  { code: 'DEPOSIT_BPI', label: 'Attestation de dépôt BPI' },
  { code: 'PROLONGATION_BPI', label: "Attestation de prolongation d'instruction BPI" },
  { code: 'FAVOURABLE_DECISION_BPI', label: 'Attestation de décision favorable BPI' },
  { code: 'DEPOSIT', label: 'Attestation de dépôt de demande de titre de séjour' },
  { code: 'PROLONGATION', label: "Attestation de prolongation d'instruction (API)" },
  { code: 'FAVOURABLE_DECISION', label: 'Attestation de décision favorable' },
  { code: 'RECEIPT', label: 'Récépissé' },
  { code: 'RESIDENCE_PERMIT', label: 'Titre de séjour' },
  { code: 'VISA', label: 'Visa (dont visa D de réunification familiale)' },
  { code: 'NONE', label: 'Aucun document en cours de validité' },
] as const satisfies readonly VocabularyTerm[];

/** Whom the report is about. Source: FAS, 2024 survey report « Accès aux droits et dématérialisation ». */
export const AUDIENCES = [
  { code: 'BPI', label: "Bénéficiaire d'une protection internationale" },
  { code: 'BPI_SPOUSE', label: "Conjoint·e d'une personne BPI (réunification familiale)" },
  { code: 'BPI_CHILD_TURNED_ADULT', label: 'Jeune majeur·e, enfant de BPI' },
  { code: 'BPI_FAMILY', label: "Autre membre de famille d'une personne BPI" },
  { code: 'ASYLUM_SEEKER', label: "Demandeur·se d'asile" },
  { code: 'COMMON_LAW_PERMIT', label: 'Titre de séjour de droit commun' },
  { code: 'PERMIT_APPLICANT', label: 'En cours de demande de titre de séjour' },
  { code: 'OTHER', label: 'Autre situation' },
] as const satisfies readonly VocabularyTerm[];

export type StayDocumentCode = (typeof STAY_DOCUMENTS)[number]['code'];
export type AudienceCode = (typeof AUDIENCES)[number]['code'];
