import { Injectable } from '@nestjs/common';
import { forbidden, notFound, type Viewer } from '@vigie/access';
import { REPORT_STATUSES, countsInBuckets, parisDate } from '@vigie/domain';
import { Clock, TransactionRunner } from '@vigie/platform';
import { findSite, type RecourseChannelCode } from '@vigie/reference';
import type { EntityManager } from 'typeorm';
import { figureScope, type FigureScope } from '../figures/figure-scope';
import { checkPeriod, type Period } from '../figures/period';
import { readFigures } from '../figures/read-figures';
import { baseOf, cautionOf, leastOf, unitOf, type HeatmapMetric } from '../heatmap/metric';
import { nothingMeasured, spoken } from '../heatmap/speak';
import type { Measured } from '../measures/measured';
import { readMeasures } from '../measures/read-measures';
import countOutcomes from './count-outcomes.sql?raw';

export interface PrefectureQuestion extends Period { readonly siteCode: string }
export type PlaceMeasure = Omit<Measured, 'territory'>;

/** One measure of a préfecture beside those of its region and, for who may see it, of the nation. */
export interface PrefectureMeasure {
  readonly metric: HeatmapMetric;
  readonly unit: string;
  readonly base: string;
  readonly caution: string;
  readonly site: PlaceMeasure;
  readonly region: PlaceMeasure;
  /** Null for a regional federation. */
  readonly nation: PlaceMeasure | null;
}

export interface PathOutcome { readonly outcome: string | null; readonly reports: number; readonly structures: number }

/** A step of the path laid down by the arrêté of 1 August 2023, as reports tell what came of it. */
export interface PathStep {
  readonly channel: RecourseChannelCode;
  /** Reports that tried it, and those of them that say what came of it. */
  readonly tried: number;
  readonly answered: number;
  /** The most frequent first. */
  readonly outcomes: readonly PathOutcome[];
}

export interface PrefectureFigures extends Period {
  readonly siteCode: string;
  readonly reports: number;
  readonly structures: number;
  readonly measures: readonly PrefectureMeasure[];
  readonly path: readonly PathStep[];
}

/** In the order of the page: how much, how fast, what became of the path, what it costs. */
const METRICS: readonly HeatmapMetric[] = ['RATE_PER_STRUCTURE', 'SOLVED_SHARE', 'RUPTURE_DAYS', 'DOCUMENT_GAP_DAYS', 'CCC_NOT_HELPED', 'PAN_DIFFICULT', 'SUBSTITUTION_OBTAINED', 'HOURS_PER_REPORT'];
const PATH = ['CCC', 'PAN', 'SUBSTITUTION'] as const;
const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** What is measured of one préfecture or sous-préfecture, exact, for the federation's own eyes. */
@Injectable()
export class ReadPrefecture {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** @throws forbidden for members and administrators; notFound for a site outside the scope, or that is none; badUserInput as the heatmap */
  async execute(viewer: Viewer, question: PrefectureQuestion): Promise<PrefectureFigures> {
    if (viewer.scope.kind !== 'NATION' && viewer.scope.kind !== 'REGION') throw forbidden();
    const site = findSite(question.siteCode);
    if (!site) throw notFound();
    const region = figureScope(viewer, site.regionCode);
    const nation = viewer.scope.kind === 'NATION' ? figureScope(viewer) : null;
    checkPeriod(question);
    const today = parisDate(this.clock.now());
    return this.tx.run(viewer.scope, async (manager) => {
      const around = await readPlaces(manager, question, region, 'PREFECTURE', today);
      const whole = nation && (await readPlaces(manager, question, nation, 'REGION', today));
      const measures = METRICS.map((metric): PrefectureMeasure => ({
        metric, unit: unitOf(metric), base: baseOf(metric), caution: cautionOf(metric),
        site: around.of(metric, site.code), region: around.of(metric, null), nation: whole && whole.of(metric, null),
      }));
      const rows = await manager.query<({ channel: RecourseChannelCode } & PathOutcome)[]>(countOutcomes, [question.from, question.to, site.code, COUNTED]);
      return { siteCode: site.code, from: question.from, to: question.to, ...around.counted(site.code), measures, path: PATH.map((channel) => stepOf(channel, rows)) };
    });
  }
}

async function readPlaces(manager: EntityManager, period: Period, scope: FigureScope, level: 'PREFECTURE' | 'REGION', today: string) {
  const figures = await readFigures(manager, level, period, {}, scope);
  const measured = new Map<HeatmapMetric, Measured[]>();
  for (const metric of METRICS) measured.set(metric, await readMeasures(manager, { ...period, level, metric }, scope, figures, today));
  return {
    of: (metric: HeatmapMetric, territory: string | null): PlaceMeasure => spoken(measured.get(metric)?.find((one) => one.territory === territory) ?? nothingMeasured(metric), leastOf(metric, false)),
    counted: (territory: string) => {
      const found = figures.find((figure) => figure.territory === territory);
      return { reports: found?.reports ?? 0, structures: found?.structures ?? 0 };
    },
  };
}

function stepOf(channel: RecourseChannelCode, rows: readonly ({ channel: RecourseChannelCode } & PathOutcome)[]): PathStep {
  const outcomes = rows.filter((row) => row.channel === channel).map(({ outcome, reports, structures }) => ({ outcome, reports, structures }));
  const sum = (counted: readonly PathOutcome[]) => counted.reduce((total, { reports }) => total + reports, 0);
  return { channel, tried: sum(outcomes), answered: sum(outcomes.filter(({ outcome }) => outcome !== null)), outcomes };
}
