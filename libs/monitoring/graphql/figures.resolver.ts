import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { baseline } from '../baseline/baseline';
import { ReadBreakdown, type BreakdownFigures } from '../breakdown/read-breakdown';
import { ReadHeatmap, type HeatmapFigures } from '../heatmap/read-heatmap';
import { ReadHeatmapMonths } from '../heatmap/read-heatmap-months';
import { ReadTrend, type TrendFigures } from '../trend/read-trend';
import { Baseline } from './baseline.object';
import { Breakdown, BreakdownInput } from './breakdown.object';
import { Heatmap, HeatmapInput } from './heatmap.object';
import { Trend, TrendInput } from './trend.object';

/** What the reports of the viewer's scope add up to. */
@Resolver()
export class FiguresResolver {
  constructor(
    private readonly readHeatmap: ReadHeatmap,
    private readonly readMonths: ReadHeatmapMonths,
    private readonly readTrend: ReadTrend,
    private readonly readBreakdown: ReadBreakdown,
  ) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => Heatmap)
  heatmap(@CurrentViewer() viewer: Viewer, @Args('input') input: HeatmapInput): Promise<HeatmapFigures> {
    return this.readHeatmap.execute(viewer, input);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => [Heatmap], { description: 'The map of each month of the period, the earliest first; three years at most' })
  heatmapMonths(@CurrentViewer() viewer: Viewer, @Args('input') input: HeatmapInput): Promise<HeatmapFigures[]> {
    return this.readMonths.execute(viewer, input);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => Trend)
  trend(@CurrentViewer() viewer: Viewer, @Args('input') input: TrendInput): Promise<TrendFigures> {
    return this.readTrend.execute(viewer, input);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => Breakdown)
  breakdown(@CurrentViewer() viewer: Viewer, @Args('input') input: BreakdownInput): Promise<BreakdownFigures> {
    return this.readBreakdown.execute(viewer, input);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => Baseline, { name: 'baseline' })
  publishedBaseline(): Baseline {
    return baseline();
  }
}
