import type { CircleWords } from './words/circle-words';
import type { DeadlineCode, LegalBasisCode, MissingCode, NextStepCode, NextStepReason, RecourseChannel } from '@vigie/domain';

/** A service as it stands in a sentence, its article before it. */
export const SERVICES: Readonly<Record<RecourseChannel, string>> = {
  CCC: 'le CCC',
  PAN: 'le PAN',
  SUBSTITUTION: 'la préfecture',
  PREFECTURE: 'la préfecture',
  DDETS: 'la DDETS',
  OFII: 'l’OFII',
  DEFENSEUR_DES_DROITS: 'le Défenseur des droits',
  LAWYER: 'l’avocat·e',
  COURT: 'le tribunal',
};

/** What each step is, said to the one who will take it. */
export const NEXT_STEPS: Readonly<Record<NextStepCode, string>> = {
  ASK_CCC: 'Écrire au centre de contact citoyen (CCC)',
  ASK_PAN: 'Demander un rendez-vous au point d’accès numérique (PAN)',
  ASK_SUBSTITUTION: 'Demander à la préfecture la solution de substitution',
  ASK_DEFENSEUR_DES_DROITS: 'Saisir le Défenseur des droits',
  ASK_LAWYER: 'Consulter un·e avocat·e ou juriste',
  GO_TO_COURT: 'Saisir le tribunal administratif en référé',
  WAIT: 'Attendre la réponse',
  FILE_AND_KEEP_PROOF: 'Déposer le dossier et garder la preuve du dépôt',
  CHECK_AND_CLOSE: 'Vérifier que tout est rétabli, puis clore la situation',
};

/** Why, one sentence a reason. */
export const REASONS: Readonly<Record<NextStepReason, string>> = {
  NOTHING_TRIED: 'Le CCC est la première étape prévue. Écrivez plutôt qu’appeler\u00A0: la préfecture demande une trace écrite.',
  CCC_TRIED: 'Le CCC a été sollicité sans solution\u00A0: le PAN est l’étape suivante.',
  CCC_WROTE_IMPOSSIBILITY: 'Le CCC a écrit que le dépôt en ligne est impossible\u00A0: ce document suffit à demander la substitution.',
  CCC_AND_PAN_TRIED: 'Le CCC et le PAN ont été sollicités sans solution\u00A0: la préfecture doit proposer un guichet ou un envoi postal.',
  NO_PAN_HERE: 'Cette préfecture n’a pas de PAN\u00A0: on ne peut pas l’exiger.',
  CIRCLE: 'Les services se renvoient la situation\u00A0: dites-le et joignez les réponses, c’est la preuve que la voie en ligne est sans issue.',
  SUBSTITUTION_REFUSED: 'La préfecture a refusé la solution de substitution.',
  SUBSTITUTION_SILENT: 'La préfecture n’a pas répondu utilement à la demande de substitution.',
  DEFENSEUR_TRIED: 'Le Défenseur des droits a déjà été saisi.',
  LAWYER_TRIED: 'Un conseil juridique a déjà été pris.',
  COURT_TRIED: 'Le tribunal a déjà été saisi\u00A0: les nouveaux faits justifient une nouvelle demande.',
  ANSWER_AWAITED: 'Une réponse est attendue. Notez-la dès qu’elle arrive, même mauvaise.',
  FILING_OPEN: 'Un dépôt hors ligne est ouvert. Demandez une attestation de dépôt, et notez la suite.',
  UNBLOCKED: 'La dernière démarche a débloqué la situation.',
};

/** What a step or a deadline rests on. Sources: the 2024 report (« legalBasis »); Légifrance for those it does not cite. */
export const LEGAL_BASIS: Readonly<Record<LegalBasisCode, string>> = {
  ARRETE_2023: 'Arrêté du 1er août 2023 pris pour l’application de l’article R. 431-2 du CESEDA, article 4',
  CONSEIL_ETAT_2022: 'Conseil d’État, 3 juin 2022\u00A0: le téléservice ne peut être imposé qu’avec accompagnement et solution de substitution',
  DEFENSEUR_LAW: 'Loi organique nº 2011-333 du 29 mars 2011 relative au Défenseur des droits, article 4',
  REFERE_MESURES_UTILES: 'Code de justice administrative, article L. 521-3 (référé «\u00A0mesures utiles\u00A0»)',
  SILENCE_IS_REFUSAL: 'Code de justice administrative, article R. 421-2\u00A0: deux mois de silence valent refus',
  COURT_TIME_LIMIT: 'Code de justice administrative, article R. 421-1\u00A0: deux mois pour saisir le tribunal',
  RENEWAL_WINDOW: 'CESEDA, article R. 431-5\u00A0: demande entre le 120e et le 60e jour avant l’expiration du titre',
};

/** What is missing, and what to do about it. {service} is the one it is about. */
export const MISSING: Readonly<Record<MissingCode, string>> = {
  CCC_WRITTEN_ANSWER: 'L’écrit explicite du CCC reconnaissant que le dépôt en ligne est impossible. Demandez-le en toutes lettres\u00A0: la préfecture l’exige souvent.',
  CCC_IN_WRITING: 'Une demande écrite au CCC\u00A0: un appel ne laisse pas de trace.',
  STEP_DATE: 'La date de la démarche auprès de {service}, dite dans le signalement\u00A0: ajoutez-la comme étape datée.',
  STEP_OUTCOME: 'Ce qu’a donné la démarche auprès de {service}.',
  ANSWER_OR_SILENCE: 'La réponse de {service}, attendue depuis longtemps\u00A0: notez-la, ou notez l’absence de réponse.',
  EXPIRY_DATE: 'La date d’expiration du document de séjour.',
};

export const DEADLINES: Readonly<Record<DeadlineCode, string>> = {
  STAY_DOCUMENT_EXPIRES: 'Expiration du document de séjour',
  RENEWAL_OPENS: 'Ouverture du délai pour demander le renouvellement du titre',
  RENEWAL_CLOSES: 'Dernier jour conseillé pour demander le renouvellement du titre',
  ANSWER_EXPECTED: 'Relancer {service} s’il n’y a pas de réponse (repère de Vigie, aucun texte ne fixe ce délai)',
  SILENCE_IS_REFUSAL: 'Le silence de {service} vaudra refus',
  COURT_LIMIT: 'Dernier jour pour saisir le tribunal contre le refus de {service}',
};

/** How a circle is named. */
export const CIRCLES: CircleWords = {
  several: (services) => `${services} se renvoient la situation`,
  withinPrefecture: 'Des préfectures ou sous-préfectures se renvoient la situation',
  and: ' et ',
};

export const MESSAGES = {
  stepRefused: 'La démarche n’a pas été enregistrée\u00A0: une réponse est à revoir.',
  solutionRefused: 'La situation n’a pas été close\u00A0: une réponse est à revoir.',
  caseNotOpen: 'Cette situation est déjà close\u00A0: rien n’a été changé.',
  caseNotSolved: 'Cette situation n’est pas close\u00A0: rien n’a été changé.',
  codeRefused: 'Ce n’est pas un code de situation. Vérifiez les caractères\u00A0: jamais de nom ni de numéro.',
} as const;
