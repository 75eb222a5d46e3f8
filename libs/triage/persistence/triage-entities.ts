import { anomalyEntities } from './anomaly.entities';
import { ReportCommentEntity } from './report-comment.entity';
import { ReportAssignmentEntity, ReportMergeEntity, ReportTagEntity } from './report-mark.entities';
import { ReportRoutingEntity, RoutingTableEntity } from './routing.entities';
import { SavedSearchEntity } from './saved-search.entity';
import { TriageActEntity } from './triage-act.entity';

export const triageEntities = [TriageActEntity, ReportAssignmentEntity, ReportTagEntity, ReportMergeEntity, ReportCommentEntity, ...anomalyEntities, SavedSearchEntity, RoutingTableEntity, ReportRoutingEntity];
