import type { IsoDate } from '@vigie/domain';
import type { FigureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { territoriesOf, type Place } from '../figures/territories';
import { periodsIn } from '../trend/periods';
import { isTime, type CrossDimension, type TimeDimension } from './cross-dimension';
import type { SaidShare } from './read-cross-table';

/** A code of one axis, over all of the other. */
export interface CrossHead extends SaidShare {
  readonly code: string;
  readonly reports: number;
  readonly structures: number;
}

type Figures = Omit<CrossHead, keyof SaidShare>;

/** The code of the month or quarter that a day lies in. */
export const timeCode = (dimension: TimeDimension, day: IsoDate): string =>
  (dimension === 'MONTH' ? day.slice(0, 7) : `${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 3)}`);

/**
 * The codes of an axis as they are read: every month or quarter and every region, zeros included, in order; of the rest those that
 * reports hold, the most reported first.
 */
export function headsOf(dimension: CrossDimension, found: readonly Figures[], { scope, place, ...period }: Period & { scope: FigureScope; place: Place | null }, share: (reports: number) => SaidShare): CrossHead[] {
  const byCode = new Map(found.map((figures) => [figures.code, figures]));
  const codes = isTime(dimension) ? [...new Set(periodsIn('MONTH', period).map((month) => timeCode(dimension, month)))]
    : dimension === 'REGION' && place === null ? territoriesOf('REGION', scope.regionCodes).map(({ code }) => code)
      : [...found].sort(mostReportedFirst).map(({ code }) => code);
  return codes.map((code) => {
    const figures = byCode.get(code) ?? { code, reports: 0, structures: 0 };
    return { ...figures, ...share(figures.reports) };
  });
}

const mostReportedFirst = (a: Figures, b: Figures): number => b.reports - a.reports || (a.code < b.code ? -1 : 1);
