import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { IntakeModule } from '@vigie/intake';
import { NotificationsModule } from '@vigie/notifications';
import { OutboxModule } from '@vigie/pipeline';
import { ActOnReports } from './act-on-reports/act-on-reports';
import { ApplyChange } from './act-on-reports/apply-change';
import { AssignReports } from './act-on-reports/assign-reports';
import { MoveReports } from './act-on-reports/move-reports';
import { QualifyReports } from './act-on-reports/qualify-reports';
import { TagReports } from './act-on-reports/tag-reports';
import { UndoActs } from './act-on-reports/undo-acts';
import { AttachReports } from './anomalies/attach-reports';
import { KeepAnomalies } from './anomalies/keep-anomalies';
import { ReadAnomalies } from './anomalies/read-anomalies';
import { CommentReport } from './conversation/comment-report';
import { ReadConversations } from './conversation/read-conversations';
import { TriageActResolver } from './graphql/act.resolver';
import { AnomalyResolver } from './graphql/anomaly.resolver';
import { ConversationResolver } from './graphql/conversation.resolver';
import { TriageResolver } from './graphql/triage.resolver';
import { RoutingResolver } from './graphql/routing.resolver';
import { RouteReports } from './jobs/route-reports';
import { SeparateMerged } from './jobs/separate-merged';
import { FindDuplicates } from './merge-reports/find-duplicates';
import { MergeReports } from './merge-reports/merge-reports';
import { SavedSearchResolver } from './graphql/saved-search.resolver';
import { KeepRouting } from './routing/keep-routing';
import { RehearseRouting } from './routing/rehearse-routing';
import { SavedSearches } from './search/saved-searches';
import { ReadQueue } from './read-queue/read-queue';

/** Staff sort what comes in: where each report stands, how sure its cause is, and what is said of it with its structure. */
@Module({
  imports: [AccessModule, IntakeModule, NotificationsModule, OutboxModule],
  providers: [
    ReadQueue, ApplyChange, ActOnReports, QualifyReports, MoveReports, AssignReports, TagReports, UndoActs, MergeReports, FindDuplicates, CommentReport, ReadConversations,
    SeparateMerged, TriageResolver, TriageActResolver, ConversationResolver, AttachReports, KeepAnomalies, ReadAnomalies, AnomalyResolver, SavedSearches, SavedSearchResolver, KeepRouting, RehearseRouting, RouteReports, RoutingResolver,
  ],
})
export class TriageModule {}
