import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const SETTING = graphql(`fragment NotificationSettingFields on NotificationSetting { kind rhythm label hint }`);
const MINE = graphql(`query MyNotifications { myNotifications { ...NotificationSettingFields } }`, [SETTING]);
const SET = graphql(`mutation SetNotification($kind: NoticeKind!, $rhythm: NoticeRhythm!) { setNotification(kind: $kind, rhythm: $rhythm) { ...NotificationSettingFields } }`, [SETTING]);
const STOP = graphql(`
  mutation StopNotifications($token: String!) {
    stopNotifications(token: $token) { __typename ... on NotificationsStopped { stopped } ... on NotificationLinkRefused { message } }
  }
`);

export type NotificationSetting = ResultOf<typeof SETTING>;
export type Rhythm = NotificationSetting['rhythm'];
export type Stopped = ResultOf<typeof STOP>['stopNotifications'];

/** @throws RequestFailure, as the two below */
export const readNotifications = async (): Promise<readonly NotificationSetting[]> => (await request(MINE, {})).myNotifications;
export const setNotification = async (kind: NotificationSetting['kind'], rhythm: Rhythm): Promise<NotificationSetting> => (await request(SET, { kind, rhythm })).setNotification;
export const stopNotifications = async (token: string): Promise<Stopped> => (await request(STOP, { token })).stopNotifications;
