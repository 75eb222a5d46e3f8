import type { RegionCode } from '../territories';
import type { SectorCode } from '../vocabularies/structure-types';
import type { BaselineIndicatorCode } from './indicators';
import type { SurveyTypeCode } from './survey-types';

/** Whom a published figure speaks of. The survey's typology is its own: finer types and sectors overlap. */
export type BaselineScope =
  | { readonly kind: 'OVERALL' }
  | { readonly kind: 'SECTOR'; readonly sector: SectorCode }
  | { readonly kind: 'SURVEY_TYPE'; readonly surveyType: SurveyTypeCode }
  | { readonly kind: 'REGION'; readonly regionCode: RegionCode };

/**
 * One figure of the 2024 report, as published and never recomputed: some percentages are truncated, some
 * bases are not told. A survey answer is a structure's estimate, not a count of persons: it never shares an
 * axis with reports without saying so.
 */
export interface BaselineFigure {
  readonly indicator: BaselineIndicatorCode;
  readonly scope: BaselineScope;
  readonly value: number;
  readonly unit: 'PERCENT' | 'STRUCTURES' | 'ANSWERS';
  /** Number of answers the report states or clearly implies as the base; null where it states none. */
  readonly n: number | null;
  /** Page of the report. */
  readonly page: number;
  /** What a reader must know before quoting it, in French; null when there is nothing to add. */
  readonly note: string | null;
}
