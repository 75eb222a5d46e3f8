import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import { FollowStructures, STANDINGS } from '../follow-structures/follow-structures';
import { RemindStructures } from '../follow-structures/remind-structures';
import { MESSAGES } from '../messages.fr';
import { NetworkFilter, NetworkPage, StructureReminderRefused, StructureReminderResult, StructuresReminded } from './network.object';

@Resolver()
export class NetworkResolver {
  constructor(private readonly follow: FollowStructures, private readonly remind: RemindStructures) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => NetworkPage)
  async network(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => NetworkFilter, nullable: true }) filter: NetworkFilter | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<NetworkPage> {
    const { counts, ...found } = await this.follow.read(viewer, filter ?? {}, page);
    return { ...(found as Omit<NetworkPage, 'counts'>), counts: STANDINGS.map((standing) => ({ standing, count: counts[standing] })) };
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => StructureReminderResult, { description: 'By mail to their members, once in 30 days at most; at most 200 structures at a time' })
  async remindStructures(@CurrentViewer() viewer: Viewer, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<typeof StructureReminderResult> {
    const count = await this.remind.execute(viewer, ids);
    return count === null ? Object.assign(new StructureReminderRefused(), { message: MESSAGES.tooMany }) : Object.assign(new StructuresReminded(), { count });
  }
}
