import { graphql, type ResultOf } from '../graphql/graphql';

export const NotificationsDocument = graphql(`query ConsoleNotifications { myNotifications { kind rhythm label hint } }`);
export const SetNotificationDocument = graphql(`mutation ConsoleSetNotification($kind: NoticeKind!, $rhythm: NoticeRhythm!) { setNotification(kind: $kind, rhythm: $rhythm) { kind rhythm } }`);

export type NotificationSetting = ResultOf<typeof NotificationsDocument>['myNotifications'][number];
export type Rhythm = NotificationSetting['rhythm'];
