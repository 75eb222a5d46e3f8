import { ReportList } from './report-list';
import { ReportShow } from './report-show';

export const reports = {
  name: 'signalements',
  list: ReportList,
  show: ReportShow,
  recordRepresentation: 'reference',
};
