import type { BaselineFigure } from './baseline-figure';
import { SECTOR_FIGURES } from './by-sector';
import { BASELINE_INDICATORS } from './indicators';
import { OVERALL_FIGURES } from './overall';
import { RESPONDENT_FIGURES } from './respondents';
import { SURVEY_TYPES } from './survey-types';

/**
 * The FAS's 2024 survey: its fieldwork, every published figure, and the places where the report disagrees
 * with itself. Kept as published so that a figure quoted from it can be found in it.
 */
export const BASELINE_2024 = {
  source: 'Fédération des acteurs de la solidarité, enquête « Accès aux droits et dématérialisation », 2024',
  fieldwork: { opened: '2024-04-23', closed: '2024-05-23', recallMonths: 4 },
  respondents: 485,
  describedDifficulties: 379,
  network: { associations: 900, structures: 2800, regionalFederations: 13 },
  indicators: BASELINE_INDICATORS,
  surveyTypes: SURVEY_TYPES,
  figures: /* @__PURE__ */ allFigures(),
  discrepancies: [
    "L'introduction dit l'enquête ouverte jusqu'au 24 mai 2024, la méthodologie jusqu'au 23 mai (date retenue).",
    'SPADA : 23 répondantes selon la typologie (p. 9), 29 selon la partie VI (p. 18).',
    'CPH : 42 répondants selon la typologie (p. 9), 51 selon la partie VI (p. 20).',
    "Insertion par l'activité économique : 37 répondantes selon la partie I (p. 9), 51 selon la partie VI (p. 23).",
    'Accueil, hébergement, insertion : 93 structures selon la partie I (p. 9), 140 selon la partie VI (p. 20).',
    "Dispositif national d'accueil : 247 structures selon la partie I, dont la typologie donne 170 + 42 + 23 = 235 ; la partie VI compte 250 CADA et HUDA à eux seuls.",
    "Recours au CCC : 21 % des structures « soit 95 » ; 95 sur 485 n'en font pas 21 %.",
    "Substitution : 43 % et 5 % sont tronqués, sur une base qui n'est pas dite (les quatre réponses du graphique font 388).",
    'Le rapport parle indifféremment de répondant·e·s, de travailleurs et travailleuses sociaux et de structures.',
    "Pour l'AHI (p. 21), les pertes de droits sont écrites en part « des personnes accompagnées », ailleurs en part des structures répondantes.",
  ],
} as const satisfies Baseline;

interface Baseline {
  readonly source: string;
  readonly fieldwork: { readonly opened: string; readonly closed: string; readonly recallMonths: number };
  readonly respondents: number;
  readonly describedDifficulties: number;
  readonly network: { readonly associations: number; readonly structures: number; readonly regionalFederations: number };
  readonly indicators: readonly { readonly code: string; readonly label: string }[];
  readonly surveyTypes: readonly { readonly code: string; readonly label: string }[];
  readonly figures: readonly BaselineFigure[];
  /** Where the report gives two figures for one thing, in French. */
  readonly discrepancies: readonly string[];
}

function allFigures(): readonly BaselineFigure[] {
  return [...OVERALL_FIGURES, ...SECTOR_FIGURES, ...RESPONDENT_FIGURES];
}
