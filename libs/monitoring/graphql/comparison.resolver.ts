import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { CompareBaseline, type Comparison } from '../comparison/compare-baseline';
import { ReadIndicators, type MeasuredIndicator } from '../comparison/read-indicators';
import { BaselineComparison, Indicator, IndicatorInput } from './comparison.object';

@Resolver()
export class ComparisonResolver {
  constructor(private readonly read: ReadIndicators, private readonly compare: CompareBaseline) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [Indicator], { description: 'What the platform measures towards the indicators of the 2024 survey.' })
  indicators(@CurrentViewer() viewer: Viewer, @Args('input', { type: () => IndicatorInput, nullable: true }) input: IndicatorInput | null): Promise<MeasuredIndicator[]> {
    return this.read.execute(viewer, input ?? {});
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => BaselineComparison)
  baselineComparison(@CurrentViewer() viewer: Viewer, @Args('input', { type: () => IndicatorInput, nullable: true }) input: IndicatorInput | null): Promise<Comparison> {
    return this.compare.execute(viewer, input ?? {});
  }
}
