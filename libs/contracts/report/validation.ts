import type { FindIdentifiers, IdentifierHit, IsoDate } from '@vigie/domain';
import type { FieldErrorCode } from './field-error-codes';
import type { Attempt, AttemptChannel, ReportForm, Rupture } from './report-form';
import type { FormVocabularies } from './vocabularies';

/** One thing to mend in the form, as the person who filled it reads it. */
export interface FieldError {
  /** « ruptures.0.right »; '' when the whole draft is unreadable. */
  path: string;
  code: FieldErrorCode;
  /** French, naming the field. */
  message: string;
  /** With IDENTIFIER_FOUND: where, in the text as it was sent. */
  hits?: IdentifierHit[];
}

export interface ValidationContext {
  vocabularies: FormVocabularies;
  /** Version in force when the report was made, when an old one is edited; the current one if absent. */
  vocabularyVersion?: number;
  /** Today in Europe/Paris. A day more is tolerated: late in the evening it is already tomorrow in Mayotte. */
  today: IsoDate;
  /** The préfecture sites there are, by code. */
  sites: { has(code: string): boolean };
  /** `findIdentifiers` of @vigie/domain; a parameter so that a browser can load it late. The server always checks again. */
  findIdentifiers: FindIdentifiers;
}

/** The fields of a draft that are well-formed one by one; rules read these, so that one bad field hides no other error. */
export type Readable<T> = { [K in keyof T]?: T[K] };

export interface ReadableReport extends Readable<Omit<ReportForm, 'difficulties' | 'ruptures' | 'attempts'>> {
  difficulties: readonly (string | undefined)[];
  ruptures: readonly Readable<Rupture>[];
  attempts: Readonly<Record<AttemptChannel, Readable<Attempt>>>;
}

/** What a rule finds: the words come later, from the catalogue. */
export type Finding = Omit<FieldError, 'message'>;
export type Rule = (report: ReadableReport, context: ValidationContext) => Finding[];
