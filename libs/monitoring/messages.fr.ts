/** What people read about figures. */
export const MESSAGES = {
  periodReversed: 'La date de début doit précéder la date de fin.',
  periodTooLong: 'La période ne peut pas dépasser dix ans.',
  unknownRegion: 'Cette région n’existe pas.',
  unknownTerritory: 'Ce territoire n’existe pas à ce niveau.',
  territoryWithoutLevel: 'Précisez à quel niveau se trouve ce territoire.',
  unknownCode: (label: string) => `Ce filtre n’existe pas\u00a0: ${label}.`,
  filters: { right: 'droit touché', difficulty: 'dysfonctionnement', structureType: 'type de structure', audience: 'public', causality: 'causalité' },
  units: { REPORTS: 'signalements', STRUCTURES: 'structures distinctes', RATE_PER_STRUCTURE: 'signalements par structure active' },
  nation: 'France',
  surveyUnit: 'réponses à l’enquête',
} as const;
