import type { VocabularyName } from '../../catalogue/use-vocabularies';
import type { FilterName } from '../view/heatmap-view';

/** The vocabulary each filter takes its codes from. */
export const FILTER_VOCABULARY = {
  right: 'rightsLost', difficulty: 'difficulties', structureType: 'structureTypes', audience: 'audiences', causality: 'causalities',
} as const satisfies Record<FilterName, VocabularyName>;
