import type { BaselineFigure } from './baseline-figure';

/** Part I of the report: who answered, by type of structure and by region. Each list adds up to 485. */
export const RESPONDENT_FIGURES: readonly BaselineFigure[] = [
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'HEBERGEMENT_DNA' }, value: 170, unit: 'STRUCTURES', n: 485, page: 9, note: "La partie I compte 247 structures du DNA (SPADA, CADA, HUDA, CPH) quand la typologie en donne 170, 23 et 42 ; la partie VI compte 250 CADA et HUDA." },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'HEBERGEMENT_GENERALISTE' }, value: 93, unit: 'STRUCTURES', n: 485, page: 9, note: "La partie VI compte 140 organisations de l'AHI." },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'PERMANENCE_AIDE_ORIENTATION' }, value: 55, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'CPH' }, value: 42, unit: 'STRUCTURES', n: 485, page: 9, note: "51 selon la partie VI." },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'SIAE' }, value: 37, unit: 'STRUCTURES', n: 485, page: 9, note: "51 selon la partie VI." },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'SPADA' }, value: 23, unit: 'STRUCTURES', n: 485, page: 9, note: "29 selon la partie VI." },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'LOGEMENT_ADAPTE' }, value: 20, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'DOMICILIATION' }, value: 13, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'ACCUEIL_DE_JOUR_ASILE_BPI' }, value: 12, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'MEDICO_SOCIAL' }, value: 12, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'SURVEY_TYPE', surveyType: 'ACCUEIL_DE_JOUR' }, value: 8, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '84' }, value: 117, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '11' }, value: 106, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '44' }, value: 65, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '75' }, value: 35, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '76' }, value: 35, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '53' }, value: 25, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '32' }, value: 24, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '28' }, value: 20, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '52' }, value: 18, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '24' }, value: 17, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '93' }, value: 12, unit: 'STRUCTURES', n: 485, page: 9, note: null },
  { indicator: 'respondents', scope: { kind: 'REGION', regionCode: '27' }, value: 11, unit: 'STRUCTURES', n: 485, page: 9, note: null },
];
