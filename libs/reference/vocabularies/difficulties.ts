import type { VocabularyTerm } from './vocabulary-term';

/** What a difficulty bears on; the groups of {@link DIFFICULTIES}. */
export const DIFFICULTY_GROUPS = [
  { code: 'ATTESTATION', label: 'Attestations et titres' },
  { code: 'RECOGNITION', label: 'Reconnaissance par les organismes' },
  { code: 'TELESERVICE', label: 'Téléservice ANEF' },
  { code: 'ACCESS', label: 'Accès de la personne au téléservice' },
  { code: 'OTHER', label: 'Autre' },
] as const satisfies readonly VocabularyTerm[];

/** Dysfonctionnements of the teleservice and of what it delivers. Source: FAS, 2024 survey report « Accès aux droits et dématérialisation ». */
export const DIFFICULTIES = [
  { code: 'RENEWAL_LATE', label: "Retard dans le renouvellement d'une attestation expirée", group: 'ATTESTATION' },
  { code: 'RENEWAL_NOT_AUTOMATIC', label: "Absence de renouvellement automatique de l'attestation", group: 'ATTESTATION' },
  { code: 'RENEWAL_IMPOSSIBLE', label: 'Accès au renouvellement impossible', group: 'ATTESTATION' },
  { code: 'VALIDITY_TOO_SHORT', label: "Durée de l'attestation trop courte", group: 'ATTESTATION' },
  { code: 'NOT_RECOGNISED', label: 'Attestation non reconnue par un organisme', group: 'RECOGNITION' },
  { code: 'PERMIT_DELAY', label: 'Délai de délivrance du titre de séjour', group: 'ATTESTATION' },
  { code: 'CIVIL_STATUS_DELAY', label: 'État civil OFPRA non reconstitué', group: 'ATTESTATION' },
  { code: 'ACCOUNT_CREATION_BLOCKED', label: 'Création du compte ANEF bloquée', group: 'TELESERVICE' },
  { code: 'AGDREF_REFUSED', label: "Numéro AGDREF ne permettant pas d'ouvrir un compte", group: 'TELESERVICE' },
  { code: 'NO_AGDREF', label: 'Pas de numéro AGDREF (famille de BPI, jeune majeur·e)', group: 'TELESERVICE' },
  { code: 'REUNIFIED_SPOUSE_BLOCKED', label: "Carte de résident bloquée pour le conjoint d'une personne réfugiée (réunification)", group: 'TELESERVICE' },
  { code: 'NOT_RECOGNISED_AS_BPI', label: "Personne non reconnue comme BPI par l'ANEF", group: 'TELESERVICE' },
  { code: 'E_PHOTO', label: "Problème d'e-photo", group: 'TELESERVICE' },
  { code: 'ATTACHMENT_UPLOAD', label: 'Chargement des pièces jointes', group: 'TELESERVICE' },
  { code: 'ADDRESS_CHANGE', label: "Changement d'adresse impossible", group: 'TELESERVICE' },
  { code: 'CONCURRENT_REQUESTS', label: 'Demandes concomitantes impossibles', group: 'TELESERVICE' },
  { code: 'STUCK_IN_PROGRESS', label: 'Espace personnel bloqué « en cours »', group: 'TELESERVICE' },
  { code: 'NO_TRANSITION_PERIOD', label: "Catégorie de titre passée à l'ANEF sans période transitoire", group: 'TELESERVICE' },
  { code: 'LANGUAGE_BARRIER', label: 'Barrière de la langue', group: 'ACCESS' },
  { code: 'DIGITAL_BARRIER', label: "Pas d'ordinateur ou difficulté avec le numérique", group: 'ACCESS' },
  { code: 'OTHER', label: 'Autre difficulté', group: 'OTHER' },
] as const satisfies readonly VocabularyTerm[];

export type DifficultyCode = (typeof DIFFICULTIES)[number]['code'];
