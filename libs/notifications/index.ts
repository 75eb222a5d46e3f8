export { Notify, type GivenNotice } from './give-notice/notify';
export { readSolvedQuestionToken, solvedQuestionPath } from './letters/links';
export { NotificationsModule } from './notifications.module';
export { notificationEntities } from './persistence/notification.entities';
