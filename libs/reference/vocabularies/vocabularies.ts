import { DIFFICULTIES, DIFFICULTY_GROUPS } from './difficulties';
import { RECOURSE_CHANNELS, RECOURSE_MEANS, RECOURSE_OUTCOMES } from './recourse';
import { CAUSALITIES, RIGHTS_LOST, RUPTURE_BODIES, RUPTURE_STATES } from './ruptures';
import { AUDIENCES, STAY_DOCUMENTS } from './situations';
import { SECTORS, STRUCTURE_TYPES } from './structure-types';
import type { VocabularyTerm } from './vocabulary-term';

/** The version these terms are; the product adds later versions in its database, never changing a code. */
export const VOCABULARY_VERSION = 1;

/** Every vocabulary of version 1 by name, terms in the order a form shows them. */
export const VOCABULARIES = {
  rightsLost: RIGHTS_LOST,
  difficulties: DIFFICULTIES,
  difficultyGroups: DIFFICULTY_GROUPS,
  stayDocuments: STAY_DOCUMENTS,
  audiences: AUDIENCES,
  structureTypes: STRUCTURE_TYPES,
  sectors: SECTORS,
  ruptureBodies: RUPTURE_BODIES,
  ruptureStates: RUPTURE_STATES,
  causalities: CAUSALITIES,
  recourseChannels: RECOURSE_CHANNELS,
  recourseMeans: RECOURSE_MEANS,
  recourseOutcomes: RECOURSE_OUTCOMES,
} as const satisfies Record<string, readonly VocabularyTerm[]>;

export type VocabularyName = keyof typeof VOCABULARIES;

/** A term of version 1, or undefined. Terms that staff added later live in the database only. */
export const findTerm = (vocabulary: VocabularyName, code: string): VocabularyTerm | undefined => {
  const terms: readonly VocabularyTerm[] = VOCABULARIES[vocabulary];
  return terms.find((term) => term.code === code);
};
