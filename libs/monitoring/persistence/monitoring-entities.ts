import { ReportUseEntity } from './report-use.entity';

export const monitoringEntities = [ReportUseEntity];
