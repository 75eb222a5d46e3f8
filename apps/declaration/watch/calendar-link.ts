import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const CALENDAR_LINK = graphql(`query CalendarLink { calendarLink { createdAt lastReadAt } }`);
const CREATE = graphql(`mutation CreateCalendarLink { createCalendarLink { url } }`);
const REVOKE = graphql(`mutation RevokeCalendarLink { revokeCalendarLink }`);

export type CalendarLinkState = ResultOf<typeof CALENDAR_LINK>['calendarLink'];

/** Where the file is for who is signed in. */
export const CALENDAR_FILE = '/calendar/vigie.ics';

/** @throws RequestFailure, as the two below */
export const readCalendarLink = async (): Promise<CalendarLinkState> => (await request(CALENDAR_LINK, {})).calendarLink;
export const createCalendarLink = async (): Promise<string> => (await request(CREATE, {})).createCalendarLink.url;
export const revokeCalendarLink = async (): Promise<void> => { await request(REVOKE, {}); };
