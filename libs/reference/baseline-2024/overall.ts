import type { BaselineFigure } from './baseline-figure';

const OVERALL = { kind: 'OVERALL' } as const;

/** The whole survey, as published. */
export const OVERALL_FIGURES: readonly BaselineFigure[] = [
  { indicator: 'solicitedOnApiRenewal', scope: OVERALL, value: 75, unit: 'PERCENT', n: 485, page: 8, note: "La synthèse dit « 75 % », la partie II « plus de 75 % »." },
  { indicator: 'lostCaf', scope: OVERALL, value: 58, unit: 'PERCENT', n: 485, page: 8, note: null },
  { indicator: 'lostFranceTravail', scope: OVERALL, value: 50, unit: 'PERCENT', n: 485, page: 8, note: null },
  { indicator: 'lostEmployment', scope: OVERALL, value: 45, unit: 'PERCENT', n: 485, page: 8, note: null },
  { indicator: 'lostOtherSocialRights', scope: OVERALL, value: 46, unit: 'PERCENT', n: 485, page: 8, note: "La partie II précise : carte Vitale, CSS notamment." },
  { indicator: 'noContactInfoOnPrefectureSite', scope: OVERALL, value: 70, unit: 'PERCENT', n: 485, page: 8, note: null },
  { indicator: 'usedCcc', scope: OVERALL, value: 21, unit: 'PERCENT', n: null, page: 14, note: "Le rapport écrit « 21 %, soit 95 structures » ; 95 sur 485 ne fait pas 21 % : la base du pourcentage n'est pas dite." },
  { indicator: 'cccDidNotHelp', scope: OVERALL, value: 82, unit: 'PERCENT', n: 95, page: 8, note: "Base : les 95 structures ayant eu recours au CCC." },
  { indicator: 'panExistenceUnknown', scope: OVERALL, value: 47, unit: 'PERCENT', n: 485, page: 15, note: null },
  { indicator: 'panBookingDifficult', scope: OVERALL, value: 50, unit: 'PERCENT', n: null, page: 8, note: "Publié « 1 répondant·e sur 2 » ; la base (l'ensemble ou celles et ceux qui ont sollicité le PAN) n'est pas dite." },
  { indicator: 'respondents', scope: OVERALL, value: 485, unit: 'ANSWERS', n: null, page: 9, note: "Le rapport parle tantôt de 485 travailleurs et travailleuses sociaux, tantôt de 485 structures." },
  { indicator: 'describedDifficulties', scope: OVERALL, value: 379, unit: 'ANSWERS', n: 485, page: 10, note: null },
  { indicator: 'cccUsers', scope: OVERALL, value: 95, unit: 'STRUCTURES', n: null, page: 14, note: null },
  { indicator: 'cccHelped', scope: OVERALL, value: 18, unit: 'PERCENT', n: 95, page: 14, note: null },
  { indicator: 'cccReachedByEmailAndPhone', scope: OVERALL, value: 33, unit: 'STRUCTURES', n: 95, page: 14, note: null },
  { indicator: 'cccReachedByEmail', scope: OVERALL, value: 30, unit: 'STRUCTURES', n: 95, page: 14, note: null },
  { indicator: 'cccReachedByPhone', scope: OVERALL, value: 32, unit: 'STRUCTURES', n: 95, page: 14, note: null },
  { indicator: 'substitutionRarely', scope: OVERALL, value: 170, unit: 'ANSWERS', n: null, page: 17, note: "Graphique sans base publiée." },
  { indicator: 'substitutionNever', scope: OVERALL, value: 107, unit: 'ANSWERS', n: null, page: 17, note: "Graphique sans base publiée." },
  { indicator: 'substitutionOften', scope: OVERALL, value: 88, unit: 'ANSWERS', n: null, page: 17, note: "Graphique sans base publiée." },
  { indicator: 'substitutionSystematically', scope: OVERALL, value: 23, unit: 'ANSWERS', n: null, page: 17, note: "Graphique sans base publiée." },
  { indicator: 'substitutionRarely', scope: OVERALL, value: 43, unit: 'PERCENT', n: null, page: 8, note: "Pourcentage du rapport, tronqué et non arrondi ; base non dite." },
  { indicator: 'substitutionSystematically', scope: OVERALL, value: 5, unit: 'PERCENT', n: null, page: 8, note: "Pourcentage du rapport, tronqué et non arrondi ; base non dite." },
];
