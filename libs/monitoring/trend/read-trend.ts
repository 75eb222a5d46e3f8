import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import type { BucketLevel, IsoDate } from '@vigie/domain';
import { CONFIG, Clock, TransactionRunner, type Config } from '@vigie/platform';
import type { FigureFilter } from '../figures/figure-filter';
import { figureScope } from '../figures/figure-scope';
import { FilterCodes } from '../figures/filter-codes';
import { checkPeriod, type Period } from '../figures/period';
import { placeIn } from '../figures/place-in';
import { unitOf } from '../heatmap/metric';
import { periodsIn, type TrendGrain } from './periods';
import { readPeriodFigures } from './read-period-figures';

export interface TrendQuestion extends Period, FigureFilter {
  readonly grain: TrendGrain;
  readonly region?: string | null;
  /** With `level`: one territory of the scope, instead of all of it. */
  readonly territory?: string | null;
  readonly level?: BucketLevel | null;
}

export interface TrendPointFigures {
  /** First day of the week (Monday) or month; the first and last may be cut by the period asked for. */
  readonly period: IsoDate;
  readonly reports: number;
  readonly structures: number;
}

export interface TrendFigures extends Period {
  readonly grain: TrendGrain;
  readonly unit: string;
  readonly n: number;
  readonly structures: number;
  readonly asOf: Date;
  readonly demo: boolean;
  readonly points: readonly TrendPointFigures[];
}

/** Figures by week or month, for the viewer's scope; every period is there, zeros included. */
@Injectable()
export class ReadTrend {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly codes: FilterCodes,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
  ) {}

  /** @throws forbidden, notFound or badUserInput, as the heatmap */
  async execute(viewer: Viewer, question: TrendQuestion): Promise<TrendFigures> {
    const scope = figureScope(viewer, question.region);
    const place = placeIn(question, scope);
    checkPeriod(question);
    await this.codes.check(question);
    const rows = await this.tx.run(viewer.scope, (m) => readPeriodFigures(m, question, scope, place));
    const byPeriod = new Map(rows.map((row) => [row.period, row]));
    const total = byPeriod.get(null);
    return {
      grain: question.grain, from: question.from, to: question.to, unit: unitOf('REPORTS'),
      n: total?.reports ?? 0, structures: total?.structures ?? 0, asOf: this.clock.now(), demo: this.config.demo,
      points: periodsIn(question.grain, question).map((period) => {
        const row = byPeriod.get(period);
        return { period, reports: row?.reports ?? 0, structures: row?.structures ?? 0 };
      }),
    };
  }
}
