import { Inject, Injectable } from '@nestjs/common';
import { badUserInput, type Viewer } from '@vigie/access';
import { parisDate, type BucketLevel } from '@vigie/domain';
import { CONFIG, Clock, TransactionRunner, type Config } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import type { FigureFilter } from '../figures/figure-filter';
import { figureScope, type FigureScope } from '../figures/figure-scope';
import { FilterCodes } from '../figures/filter-codes';
import { checkPeriod, type Period } from '../figures/period';
import { readFigures, type Figures } from '../figures/read-figures';
import { territoriesOf, type Territory } from '../figures/territories';
import type { Measured } from '../measures/measured';
import { readMeasures } from '../measures/read-measures';
import { MESSAGES } from '../messages.fr';
import { baseOf, cautionOf, leastOf, unitOf, type HeatmapMetric } from './metric';
import { drawn, nothingMeasured, smoothingPrior, smoothingWords, spoken } from './speak';

export interface HeatmapQuestion extends Period, FigureFilter {
  readonly level: BucketLevel;
  readonly metric: HeatmapMetric;
  /** Zoom, an INSEE code. */
  readonly region?: string | null;
  /** The right of RIGHT_SHARE, which asks for one. */
  readonly shareOf?: string | null;
  /** Rates and shares of small territories drawn towards that of all: see `priorOf`. */
  readonly smoothed?: boolean | null;
}

export interface HeatmapCellFigures extends Omit<Measured, 'territory'> {
  readonly territory: string;
  readonly name: string;
  readonly reports: number;
  readonly structures: number;
  readonly activeStructures: number;
}

export interface HeatmapFigures extends Period {
  readonly level: BucketLevel;
  readonly metric: HeatmapMetric;
  /** French. */
  readonly unit: string;
  /** What the `n` of a cell counts, in French. */
  readonly base: string;
  /** How sure it is, in French. */
  readonly caution: string;
  /** Under this `n` a cell says nothing. */
  readonly least: number;
  /** How rates were smoothed, in French; null when they were not. */
  readonly smoothing: string | null;
  /** The metric over the whole scope, never smoothed. */
  readonly overall: Omit<Measured, 'territory'>;
  /** Reports over the whole scope. */
  readonly n: number;
  /** Distinct structures over the whole scope: less than the sum of the cells when one reports in several. */
  readonly structures: number;
  readonly asOf: Date;
  readonly demo: boolean;
  readonly cells: readonly HeatmapCellFigures[];
}

const NOTHING = { reports: 0, structures: 0, activeStructures: 0 };

/** Figures by territory, for the viewer's scope: every territory of it, zeros included, and none outside. */
@Injectable()
export class ReadHeatmap {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly codes: FilterCodes,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
  ) {}

  /** @throws forbidden, notFound or badUserInput: see `figureScope`, `checkPeriod`, `FilterCodes` */
  async execute(viewer: Viewer, question: HeatmapQuestion): Promise<HeatmapFigures> {
    await this.check(question);
    const scope = figureScope(viewer, question.region);
    return this.tx.run(viewer.scope, (m) => this.within(m, viewer, scope, question));
  }

  /** The same inside a transaction that is under way, for a question that was checked. */
  async within(manager: EntityManager, viewer: Viewer, scope: FigureScope, question: HeatmapQuestion): Promise<HeatmapFigures> {
    const { level, metric } = question;
    const figures = await readFigures(manager, level, question, question, scope);
    const measures = await readMeasures(manager, question, scope, figures, parisDate(this.clock.now()));
    const total = figures.find(({ territory }) => territory === null) ?? NOTHING;
    const least = leastOf(metric, scope.structureId !== null);
    const prior = question.smoothed ? smoothingPrior(metric, measures) : null;
    const byTerritory = new Map(figures.map((figure) => [figure.territory, figure]));
    const measureOf = new Map(measures.map((measure) => [measure.territory, measure]));
    return {
      level, metric, from: question.from, to: question.to, unit: unitOf(metric), base: baseOf(metric), caution: cautionOf(metric), least,
      smoothing: prior && smoothingWords(prior), overall: spoken(measureOf.get(null) ?? nothingMeasured(metric), least),
      n: total.reports, structures: total.structures, asOf: this.clock.now(), demo: this.config.demo,
      cells: shown(viewer, scope, level, byTerritory).map(({ code, name }) => {
        const { reports, structures, activeStructures } = byTerritory.get(code) ?? NOTHING;
        const measure = measureOf.get(code) ?? nothingMeasured(metric);
        return { territory: code, name, reports, structures, activeStructures, ...(prior ? drawn(prior, measure) : spoken(measure, least)) };
      }),
    };
  }

  /** @throws badUserInput for a period, a code or a share that makes no sense */
  async check(question: HeatmapQuestion): Promise<void> {
    const { metric, shareOf } = question;
    checkPeriod(question);
    await this.codes.check(question);
    if (metric !== 'RIGHT_SHARE') return;
    if (!shareOf) throw badUserInput(MESSAGES.shareOfMissing);
    await this.codes.check({ right: shareOf });
  }
}

/** A structure sees its own region whole, and elsewhere only where it has reports: it is asked nothing about the rest. */
function shown(viewer: Viewer, scope: FigureScope, level: BucketLevel, figures: ReadonlyMap<string | null, Figures>): readonly Territory[] {
  const territories = territoriesOf(level, scope.regionCodes);
  if (scope.structureId === null) return territories;
  return territories.filter(({ code, regionCode }) => figures.has(code) || regionCode === viewer.structure?.regionCode);
}
