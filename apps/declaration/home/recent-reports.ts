import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const RECENT_REPORTS = graphql(`
  query RecentReports($perPage: Int!) {
    reports(filter: { exceptStatus: "WITHDRAWN" }, sort: { field: CREATED_AT, order: DESC }, page: { page: 1, perPage: $perPage }) {
      total
      items { id reference status createdAt occurredOn siteCode caseCode rights difficulties audience stayDocument }
    }
  }
`);

export type RecentReports = ResultOf<typeof RECENT_REPORTS>['reports'];
export type RecentReport = RecentReports['items'][number];

/** As many as a phone shows without searching. */
const SHOWN = 10;

let last: RecentReports | null = null;

/** The structure's last reports, without those it took back: an import undone would fill the list. @throws RequestFailure */
export async function readRecentReports(): Promise<RecentReports> {
  last = (await request(RECENT_REPORTS, { perPage: SHOWN })).reports;
  return last;
}

/** Those read last on this page, if any: what the structure reports most is offered first in the next report. */
export const lastRecentReports = (): RecentReports | null => last;

/** Nothing of one account is left for the next one on the same screen. */
export function forgetRecentReports(): void {
  last = null;
}
