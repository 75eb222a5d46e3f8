import { BASELINE_2024 } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';

export interface BaselineFigureView {
  readonly indicator: string;
  /** What it measures, in the words of the report. */
  readonly label: string;
  readonly value: number;
  /** PERCENT, STRUCTURES or ANSWERS, as published. */
  readonly kind: string;
  readonly n: number | null;
  readonly page: number;
  readonly note: string | null;
  readonly sector: string | null;
  readonly surveyType: string | null;
  readonly regionCode: string | null;
}

/** The 2024 survey as published. Its figures are what structures answered, never a count of reports, and share no axis with one. */
export function baseline() {
  const { source, fieldwork, respondents, discrepancies } = BASELINE_2024;
  return { source, unit: MESSAGES.surveyUnit, ...fieldwork, respondents, discrepancies: [...discrepancies], figures: BASELINE_2024.figures.map(viewOf) };
}

const LABELS: ReadonlyMap<string, string> = new Map(BASELINE_2024.indicators.map(({ code, label }) => [code, label]));

function viewOf({ indicator, scope, value, unit, n, page, note }: (typeof BASELINE_2024.figures)[number]): BaselineFigureView {
  return {
    indicator, label: LABELS.get(indicator) ?? indicator, value, kind: unit, n, page, note,
    sector: scope.kind === 'SECTOR' ? scope.sector : null,
    surveyType: scope.kind === 'SURVEY_TYPE' ? scope.surveyType : null,
    regionCode: scope.kind === 'REGION' ? scope.regionCode : null,
  };
}
