import type { VocabularyTerm } from './vocabulary-term';

/** Rights that people lose. Source: FAS, 2024 survey report « Accès aux droits et dématérialisation ». */
export const RIGHTS_LOST = [
  { code: 'CAF', label: 'Droits à la CAF (allocations, APL, RSA…)' },
  { code: 'FRANCE_TRAVAIL', label: 'Droits à France Travail (inscription, allocations)' },
  { code: 'EMPLOYMENT', label: 'Emploi perdu, suspendu ou non reconduit' },
  { code: 'HEALTH_COVER', label: 'Droits santé (carte Vitale, CSS)' },
  { code: 'SOCIAL_HOUSING', label: 'Logement social (attribution refusée, perte de points de cotation)' },
  { code: 'DALO', label: 'Recours DALO non instruit par la commission de médiation' },
  { code: 'TRAINING', label: "Formation ou Contrat d'engagement jeune" },
  { code: 'BANK_ACCOUNT', label: "Ouverture d'un compte bancaire" },
  { code: 'TAX', label: 'Déclaration de revenus' },
  { code: 'DRIVING_LICENCE', label: 'Permis de conduire' },
  { code: 'MONEY_TRANSFER', label: "Envoi d'argent" },
  { code: 'REGULAR_STAY', label: 'Régularité du séjour elle-même (bascule en situation irrégulière)' },
  { code: 'EXIT_FROM_HOUSING', label: "Sortie d'hébergement bloquée, « présence indue »" },
  { code: 'OTHER', label: 'Autre droit' },
] as const satisfies readonly VocabularyTerm[];

export type RightCode = (typeof RIGHTS_LOST)[number]['code'];

/** Bodies that refused, suspended or delayed a right, or that the report names as not recognising the attestation. */
export const RUPTURE_BODIES = [
  { code: 'CAF', label: 'CAF (ou MSA)' },
  { code: 'FRANCE_TRAVAIL', label: 'France Travail' },
  { code: 'EMPLOYER', label: 'Employeur' },
  { code: 'CPAM', label: 'CPAM (Assurance maladie)' },
  { code: 'SOCIAL_LANDLORD', label: 'Bailleur social' },
  { code: 'MEDIATION_COMMISSION', label: 'Commission de médiation (DALO)' },
  { code: 'MISSION_LOCALE', label: 'Mission locale' },
  { code: 'TRAINING_BODY', label: 'Organisme de formation' },
  { code: 'BANK', label: 'Banque' },
  { code: 'DGFIP', label: 'Impôts (DGFiP)' },
  { code: 'DRIVING_LICENCE_OFFICE', label: 'Service du permis de conduire (ANTS, auto-école)' },
  { code: 'MONEY_TRANSFER_OPERATOR', label: "Opérateur de transfert d'argent" },
  { code: 'PREFECTURE', label: 'Préfecture' },
  { code: 'OFII', label: 'OFII' },
  { code: 'OTHER', label: 'Autre organisme' },
] as const satisfies readonly VocabularyTerm[];

export type RuptureBodyCode = (typeof RUPTURE_BODIES)[number]['code'];

/** The body a form proposes first for a right; the reporter may choose another. */
export const DEFAULT_RUPTURE_BODY: Readonly<Record<RightCode, RuptureBodyCode>> = {
  CAF: 'CAF',
  FRANCE_TRAVAIL: 'FRANCE_TRAVAIL',
  EMPLOYMENT: 'EMPLOYER',
  HEALTH_COVER: 'CPAM',
  SOCIAL_HOUSING: 'SOCIAL_LANDLORD',
  DALO: 'MEDIATION_COMMISSION',
  TRAINING: 'MISSION_LOCALE',
  BANK_ACCOUNT: 'BANK',
  TAX: 'DGFIP',
  DRIVING_LICENCE: 'DRIVING_LICENCE_OFFICE',
  MONEY_TRANSFER: 'MONEY_TRANSFER_OPERATOR',
  REGULAR_STAY: 'PREFECTURE',
  EXIT_FROM_HOUSING: 'OFII',
  OTHER: 'OTHER',
};

/** What happened to the right. */
export const RUPTURE_STATES = [
  { code: 'REFUSED', label: 'Refusé' },
  { code: 'SUSPENDED', label: 'Suspendu' },
  { code: 'LOST', label: 'Perdu' },
  { code: 'DELAYED', label: 'Retardé' },
] as const satisfies readonly VocabularyTerm[];

/** How sure it is that the ANEF caused it: a qualification, on which exports filter. */
export const CAUSALITIES = [
  { code: 'ALLEGED', label: "Alléguée : la personne ou l'équipe l'attribue à l'ANEF" },
  { code: 'DOCUMENTED', label: "Documentée : une pièce (courrier, capture d'écran) le montre" },
  { code: 'CONFIRMED', label: "Confirmée : l'organisme ou la préfecture le reconnaît" },
] as const satisfies readonly VocabularyTerm[];
