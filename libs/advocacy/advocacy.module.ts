import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { MonitoringModule } from '@vigie/monitoring';
import { NotificationsModule } from '@vigie/notifications';
import { OutboxModule } from '@vigie/pipeline';
import { ReleaseModule } from '@vigie/release';
import { VerbatimsModule } from '@vigie/verbatims';
import { FollowDossier } from './follow-up/follow-dossier';
import { KeepCommitments } from './follow-up/keep-commitments';
import { AskFreezing } from './freeze/ask-freezing';
import { FreezeDossier } from './freeze/freeze-dossier';
import { DossierResolver } from './graphql/dossier.resolver';
import { FollowUpResolver } from './graphql/follow-up.resolver';
import { ModelResolver } from './graphql/model.resolver';
import { UnsolvedResolver } from './graphql/unsolved.resolver';
import { DossierFilesController } from './http/dossier-files.controller';
import { FreezeDossierJob } from './jobs/freeze-dossier.job';
import { ProduceDossier } from './jobs/produce-dossier.job';
import { RemindCommitments } from './jobs/remind-commitments.job';
import { KeepModel } from './letter/keep-model';
import { SaveLetter } from './letter/save-letter';
import { MoveDossier } from './move-dossier/move-dossier';
import { AskProduction } from './produce/ask-production';
import { DownloadFile } from './produce/download-file';
import { QuoteVerbatim } from './quote-verbatim/quote-verbatim';
import { ReadDossiers } from './read-dossiers/read-dossiers';
import { ReadUnsolved } from './unsolved/read-unsolved';
import { WriteDossier } from './write-dossier/write-dossier';

/** From what is watched to what is written: dossiers, their letter, their annexes and what came of them. */
@Module({
  imports: [AccessModule, CatalogueModule, MonitoringModule, NotificationsModule, OutboxModule, ReleaseModule, VerbatimsModule],
  controllers: [DossierFilesController],
  providers: [
    ReadDossiers, WriteDossier, MoveDossier, AskFreezing, FreezeDossier, SaveLetter, AskProduction, DownloadFile, FollowDossier, KeepCommitments, KeepModel, QuoteVerbatim, ReadUnsolved,
    FreezeDossierJob, ProduceDossier, RemindCommitments, DossierResolver, FollowUpResolver, ModelResolver, UnsolvedResolver,
  ],
})
export class AdvocacyModule {}
