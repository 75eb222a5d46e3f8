import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { readBreakdownBuckets, type CodeFigures } from '@vigie/aggregation';
import { wilsonInterval, type BucketDimension, type BucketLevel } from '@vigie/domain';
import { TransactionRunner } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { sliceInBuckets, type FigureFilter } from '../figures/figure-filter';
import { figureScope, type FigureScope } from '../figures/figure-scope';
import { FilterCodes } from '../figures/filter-codes';
import { checkPeriod, type Period } from '../figures/period';
import { readFigures } from '../figures/read-figures';
import { LEVEL_COLUMN, countingParameters } from '../figures/report-figures';
import { placeIn } from '../figures/place-in';
import { territoriesOf, type Place } from '../figures/territories';
import countByCode from './count-by-code.sql?raw';

export type BreakdownDimension = Exclude<BucketDimension, 'TOTAL' | 'OUTCOME'>;

export interface BreakdownQuestion extends Period, FigureFilter {
  readonly by: BreakdownDimension;
  readonly region?: string | null;
  /** With `level`: one territory of the scope, instead of all of it. */
  readonly territory?: string | null;
  readonly level?: BucketLevel | null;
}

export interface BreakdownRowFigures extends CodeFigures {
  /** Of the reports that hold the code, 0 to 1; shares may sum to more than 1 where a report holds several codes. */
  readonly share: number;
  /** Wilson's interval of that share, at 95 %. */
  readonly low: number;
  readonly high: number;
}

export interface BreakdownFigures extends Period {
  readonly by: BreakdownDimension;
  readonly n: number;
  readonly structures: number;
  /** Highest first; codes that no report holds are absent. */
  readonly rows: readonly BreakdownRowFigures[];
}

/** The codes of a report that each dimension counts. */
const CODES: Readonly<Record<BreakdownDimension, string>> = {
  RIGHT: 'rights', DIFFICULTY: 'difficulties', STRUCTURE_TYPE: 'ARRAY[structure_type]', AUDIENCE: 'ARRAY[audience]', CAUSALITY: 'ARRAY[causality]',
};

/** What the reports of a place hold, code by code, in one answer. */
@Injectable()
export class ReadBreakdown {
  constructor(private readonly tx: TransactionRunner, private readonly codes: FilterCodes) {}

  /** @throws forbidden, notFound or badUserInput, as the heatmap */
  async execute(viewer: Viewer, question: BreakdownQuestion): Promise<BreakdownFigures> {
    const scope = figureScope(viewer, question.region);
    const place = placeIn(question, scope);
    checkPeriod(question);
    await this.codes.check(question);
    return this.tx.run(viewer.scope, async (manager) => {
      const level = place?.level ?? 'REGION';
      const all = await readFigures(manager, level, question, question, scope);
      const total = all.find(({ territory }) => territory === (place?.territory ?? null));
      const n = total?.reports ?? 0;
      const rows = n === 0 ? [] : await readCodes(manager, question, scope, place);
      return { by: question.by, from: question.from, to: question.to, n, structures: total?.structures ?? 0, rows: rows.map((row) => withShare(row, n)).sort(highestFirst) };
    });
  }
}

function readCodes(manager: EntityManager, question: BreakdownQuestion, scope: FigureScope, place: Place | null): Promise<CodeFigures[]> {
  const { by, from, to } = question;
  if (scope.structureId === null && sliceInBuckets(question)?.dimension === 'TOTAL') {
    const level = place?.level ?? 'REGION';
    const territories = place ? [place.territory] : territoriesOf(level, scope.regionCodes).map(({ code }) => code);
    return readBreakdownBuckets(manager, { dimension: by, level, territories, from, to });
  }
  const text = countByCode.replace(':codes', CODES[by]).replace(':territory', LEVEL_COLUMN[place?.level ?? 'REGION']);
  return manager.query<CodeFigures[]>(text, [...countingParameters(question, question, scope), place?.territory ?? null]);
}

function withShare(row: CodeFigures, n: number): BreakdownRowFigures {
  const interval = wilsonInterval(row.reports, n);
  return { ...row, share: row.reports / n, low: interval?.low ?? 0, high: interval?.high ?? 1 };
}

const highestFirst = (a: CodeFigures, b: CodeFigures): number => b.reports - a.reports || (a.code < b.code ? -1 : 1);
