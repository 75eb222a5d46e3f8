import type { VocabularyTerm } from './vocabulary-term';

/** Where help can be sought. The first three are the path the arrêté of 1 August 2023 lays down, in its order. Source: FAS, 2024 survey report « Accès aux droits et dématérialisation ». */
export const RECOURSE_CHANNELS = [
  { code: 'CCC', label: 'Centre de contact citoyen' },
  { code: 'PAN', label: "Point d'accès numérique" },
  { code: 'SUBSTITUTION', label: 'Solution de substitution' },
  { code: 'PREFECTURE', label: 'Préfecture ou sous-préfecture (contact direct)' },
  { code: 'DDETS', label: 'DDETS' },
  { code: 'OFII', label: 'OFII' },
  { code: 'DEFENSEUR_DES_DROITS', label: 'Défenseur des droits' },
  { code: 'LAWYER', label: 'Avocat·e ou juriste' },
  { code: 'COURT', label: 'Tribunal administratif (référé)' },
] as const satisfies readonly VocabularyTerm[];

export type RecourseChannelCode = (typeof RECOURSE_CHANNELS)[number]['code'];

/** The regulatory path, in order: substitution is due once the first two have failed. */
export const RECOURSE_PATH = ['CCC', 'PAN', 'SUBSTITUTION'] as const;
export type RecourseStepCode = (typeof RECOURSE_PATH)[number];

/** How a channel is reached. */
export const RECOURSE_MEANS = [
  { code: 'EMAIL', label: 'Par e-mail ou formulaire' },
  { code: 'PHONE', label: 'Par téléphone' },
  { code: 'ON_SITE', label: 'Sur place' },
  { code: 'ONLINE', label: 'En ligne' },
  { code: 'COUNTER', label: 'Au guichet' },
  { code: 'POST', label: 'Par courrier postal' },
] as const satisfies readonly VocabularyTerm[];

export type RecourseMeansCode = (typeof RECOURSE_MEANS)[number]['code'];

/** What came of it. */
export const RECOURSE_OUTCOMES = [
  { code: 'NO_ANSWER', label: 'Aucune réponse' },
  { code: 'STEREOTYPED_ANSWER', label: 'Réponse stéréotypée' },
  { code: 'OFF_TOPIC_ANSWER', label: 'Réponse à côté du problème' },
  { code: 'SENT_BACK_TO_PREFECTURE', label: 'Renvoi vers la préfecture' },
  { code: 'ATTESTATION_OF_IMPOSSIBILITY', label: "Écrit reconnaissant l'impossibilité de déposer en ligne" },
  { code: 'UNBLOCKED', label: 'Situation débloquée' },
  { code: 'NO_APPOINTMENT', label: 'Aucun rendez-vous disponible' },
  { code: 'APPOINTMENT_NO_SOLUTION', label: 'Rendez-vous sans solution' },
  { code: 'SENT_BACK_TO_CCC', label: 'Renvoi vers le CCC' },
  { code: 'COUNTER_APPOINTMENT_OBTAINED', label: 'Rendez-vous au guichet obtenu' },
  { code: 'NO_PAN_HERE', label: 'Pas de PAN dans cette préfecture' },
  { code: 'REFUSED', label: 'Refus' },
  { code: 'COUNTER_APPOINTMENT', label: 'Rendez-vous au guichet' },
  { code: 'POSTAL_FILING', label: 'Dépôt par voie postale' },
  { code: 'DROP_BOX', label: 'Boîte de dépôt' },
  { code: 'SENT_BACK_TO_PAN', label: 'Renvoi vers le PAN' },
  { code: 'SENT_BACK_TO_OTHER_PREFECTURE', label: 'Renvoi vers une autre préfecture ou sous-préfecture' },
  { code: 'SENT_BACK_TO_DDETS', label: 'Renvoi vers la DDETS' },
  { code: 'SENT_BACK_TO_OFII', label: "Renvoi vers l'OFII" },
  { code: 'PASSED_ON_TO_PREFECTURE', label: 'Transmis à la préfecture' },
  { code: 'MEDIATION_OPENED', label: 'Médiation engagée' },
  { code: 'ADVICE_GIVEN', label: 'Conseil donné' },
  { code: 'FORMAL_LETTER_SENT', label: 'Courrier adressé à la préfecture' },
  { code: 'COURT_ORDER', label: 'Injonction à la préfecture' },
  { code: 'COURT_REJECTION', label: 'Requête rejetée' },
] as const satisfies readonly VocabularyTerm[];

