import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { OutboxModule } from '@vigie/pipeline';
import { Notify } from './give-notice/notify';
import { NotificationResolver } from './graphql/notification.resolver';
import { SpreadNotice } from './jobs/spread-notice';
import { StartDigests } from './jobs/start-digests';
import { MailNotices } from './jobs/mail-notices';
import { NotificationPreferences } from './preferences/notification-preferences';
import { StopMailController } from './unsubscribe/stop-mail.controller';

/** What accounts are told of by mail: at once, in a digest, or not at all, as each of them chose. */
@Module({
  imports: [AccessModule, OutboxModule],
  providers: [Notify, SpreadNotice, MailNotices, StartDigests, NotificationPreferences, NotificationResolver],
  controllers: [StopMailController],
  exports: [Notify],
})
export class NotificationsModule {}
