import { Inject, Injectable } from '@nestjs/common';
import { badUserInput, forbidden, type Viewer } from '@vigie/access';
import { crossBucketsBehindSince } from '@vigie/aggregation';
import { wilsonInterval, type BucketLevel } from '@vigie/domain';
import { CONFIG, Clock, TransactionRunner, type Config } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import type { FigureFilter } from '../figures/figure-filter';
import { figureScope } from '../figures/figure-scope';
import { FilterCodes } from '../figures/filter-codes';
import { checkPeriod, type Period } from '../figures/period';
import { placeIn } from '../figures/place-in';
import { leastOf, unitOf } from '../heatmap/metric';
import { MESSAGES } from '../messages.fr';
import { countCross, type CrossCount, type CrossPopulation } from './count-cross';
import { crossInBuckets, inBuckets } from './cross-in-buckets';
import { isPlace, isTime, type CrossDimension } from './cross-dimension';
import { headsOf, type CrossHead } from './heads';

export interface CrossQuestion extends Period, FigureFilter {
  readonly rows: CrossDimension;
  /** Null: the rows alone. */
  readonly columns?: CrossDimension | null;
  readonly region?: string | null;
  /** With `level`: one territory of the scope, instead of all of it. */
  readonly territory?: string | null;
  readonly level?: BucketLevel | null;
}

/** A share from 0 to 1 with Wilson's interval at 95 %; all null where it would rest on too little to be said. */
export interface SaidShare {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface CrossCell extends CrossCount {
  /** Of the reports of the row. */
  readonly ofRow: SaidShare;
  /** Of the reports of the column. */
  readonly ofColumn: SaidShare;
}

export interface CrossTable extends Period {
  readonly rows: CrossDimension;
  readonly columns: CrossDimension | null;
  readonly unit: string;
  readonly n: number;
  readonly structures: number;
  /** Under this many reports no share is said. */
  readonly least: number;
  /** What is shown is as it was then. */
  readonly asOf: Date;
  readonly demo: boolean;
  readonly rowHeads: readonly CrossHead[];
  readonly columnHeads: readonly CrossHead[];
  /** Those with reports. */
  readonly cells: readonly CrossCell[];
}

/** Reports by any two dimensions of the closed set, or one: cross-tables, and series where one of the two is time. */
@Injectable()
export class ReadCrossTable {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly codes: FilterCodes,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
  ) {}

  /** @throws badUserInput for a period, axes or codes that are none */
  async check(question: CrossQuestion): Promise<void> {
    checkPeriod(question);
    checkAxes(question.rows, question.columns ?? null);
    await this.codes.check(question);
  }

  /** @throws forbidden for all but regional and national staff; badUserInput for two axes of one kind; else as the heatmap */
  async execute(viewer: Viewer, question: CrossQuestion): Promise<CrossTable> {
    if (viewer.scope.kind !== 'NATION' && viewer.scope.kind !== 'REGION') throw forbidden();
    const { rows, from, to } = question;
    const columns = question.columns ?? null;
    const scope = figureScope(viewer, question.region);
    const place = placeIn(question, scope);
    await this.check(question);
    const population: CrossPopulation = { ...question, scope, place };
    const counted = await this.tx.run(viewer.scope, (m) => countAll(m, rows, columns, population));
    const n = counted.all?.reports ?? 0;
    const least = leastOf('RIGHT_SHARE', false);
    const rowHeads = headsOf(rows, counted.rows.map(({ row, ...figures }) => ({ code: row, ...figures })), population, (reports) => shareOf(reports, n, least));
    const columnHeads = columns ? headsOf(columns, counted.columns.map(({ column, ...figures }) => ({ code: column, ...figures })), population, (reports) => shareOf(reports, n, least)) : [];
    const baseOf = (heads: readonly CrossHead[]) => new Map(heads.map(({ code, reports }) => [code, reports]));
    const [rowBase, columnBase] = [baseOf(rowHeads), baseOf(columnHeads)];
    return {
      rows, columns, from, to, unit: unitOf('REPORTS'), n, structures: counted.all?.structures ?? 0, least, asOf: counted.behindSince ?? this.clock.now(), demo: this.config.demo, rowHeads, columnHeads,
      cells: counted.cells.map((cell) => ({ ...cell, ofRow: shareOf(cell.reports, rowBase.get(cell.row) ?? 0, least), ofColumn: shareOf(cell.reports, columnBase.get(cell.column) ?? 0, least) })),
    };
  }
}

interface Counted { readonly behindSince: Date | null; readonly all: CrossCount | undefined; readonly rows: readonly CrossCount[]; readonly columns: readonly CrossCount[]; readonly cells: readonly CrossCount[] }

/**
 * The margins are counted beside the cells: a report that holds two codes is one report of its row. All from the buckets or all from
 * the reports, so that they agree. What buckets do not count yet was touched after what they are of.
 */
async function countAll(manager: EntityManager, rows: CrossDimension, columns: CrossDimension | null, population: CrossPopulation): Promise<Counted> {
  const counted = inBuckets(rows, columns, population);
  const count = counted ? crossInBuckets : countCross;
  const behindSince = counted ? await crossBucketsBehindSince(manager) : null;
  const [all] = await count(manager, null, null, population);
  const byRow = await count(manager, rows, null, population);
  if (!columns) return { behindSince, all, rows: byRow, columns: [], cells: [] };
  return { behindSince, all, rows: byRow, columns: await count(manager, null, columns, population), cells: await count(manager, rows, columns, population) };
}

function shareOf(part: number, of: number, least: number): SaidShare {
  const interval = of < least ? null : wilsonInterval(part, of);
  return interval ? { share: part / of, low: interval.low, high: interval.high } : { share: null, low: null, high: null };
}

function checkAxes(rows: CrossDimension, columns: CrossDimension | null): void {
  if (columns === null) return;
  if ((isPlace(rows) && isPlace(columns)) || (isTime(rows) && isTime(columns))) throw badUserInput(MESSAGES.axesOfOneKind);
}
