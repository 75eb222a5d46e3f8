import { ReleasedTableEntity } from './released-table.entity';
import { ReportUseEntity } from './report-use.entity';

export const monitoringEntities = [ReleasedTableEntity, ReportUseEntity];
