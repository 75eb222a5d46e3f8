import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { BASELINE_2024, type BaselineFigure } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { ReadIndicators, type IndicatorQuestion, type MeasuredIndicator } from './read-indicators';
import { STRUCTURE_INDICATORS } from './structure-indicators';
import { publishedInterval, verdictOf, type Verdict } from './verdict';

/** A published figure with the interval its base allows; none where the report states no base, or counts. */
export interface PublishedFigure extends Pick<BaselineFigure, 'value' | 'n' | 'page' | 'note'> {
  /** PERCENT, STRUCTURES or ANSWERS. */
  readonly kind: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** One indicator: as published in 2024, and beside it, never on the same axis, what the platform measures now. */
export interface ComparedIndicator {
  readonly indicator: string;
  readonly label: string;
  /** For the scope asked for; more than one where the report gives several, or disagrees with itself. */
  readonly published: readonly PublishedFigure[];
  /** Null where reports do not ask it. */
  readonly measured: MeasuredIndicator | null;
  readonly verdict: Verdict;
  /** The answer to « better or worse? », in words. */
  readonly words: string;
}

export interface Comparison {
  readonly surveyUnit: string;
  readonly measuredUnit: string;
  /** What keeps the two from being one series. */
  readonly caution: string;
  readonly rows: readonly ComparedIndicator[];
}

/** Each published indicator, overall, of a region or of a sector, beside what is measured there. */
@Injectable()
export class CompareBaseline {
  constructor(private readonly indicators: ReadIndicators) {}

  /** @throws as ReadIndicators */
  async execute(viewer: Viewer, question: IndicatorQuestion): Promise<Comparison> {
    const measured = await this.indicators.execute(viewer, question);
    const rows = BASELINE_2024.indicators.flatMap(({ code, label }): ComparedIndicator[] => {
      const published = publishedFor(code, question);
      if (published.length === 0) return [];
      const now = measured.find((one) => one.code === code) ?? null;
      const percent = published.filter(({ kind }) => kind === 'PERCENT');
      // Where the report gives two, neither is the reference: only what holds against both would be said.
      const interval = percent.length === 1 ? percent[0]! : null;
      const more = STRUCTURE_INDICATORS.find((one) => one.code === code)?.more ?? 'NEITHER';
      const verdict = verdictOf(interval && interval.low !== null && interval.high !== null ? { low: interval.low, high: interval.high } : null, now && { part: now.structures, n: now.n }, more);
      return [{ indicator: code, label, published, measured: now, verdict, words: MESSAGES.verdicts[verdict] }];
    });
    return { surveyUnit: MESSAGES.surveyUnit, measuredUnit: MESSAGES.measuredUnit, caution: MESSAGES.caution, rows };
  }
}

/** Figures of the sector or region asked for; of the whole survey otherwise. Regions were published as numbers of answers only. */
function publishedFor(indicator: string, { region, sector }: IndicatorQuestion): PublishedFigure[] {
  const figures: readonly BaselineFigure[] = BASELINE_2024.figures;
  const inScope = ({ scope }: BaselineFigure) => (sector ? scope.kind === 'SECTOR' && scope.sector === sector : scope.kind === 'OVERALL' || (scope.kind === 'REGION' && scope.regionCode === region));
  return figures.filter((figure) => figure.indicator === indicator && inScope(figure)).map((figure) => {
    const interval = figure.unit === 'PERCENT' ? publishedInterval(figure.value, figure.n) : null;
    const { value, n, page, note, unit: kind } = figure;
    return { value, kind, n, page, note, low: interval?.low ?? null, high: interval?.high ?? null };
  });
}
