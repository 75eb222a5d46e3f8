import type { VocabularyName } from '@vigie/reference';

export type { VocabularyName };

/** A term as it stands today: staff add and retire terms without a release, so they are a parameter. */
export interface VocabularyTerm {
  readonly code: string;
  readonly label: string;
  /** For an outcome that staff added: the recourse channel it belongs to. */
  readonly group?: string | null;
  readonly sector?: string | null;
  /** First version without it; null or absent while it is in use. */
  readonly retiredInVersion?: number | null;
}

export type Vocabularies = Readonly<Record<VocabularyName, readonly VocabularyTerm[]>>;

/** The vocabularies a report is coded with. */
export type FormVocabularies = Pick<Vocabularies,
  'audiences' | 'stayDocuments' | 'difficulties' | 'rightsLost' | 'ruptureBodies' | 'ruptureStates' | 'causalities' | 'recourseOutcomes'>;
