import type { EntityManager } from 'typeorm';
import { REPORT_STATUSES, countsInBuckets, type BucketLevel, type IsoDate } from '@vigie/domain';
import { BASELINE_2024, type BaselineFigure } from '@vigie/reference';
import { CHOSEN_REPORTS } from '../figures/chosen-reports';
import { sliceInBuckets, type FigureFilter } from '../figures/figure-filter';
import type { FigureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { readFigures, type Figures } from '../figures/read-figures';
import { LEVEL_COLUMN, countingParameters } from '../figures/report-figures';
import { territoriesOf } from '../figures/territories';
import type { HeatmapMetric } from '../heatmap/metric';
import countShares from './count-shares.sql?raw';
import documentGaps from './document-gaps.sql?raw';
import hoursSpent from './hours-spent.sql?raw';
import { countOf, meanOf, medianOf, rateOf, shareOf, type Measured } from './measured';
import { REPORT_SHARES } from './report-shares';
import ruptureDays from './rupture-days.sql?raw';

export interface MeasureQuestion extends Period, FigureFilter {
  readonly level: BucketLevel;
  readonly metric: HeatmapMetric;
  /** The right of RIGHT_SHARE. */
  readonly shareOf?: string | null;
}

interface Share { readonly territory: string | null; readonly n: number; readonly part: number }
/** Of nothing at all there are no values. */
interface Durations { readonly territory: string | null; readonly values: number[] | null; readonly ongoing: number }
interface Hours { readonly territory: string | null; readonly n: number; readonly sum: number; readonly squares: number }

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/**
 * A metric by territory, and over the whole scope (the one without territory). Territories with nothing may be absent.
 * What the figures of the map hold already costs nothing more; the other metrics are counted from the reports.
 * @param figures of the same question
 * @param today up to when a duration that lasts is counted
 */
export async function readMeasures(manager: EntityManager, question: MeasureQuestion, scope: FigureScope, figures: readonly Figures[], today: IsoDate): Promise<Measured[]> {
  const { metric } = question;
  switch (metric) {
    case 'REPORTS': return figures.map(({ territory, reports }) => countOf(territory, reports, reports));
    case 'STRUCTURES': return figures.map(({ territory, reports, structures }) => countOf(territory, reports, structures));
    case 'RATE_PER_STRUCTURE': return figures.map(({ territory, reports, activeStructures }) => rateOf(territory, reports, activeStructures));
    case 'RATE_PER_RESPONDENT': return perRespondent(question.level, scope, figures);
    case 'RIGHT_SHARE': return readRightShare(manager, question, scope, figures);
    case 'SOLVED_SHARE': case 'CCC_NOT_HELPED': case 'PAN_DIFFICULT': case 'SUBSTITUTION_OBTAINED': return readShares(manager, metric, question, scope);
    case 'RUPTURE_DAYS': return durations(await ask(manager, ruptureDays, question, scope, today));
    case 'DOCUMENT_GAP_DAYS': return durations(await ask(manager, documentGaps, question, scope, today, COUNTED));
    case 'HOURS': return (await ask<Hours>(manager, hoursSpent, question, scope)).map(({ territory, n, sum }) => countOf(territory, n, sum));
    case 'HOURS_PER_REPORT': return (await ask<Hours>(manager, hoursSpent, question, scope)).map(({ territory, n, sum, squares }) => meanOf(territory, n, sum, squares));
  }
}

/** Buckets know who lost what, as long as nothing else is asked; the map's own figures are then what it is out of. */
async function readRightShare(manager: EntityManager, question: MeasureQuestion, scope: FigureScope, figures: readonly Figures[]): Promise<Measured[]> {
  const slice = sliceInBuckets(question);
  if (scope.structureId !== null || slice?.dimension !== 'TOTAL') return readShares(manager, 'RIGHT_SHARE', question, scope);
  const lost = await readFigures(manager, question.level, question, { right: question.shareOf }, scope);
  const parts = new Map(lost.map(({ territory, reports }) => [territory, reports]));
  return figures.map(({ territory, reports }) => shareOf(territory, parts.get(territory) ?? 0, reports));
}

async function readShares(manager: EntityManager, metric: keyof typeof REPORT_SHARES, question: MeasureQuestion, scope: FigureScope): Promise<Measured[]> {
  const { among, holds } = REPORT_SHARES[metric];
  const text = countShares.replaceAll(':among', among).replace(':holds', holds);
  const rows = await ask<Share>(manager, text, question, scope, metric === 'RIGHT_SHARE' ? question.shareOf : null);
  return rows.map(({ territory, part, n }) => shareOf(territory, part, n));
}

function ask<Row = Durations>(manager: EntityManager, text: string, question: MeasureQuestion, scope: FigureScope, ...more: unknown[]): Promise<Row[]> {
  const statement = text.replace(':territory', LEVEL_COLUMN[question.level]).replace(':chosen', CHOSEN_REPORTS);
  return manager.query<Row[]>(statement, [...countingParameters(question, question, scope), ...more]);
}

const durations = (rows: readonly Durations[]): Measured[] => rows.map(({ territory, values, ongoing }) => medianOf(territory, values ?? [], ongoing));

/** Where somebody answered and nobody reports, the rate is zero, not unknown. */
function perRespondent(level: BucketLevel, scope: FigureScope, figures: readonly Figures[]): Measured[] {
  const reports = new Map(figures.map((figure) => [figure.territory, figure.reports]));
  return [null, ...territoriesOf(level, scope.regionCodes).map(({ code }) => code)].map((territory) => rateOf(territory, reports.get(territory) ?? 0, respondents(level, territory, scope)));
}

/** Answers of the 2024 survey, which were published by region only: 0 elsewhere, so that nothing is said there. */
export function respondents(level: BucketLevel, territory: string | null, { regionCodes, everywhere }: FigureScope): number {
  if (territory === null && everywhere) return BASELINE_2024.respondents;
  if (territory !== null && level !== 'REGION') return 0;
  const figures: readonly BaselineFigure[] = BASELINE_2024.figures;
  const regions = territory === null ? regionCodes : [territory];
  return figures.reduce((sum, { indicator, scope, value }) => (indicator === 'respondents' && scope.kind === 'REGION' && regions.includes(scope.regionCode) ? sum + value : sum), 0);
}
