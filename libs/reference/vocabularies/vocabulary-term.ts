/** One entry of a controlled vocabulary: a stable code, the label people read, and for some a group or a sector. */
export interface VocabularyTerm {
  readonly code: string;
  readonly label: string;
  readonly group?: string;
  readonly sector?: string;
}
