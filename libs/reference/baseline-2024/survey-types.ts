/** Types of structure as the survey's own chart names them (part I); the vocabulary's types are finer. */
export const SURVEY_TYPES = [
  { code: 'HEBERGEMENT_DNA', label: "Structure d'hébergement du DNA (HUDA, CADA, etc.)" },
  { code: 'HEBERGEMENT_GENERALISTE', label: "Centre d'hébergement généraliste (CHRS, CHU, etc.)" },
  { code: 'PERMANENCE_AIDE_ORIENTATION', label: "Structure réalisant des permanences d'aide et orientation" },
  { code: 'CPH', label: "Centre provisoire d'hébergement (CPH)" },
  { code: 'SIAE', label: "Structure d'insertion par l'activité économique (SIAE)" },
  { code: 'SPADA', label: "SPADA" },
  { code: 'LOGEMENT_ADAPTE', label: "Dispositifs de logements adaptés (RS, IML, pension de famille)" },
  { code: 'DOMICILIATION', label: "Structure réalisant de la domiciliation" },
  { code: 'ACCUEIL_DE_JOUR_ASILE_BPI', label: "Accueil de jour dédié aux demandeur·se·s d'asile et BPI" },
  { code: 'MEDICO_SOCIAL', label: "Structure médico-sociale PDS (LHSS, LAM, ACT)" },
  { code: 'ACCUEIL_DE_JOUR', label: "Accueil de jour généraliste" },
] as const;

export type SurveyTypeCode = (typeof SURVEY_TYPES)[number]['code'];
