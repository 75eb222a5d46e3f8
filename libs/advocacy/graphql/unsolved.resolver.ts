import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { CivilDate } from '@vigie/platform';
import { ReadUnsolved, type UnsolvedList as List } from '../unsolved/read-unsolved';
import { UnsolvedList } from './follow-up.object';

@Resolver()
export class UnsolvedResolver {
  constructor(private readonly read: ReadUnsolved) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => UnsolvedList, { description: 'For the regular meeting with a préfecture; a structure has its own cases' })
  async unsolvedList(@CurrentViewer() viewer: Viewer, @Args('siteCode') siteCode: string): Promise<UnsolvedList> {
    return listObject(await this.read.execute(viewer, siteCode));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => UnsolvedList, { description: 'A meeting was held: the next list says what was solved since' })
  async recordPrefectureMeeting(@CurrentViewer() viewer: Viewer, @Args('siteCode') siteCode: string, @Args('heldOn', { type: () => CivilDate }) heldOn: string): Promise<UnsolvedList> {
    return listObject(await this.read.recordMeeting(viewer, siteCode, heldOn));
  }
}

const listObject = (list: List): UnsolvedList => Object.assign(new UnsolvedList(), { ...list, open: [...list.open], solved: [...list.solved] });
