import type { EntityManager } from 'typeorm';
import { readHeatmapBuckets } from '@vigie/aggregation';
import type { BucketLevel } from '@vigie/domain';
import { sliceInBuckets, type FigureFilter } from './figure-filter';
import type { FigureScope } from './figure-scope';
import type { Period } from './period';
import { reportFigures, type Figures } from './report-figures';
import { territoriesOf } from './territories';

export type { Figures };

/**
 * Figures by territory, and one row without territory over all of them. Territories with nothing may be absent.
 * Buckets answer a question with no filter or one; with several, or for one structure's own reports, the reports are counted.
 */
export function readFigures(manager: EntityManager, level: BucketLevel, period: Period, filter: FigureFilter, scope: FigureScope): Promise<Figures[]> {
  const slice = sliceInBuckets(filter);
  if (scope.structureId !== null || slice === null) return reportFigures(manager, level, period, filter, scope);
  const territories = territoriesOf(level, scope.regionCodes).map(({ code }) => code);
  return readHeatmapBuckets(manager, { level, from: period.from, to: period.to, ...slice, territories });
}
