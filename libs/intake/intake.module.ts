import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { OutboxModule } from '@vigie/pipeline';
import { DiscardDraft } from './drafts/discard-draft';
import { ForgetOldDrafts } from './drafts/draft-retention';
import { DraftSafe } from './drafts/draft-safe';
import { ListDrafts } from './drafts/list-drafts';
import { SaveDraft } from './drafts/save-draft';
import { EditReport } from './edit-report/edit-report';
import { ForgetDraftsHandler } from './jobs/forget-drafts.handler';
import { DraftResolver } from './graphql/draft.resolver';
import { ReportResolver } from './graphql/report.resolver';
import { WriteReportResolver } from './graphql/write-report.resolver';
import { FindReport } from './read-reports/find-report';
import { ListReports } from './read-reports/list-reports';
import { ReportLoaders } from './read-reports/report-loaders';
import { ReadTestimony } from './read-testimony/read-testimony';
import { ReportFormCheck } from './report-form/report-form-check';
import { FindSimilar } from './similar-reports/find-similar';
import { SubmitReport } from './submit-report/submit-report';
import { SubmitReports } from './submit-reports/submit-reports';
import { WithdrawReport } from './withdraw-report/withdraw-report';

/** Reports: taken in, corrected, withdrawn and read. */
@Module({
  imports: [AccessModule, CatalogueModule, OutboxModule],
  providers: [
    ReportFormCheck, SubmitReport, SubmitReports, EditReport, WithdrawReport, FindReport, ListReports, ReportLoaders, ReadTestimony, ReportResolver, WriteReportResolver,
    DraftSafe, ListDrafts, SaveDraft, DiscardDraft, ForgetOldDrafts, FindSimilar, DraftResolver, ForgetDraftsHandler,
  ],
  exports: [SubmitReport, EditReport, WithdrawReport],
})
export class IntakeModule {}
