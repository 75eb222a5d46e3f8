import { ReportUseEntity } from './report-use.entity';
import { SavedViewEntity } from './saved-view.entity';

export const monitoringEntities = [ReportUseEntity, SavedViewEntity];
