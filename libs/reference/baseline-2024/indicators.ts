import type { RightCode } from '../vocabularies/ruptures';

/** What each figure of the 2024 survey measures, in the words of the report. */
export const BASELINE_INDICATORS = [
  { code: 'respondents', label: 'Répondant·e·s' },
  { code: 'describedDifficulties', label: "Ont décrit les difficultés rencontrées avec l'API" },
  { code: 'solicitedOnApiRenewal', label: "Ont été sollicité·e·s au sujet du renouvellement de l'API" },
  { code: 'lostCaf', label: 'Estiment que des personnes ont perdu leurs droits à la CAF' },
  { code: 'lostFranceTravail', label: 'Estiment que des personnes ont perdu leurs droits à France Travail' },
  { code: 'lostEmployment', label: 'Estiment que des personnes ont perdu leur emploi' },
  { code: 'lostOtherSocialRights', label: "Estiment que des personnes ont perdu d'autres droits sociaux" },
  { code: 'noContactInfoOnPrefectureSite', label: 'Ne trouvent aucune information de contact sur le site de la préfecture' },
  { code: 'usedCcc', label: 'Ont eu recours au Centre de contact citoyen' },
  { code: 'cccUsers', label: 'Structures ayant eu recours au Centre de contact citoyen' },
  { code: 'cccDidNotHelp', label: 'Parmi celles et ceux ayant saisi le CCC : il ne les a pas aidé·e·s' },
  { code: 'cccHelped', label: 'Parmi celles et ceux ayant saisi le CCC : il les a aidé·e·s' },
  { code: 'cccReachedByEmailAndPhone', label: 'CCC saisi par e-mail et par téléphone' },
  { code: 'cccReachedByEmail', label: 'CCC saisi par e-mail' },
  { code: 'cccReachedByPhone', label: 'CCC saisi par téléphone' },
  { code: 'cccContactedByEmail', label: 'Modalité proposée par le CCC : échange par e-mail' },
  { code: 'panExistsKnown', label: "Connaissent l'existence d'un Point d'accès numérique" },
  { code: 'panExistenceUnknown', label: "Ne savent pas s'il existe un Point d'accès numérique" },
  { code: 'panAbsent', label: "Disent qu'il n'y a pas de Point d'accès numérique" },
  { code: 'panBookingDifficult', label: 'Estiment la prise de rendez-vous avec le PAN difficile' },
  { code: 'panReachableByPublicTransport', label: 'Estiment le PAN accessible en transport en commun' },
  { code: 'panBookedOnSite', label: 'Rendez-vous au PAN obtenu en se déplaçant' },
  { code: 'panBookedOnline', label: 'Rendez-vous au PAN obtenu en ligne' },
  { code: 'panBookedByPhone', label: 'Rendez-vous au PAN obtenu par téléphone' },
  { code: 'structuresThatUsedThePan', label: 'Structures ayant sollicité le PAN' },
  { code: 'substitutionObtained', label: 'Ont obtenu une solution de substitution' },
  { code: 'substitutionByCounterAppointment', label: 'Substitution : rendez-vous au guichet' },
  { code: 'substitutionByPost', label: 'Substitution : envoi postal' },
  { code: 'substitutionRarely', label: 'La préfecture propose rarement la substitution' },
  { code: 'substitutionNever', label: 'La préfecture ne propose jamais la substitution' },
  { code: 'substitutionOften', label: 'La préfecture propose souvent la substitution' },
  { code: 'substitutionSystematically', label: 'La préfecture propose systématiquement la substitution' },
] as const;

export type BaselineIndicatorCode = (typeof BASELINE_INDICATORS)[number]['code'];

/** The rights the survey asked about, and the code reports give each; « autres droits sociaux » is, says part II, the carte Vitale and the CSS. */
export const SURVEYED_RIGHTS = {
  lostCaf: 'CAF', lostFranceTravail: 'FRANCE_TRAVAIL', lostEmployment: 'EMPLOYMENT', lostOtherSocialRights: 'HEALTH_COVER',
} as const satisfies Partial<Record<BaselineIndicatorCode, RightCode>>;
