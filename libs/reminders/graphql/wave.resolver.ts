import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { ReadExpiryWave } from '../wave/read-wave';
import { ExpiryWave } from './wave.types';

@Resolver()
export class WaveResolver {
  constructor(private readonly wave: ReadExpiryWave) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => ExpiryWave)
  expiryWave(
    @CurrentViewer() viewer: Viewer,
    @Args('days', { type: () => Int, description: 'From today on, today included; 180 at most.' }) days: number,
    @Args('region', { type: () => String, nullable: true }) region: string | null,
  ): Promise<ExpiryWave> {
    return this.wave.execute(viewer, days, region ?? null);
  }
}
