import type { VocabularyName } from './vocabularies';

/** The vocabulary that each filter on reports takes its codes from, wherever it is offered or checked. */
export const FILTER_VOCABULARIES = {
  right: 'rightsLost', difficulty: 'difficulties', structureType: 'structureTypes', audience: 'audiences', causality: 'causalities',
} as const satisfies Readonly<Record<string, VocabularyName>>;
