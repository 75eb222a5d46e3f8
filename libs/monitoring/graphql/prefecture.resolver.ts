import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { ReadPrefecture, type PrefectureFigures as Figures } from '../prefecture/read-prefecture';
import { PrefectureFigures, PrefectureInput } from './prefecture.object';

@Resolver()
export class PrefectureResolver {
  constructor(private readonly prefecture: ReadPrefecture) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => PrefectureFigures)
  prefectureFigures(@CurrentViewer() viewer: Viewer, @Args('input') input: PrefectureInput): Promise<Figures> {
    return this.prefecture.execute(viewer, input);
  }
}
