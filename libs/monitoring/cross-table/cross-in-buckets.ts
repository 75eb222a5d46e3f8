import type { EntityManager } from 'typeorm';
import { readCrossBuckets, type Along, type CrossBucketFigures, type CrossBucketQuestion } from '@vigie/aggregation';
import { addDays, monthOf, type BucketLevel } from '@vigie/domain';
import { EVERYTHING, slicesOf } from '../figures/figure-filter';
import type { CrossCount, CrossPopulation } from './count-cross';
import { isCoded, isPlace, isTime, type CrossDimension, type TimeDimension } from './cross-dimension';
import { timeCode } from './heads';

const MONTHS: Readonly<Record<TimeDimension, 1 | 3>> = { MONTH: 1, QUARTER: 3 };

type Axes = readonly [rows: CrossDimension | null, columns: CrossDimension | null];

/** True where buckets can answer: reports are looked at under two codes at most, of axes and filters together, and no month is cut. */
export const inBuckets = (rows: CrossDimension | null, columns: CrossDimension | null, population: CrossPopulation): boolean =>
  population.scope.structureId === null && ofWholeMonths(population) && along([rows, columns], population).length <= 2;

const ofWholeMonths = ({ from, to }: CrossPopulation): boolean => from === monthOf(from) && addDays(to, 1) === monthOf(addDays(to, 1));

/** What reports are looked at along: the coded axes in their order, then the filters. */
function along(axes: Axes, population: CrossPopulation): Along[] {
  const coded = axes.flatMap((axis): Along[] => (axis !== null && isCoded(axis) ? [{ dimension: axis, value: null }] : []));
  return [...coded, ...slicesOf(population)];
}

/**
 * The same counts as `countCross`, in a time that does not grow with the number of reports.
 * @throws Error where buckets cannot answer: see `inBuckets`
 */
export async function crossInBuckets(manager: EntityManager, rows: CrossDimension | null, columns: CrossDimension | null, population: CrossPopulation): Promise<CrossCount[]> {
  if (!inBuckets(rows, columns, population)) throw new Error('Only the reports can answer this question');
  const axes: Axes = [rows, columns];
  const [one = EVERYTHING, other = null] = along(axes, population);
  const time = axes.find(isPeriod);
  const found = await readCrossBuckets(manager, { one, other, ...within(population), by: axes.find(isLevel) ?? null, months: time ? MONTHS[time] : null, from: population.from, to: population.to });
  const second = rows !== null && isCoded(rows) ? 'other' : 'one';
  const codeOn = (axis: CrossDimension | null, coded: 'one' | 'other', figures: CrossBucketFigures): string => {
    if (axis === null) return '';
    if (isPlace(axis)) return figures.territory ?? '';
    return isTime(axis) ? timeCode(axis, `${figures.period ?? ''}-01`) : figures[coded];
  };
  return found.map((figures) => ({ row: codeOn(rows, 'one', figures), column: codeOn(columns, second, figures), reports: figures.reports, structures: figures.structures }));
}

const isLevel = (axis: CrossDimension | null): axis is BucketLevel => axis !== null && isPlace(axis);
const isPeriod = (axis: CrossDimension | null): axis is TimeDimension => axis !== null && isTime(axis);

/** Over a whole scope its regions are the fewest territories. */
const within = ({ scope, place }: CrossPopulation): Pick<CrossBucketQuestion, 'level' | 'territories'> =>
  (place ? { level: place.level, territories: [place.territory] } : { level: 'REGION', territories: scope.regionCodes });
