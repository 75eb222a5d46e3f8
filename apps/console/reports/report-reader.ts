import { ApiFailure } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import type { SendRequest } from '../graphql/request';
import type { ResourceReader } from '../providers/data-provider';
import { reportFilter, reportSort } from './report-filter';
import { ReportDocument, ReportsDocument } from './reports.documents';

export type ReportRow = ResultOf<typeof ReportsDocument>['reports']['items'][number];
export type ReportDetail = NonNullable<ResultOf<typeof ReportDocument>['report']>;

/** Reports of the viewer's scope: the server pages, sorts and filters. */
export const reportReader = (send: SendRequest): ResourceReader<ReportRow | ReportDetail> => ({
  async getList({ filter, sort, pagination, signal }) {
    const page = { page: pagination?.page ?? 1, perPage: pagination?.perPage ?? 25 };
    const { reports } = await send(ReportsDocument, { filter: reportFilter(filter ?? {}), sort: reportSort(sort?.field ?? '', sort?.order ?? ''), page }, signal);
    return { data: reports.items, total: reports.total };
  },
  async getOne(id, signal) {
    const { report } = await send(ReportDocument, { id: String(id) }, signal);
    if (!report) throw new ApiFailure('NOT_FOUND');
    return report;
  },
});
