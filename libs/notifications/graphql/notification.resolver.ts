import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { NoticeKind as Kind, NoticeRhythm as Rhythm } from '@vigie/contracts';
import { CONFIG, type Config } from '@vigie/platform';
import { readUnsubscribeToken } from '../letters/links';
import { KIND_LABELS, MESSAGES } from '../letters/messages.fr';
import { NotificationPreferences, type NotificationChoice } from '../preferences/notification-preferences';
import { NoticeKind, NoticeRhythm, NotificationLinkRefused, NotificationSetting, NotificationsStopped, StopNotificationsResult } from './notification.types';

@Resolver()
export class NotificationResolver {
  constructor(private readonly preferences: NotificationPreferences, @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>) {}

  @Permit('SIGNED_IN')
  @Query(() => [NotificationSetting], { description: 'The kinds of mail that are for the viewer’s role.' })
  async myNotifications(@CurrentViewer() viewer: Viewer): Promise<NotificationSetting[]> {
    return (await this.preferences.read(viewer)).map(setting);
  }

  @Permit('SIGNED_IN')
  @Mutation(() => NotificationSetting)
  async setNotification(
    @CurrentViewer() viewer: Viewer, @Args('kind', { type: () => NoticeKind }) kind: Kind, @Args('rhythm', { type: () => NoticeRhythm }) rhythm: Rhythm,
  ): Promise<NotificationSetting> {
    return setting(await this.preferences.choose(viewer, kind, rhythm));
  }

  @Permit('ANYONE')
  @Mutation(() => StopNotificationsResult, { description: 'By the link of a mail, without a session.' })
  async stopNotifications(@Args('token') token: string): Promise<typeof StopNotificationsResult> {
    const stopped = readUnsubscribeToken(this.config.secret, token);
    if (!stopped) return Object.assign(new NotificationLinkRefused(), { message: MESSAGES.staleLink });
    await this.preferences.stop(stopped.accountId, stopped.kinds);
    return Object.assign(new NotificationsStopped(), { stopped: stopped.kinds.map((kind) => KIND_LABELS[kind].label) });
  }
}

function setting(choice: NotificationChoice): NotificationSetting {
  return Object.assign(new NotificationSetting(), { ...choice, ...KIND_LABELS[choice.kind] });
}
