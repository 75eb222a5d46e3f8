import type { EntityManager } from 'typeorm';
import { readCrossBuckets, type CrossBucketFigures, type CrossBucketQuestion } from '@vigie/aggregation';
import { addDays, monthOf, type BucketLevel } from '@vigie/domain';
import { sliceInBuckets, type Slice } from '../figures/figure-filter';
import type { CrossCount, CrossPopulation } from './count-cross';
import { isCoded, isPlace, isTime, type CrossDimension, type TimeDimension } from './cross-dimension';
import { timeCode } from './heads';

/** What buckets count: along one dimension, over whole months. */
type Sliced = { readonly dimension: Slice['dimension']; readonly value: string | null };

const MONTHS: Readonly<Record<TimeDimension, 1 | 3>> = { MONTH: 1, QUARTER: 3 };

/** True where buckets can answer: no report is looked at along two coded dimensions, as axis or filter, and no month is cut. */
export const inBuckets = (rows: CrossDimension | null, columns: CrossDimension | null, population: CrossPopulation): boolean => slicedBy(rows, columns, population) !== null;

/** The slice of the buckets that holds the answer. */
function slicedBy(rows: CrossDimension | null, columns: CrossDimension | null, population: CrossPopulation): Sliced | null {
  const filter = sliceInBuckets(population);
  const coded = [rows, columns].filter((axis) => axis !== null).filter(isCoded);
  if (filter === null || population.scope.structureId !== null || !ofWholeMonths(population)) return null;
  if (coded.length === 0) return filter;
  return coded.length === 1 && filter.dimension === 'TOTAL' ? { dimension: coded[0]!, value: null } : null;
}

const ofWholeMonths = ({ from, to }: CrossPopulation): boolean => from === monthOf(from) && addDays(to, 1) === monthOf(addDays(to, 1));

/**
 * The same counts as `countCross`, in a time that does not grow with the number of reports.
 * @throws Error where buckets cannot answer: see `inBuckets`
 */
export async function crossInBuckets(manager: EntityManager, rows: CrossDimension | null, columns: CrossDimension | null, population: CrossPopulation): Promise<CrossCount[]> {
  const slice = slicedBy(rows, columns, population);
  if (!slice) throw new Error('Only the reports can answer this question');
  const axes = [rows, columns];
  const time = axes.find(isPeriod);
  const found = await readCrossBuckets(manager, { ...slice, ...within(population), by: axes.find(isLevel) ?? null, months: time ? MONTHS[time] : null, from: population.from, to: population.to });
  const codeOn = (axis: CrossDimension | null, { value, territory, period }: CrossBucketFigures): string => {
    if (axis === null) return '';
    if (isPlace(axis)) return territory ?? '';
    return isTime(axis) ? timeCode(axis, `${period ?? ''}-01`) : value;
  };
  return found.map((figures) => ({ row: codeOn(rows, figures), column: codeOn(columns, figures), reports: figures.reports, structures: figures.structures }));
}

const isLevel = (axis: CrossDimension | null): axis is BucketLevel => axis !== null && isPlace(axis);
const isPeriod = (axis: CrossDimension | null): axis is TimeDimension => axis !== null && isTime(axis);

/** Over a whole scope its regions are the fewest territories. */
const within = ({ scope, place }: CrossPopulation): Pick<CrossBucketQuestion, 'level' | 'territories'> =>
  (place ? { level: place.level, territories: [place.territory] } : { level: 'REGION', territories: scope.regionCodes });