export type RecourseOutcomeCode = (typeof RECOURSE_OUTCOMES)[number]['code'];

/** Means and outcomes that make sense for each step of the path. */
export const RECOURSE_OPTIONS = {
  CCC: {
    means: ['EMAIL', 'PHONE'],
    outcomes: ['NO_ANSWER', 'STEREOTYPED_ANSWER', 'OFF_TOPIC_ANSWER', 'SENT_BACK_TO_PREFECTURE', 'ATTESTATION_OF_IMPOSSIBILITY', 'UNBLOCKED'],
  },
  PAN: {
    means: ['ON_SITE', 'ONLINE', 'PHONE', 'EMAIL'],
    outcomes: ['NO_APPOINTMENT', 'APPOINTMENT_NO_SOLUTION', 'SENT_BACK_TO_CCC', 'COUNTER_APPOINTMENT_OBTAINED', 'UNBLOCKED', 'NO_PAN_HERE'],
  },
  SUBSTITUTION: {
    means: ['COUNTER', 'POST', 'EMAIL'],
    outcomes: ['NO_ANSWER', 'REFUSED', 'COUNTER_APPOINTMENT', 'POSTAL_FILING', 'DROP_BOX'],
  },
} as const satisfies Record<RecourseStepCode, { means: readonly RecourseMeansCode[]; outcomes: readonly RecourseOutcomeCode[] }>;

interface ChannelOptions { readonly means: readonly RecourseMeansCode[]; readonly outcomes: readonly RecourseOutcomeCode[] }

/**
 * Means and outcomes of a dated step, for every channel. Those of the path are the report form's, with the other
 * ways in which the services send people to each other (same report, « se renvoient la balle »).
 */
export const RECOURSE_STEP_OPTIONS: Readonly<Record<RecourseChannelCode, ChannelOptions>> = {
  CCC: { means: RECOURSE_OPTIONS.CCC.means, outcomes: [...RECOURSE_OPTIONS.CCC.outcomes, 'SENT_BACK_TO_PAN'] },
  PAN: { means: RECOURSE_OPTIONS.PAN.means, outcomes: [...RECOURSE_OPTIONS.PAN.outcomes, 'SENT_BACK_TO_PREFECTURE'] },
  SUBSTITUTION: { means: RECOURSE_OPTIONS.SUBSTITUTION.means, outcomes: [...RECOURSE_OPTIONS.SUBSTITUTION.outcomes, 'SENT_BACK_TO_CCC', 'SENT_BACK_TO_PAN', 'SENT_BACK_TO_OTHER_PREFECTURE'] },
  PREFECTURE: {
    means: ['EMAIL', 'PHONE', 'COUNTER', 'POST'],
    outcomes: ['NO_ANSWER', 'STEREOTYPED_ANSWER', 'SENT_BACK_TO_CCC', 'SENT_BACK_TO_PAN', 'SENT_BACK_TO_OTHER_PREFECTURE', 'SENT_BACK_TO_DDETS', 'REFUSED', 'COUNTER_APPOINTMENT', 'POSTAL_FILING', 'UNBLOCKED'],
  },
  DDETS: { means: ['EMAIL', 'PHONE', 'ON_SITE', 'POST'], outcomes: ['NO_ANSWER', 'PASSED_ON_TO_PREFECTURE', 'SENT_BACK_TO_PREFECTURE', 'SENT_BACK_TO_OFII', 'UNBLOCKED'] },
  OFII: { means: ['EMAIL', 'PHONE', 'ON_SITE', 'POST'], outcomes: ['NO_ANSWER', 'PASSED_ON_TO_PREFECTURE', 'SENT_BACK_TO_PREFECTURE', 'SENT_BACK_TO_DDETS', 'UNBLOCKED'] },
  DEFENSEUR_DES_DROITS: { means: ['ONLINE', 'POST', 'PHONE', 'ON_SITE'], outcomes: ['NO_ANSWER', 'MEDIATION_OPENED', 'SENT_BACK_TO_PAN', 'REFUSED', 'UNBLOCKED'] },
  LAWYER: { means: ['EMAIL', 'PHONE', 'ON_SITE'], outcomes: ['NO_ANSWER', 'ADVICE_GIVEN', 'FORMAL_LETTER_SENT', 'UNBLOCKED'] },
  COURT: { means: ['ONLINE', 'POST', 'COUNTER'], outcomes: ['COURT_ORDER', 'COURT_REJECTION', 'UNBLOCKED'] },
};
