export const IDENTIFIER_KINDS = [
  'EMAIL', 'PHONE', 'FOREIGNER_NUMBER', 'NIR', 'IBAN', 'BIRTH_DATE', 'NAMED_PERSON',
  'FIRST_NAME_AND_NAME', 'ADDRESS', 'PERSONAL_LINK', 'DOCUMENT_NUMBER',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A stretch of text that would tell who the person is. */
export interface IdentifierHit {
  kind: IdentifierKind;
  /** Offsets in UTF-16 units of the text as it was given: `text.slice(start, end)`. */
  start: number;
  end: number;
  /** Why, in French, for the person who wrote it. */
  reason: string;
}

export type FindIdentifiers = (text: string) => IdentifierHit[];
