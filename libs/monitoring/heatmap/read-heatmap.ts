import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import type { BucketLevel } from '@vigie/domain';
import { CONFIG, Clock, TransactionRunner, type Config } from '@vigie/platform';
import type { FigureFilter } from '../figures/figure-filter';
import { figureScope, type FigureScope } from '../figures/figure-scope';
import { FilterCodes } from '../figures/filter-codes';
import { checkPeriod, type Period } from '../figures/period';
import { readFigures, type Figures } from '../figures/read-figures';
import { territoriesOf, type Territory } from '../figures/territories';
import { unitOf, valueOf, type HeatmapMetric } from './metric';

export interface HeatmapQuestion extends Period, FigureFilter {
  readonly level: BucketLevel;
  readonly metric: HeatmapMetric;
  /** Zoom, an INSEE code. */
  readonly region?: string | null;
}

export interface HeatmapCellFigures {
  readonly territory: string;
  readonly name: string;
  readonly value: number | null;
  readonly reports: number;
  readonly structures: number;
  readonly activeStructures: number;
}

export interface HeatmapFigures extends Period {
  readonly level: BucketLevel;
  readonly metric: HeatmapMetric;
  /** French. */
  readonly unit: string;
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
    const scope = figureScope(viewer, question.region);
    checkPeriod(question);
    await this.codes.check(question);
    const figures = await this.tx.run(viewer.scope, (m) => readFigures(m, question.level, question, question, scope));
    const total = figures.find(({ territory }) => territory === null) ?? NOTHING;
    const byTerritory = new Map(figures.map((figure) => [figure.territory, figure]));
    return {
      level: question.level, metric: question.metric, from: question.from, to: question.to, unit: unitOf(question.metric),
      n: total.reports, structures: total.structures, asOf: this.clock.now(), demo: this.config.demo,
      cells: shown(viewer, scope, question.level, byTerritory).map((territory) => cellOf(territory, byTerritory.get(territory.code), question.metric)),
    };
  }
}

/** A structure sees its own region whole, and elsewhere only where it has reports: it is asked nothing about the rest. */
function shown(viewer: Viewer, scope: FigureScope, level: BucketLevel, figures: ReadonlyMap<string | null, Figures>): readonly Territory[] {
  const territories = territoriesOf(level, scope.regionCodes);
  if (scope.structureId === null) return territories;
  return territories.filter(({ code, regionCode }) => figures.has(code) || regionCode === viewer.structure?.regionCode);
}

function cellOf({ code, name }: Territory, figures: Figures | undefined, metric: HeatmapMetric): HeatmapCellFigures {
  const { reports, structures, activeStructures } = figures ?? NOTHING;
  return { territory: code, name, value: valueOf(metric, { reports, structures, activeStructures }), reports, structures, activeStructures };
}
