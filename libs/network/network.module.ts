import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { NotificationsModule } from '@vigie/notifications';
import { FollowStructures } from './follow-structures/follow-structures';
import { RemindStructures } from './follow-structures/remind-structures';
import { NetworkResolver } from './graphql/network.resolver';

/** Which structures report, which went silent, and what that leaves uncovered. */
@Module({ imports: [AccessModule, NotificationsModule], providers: [FollowStructures, RemindStructures, NetworkResolver] })
export class NetworkModule {}
