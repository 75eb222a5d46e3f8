import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { ReleaseMap } from '../release-map/release-map';
import { HeatmapInput } from './heatmap.object';
import { MapRelease, MapReleaseRefused, MapReleaseResult } from './release-map.object';

@Resolver()
export class ReleaseMapResolver {
  constructor(private readonly release: ReleaseMap) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => MapReleaseResult, { description: 'The figures of a map as they may leave; entered in the ledger' })
  async releaseMap(@CurrentViewer() viewer: Viewer, @Args('input') input: HeatmapInput): Promise<typeof MapReleaseResult> {
    const outcome = await this.release.execute(viewer, input);
    if (outcome.kind === 'REFUSED') return Object.assign(new MapReleaseRefused(), { reasons: outcome.reasons, suggestions: outcome.suggestions.map(({ text }) => text) });
    const { kind: _kind, ...released } = outcome;
    return Object.assign(new MapRelease(), released);
  }
}
