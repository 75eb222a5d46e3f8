import { VOCABULARIES, type VocabularyName } from '@vigie/reference';

/** One entry a person chooses or reads. */
export interface Term {
  readonly code: string;
  readonly label: string;
  readonly group?: string | null;
}

export type { VocabularyName };

export interface Vocabularies {
  /** The terms in the order a form shows them. */
  readonly termsOf: (vocabulary: VocabularyName) => readonly Term[];
  /** A code that no version knows shows itself rather than nothing. */
  readonly labelOf: (vocabulary: VocabularyName, code: string) => string;
}

const BUILT_IN: Vocabularies = {
  termsOf: (vocabulary) => VOCABULARIES[vocabulary],
  labelOf: (vocabulary, code) => {
    const terms: readonly Term[] = VOCABULARIES[vocabulary];
    return terms.find((term) => term.code === code)?.label ?? code;
  },
};

/** The vocabularies as the server has them now, those of this build until it has answered. */
export function useVocabularies(): Vocabularies {
  return BUILT_IN;
}
