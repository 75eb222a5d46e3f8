import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { EvidenceModule } from '@vigie/evidence';
import { NotificationsModule } from '@vigie/notifications';
import { OutboxModule } from '@vigie/pipeline';
import { ReleaseModule } from '@vigie/release';
import { AskExport } from './ask-export/ask-export';
import { ClearExports } from './clear-exports/clear-exports';
import { DownloadExport } from './download/download-export';
import { ExportResolver } from './graphql/export.resolver';
import { ExportFilesController } from './http/export-files.controller';
import { ClearExportsJob } from './jobs/clear-exports.job';
import { ProduceExportJob } from './jobs/produce-export.job';
import { ExportFiles } from './produce/export-files';
import { ProduceExport } from './produce/produce-export';
import { ReadExports } from './read-exports/read-exports';
import { CountTerritories } from './territories/count-territories';

/** Files that people take away: asked for with a purpose, written by a job, kept a week, each download audited. */
@Module({
  imports: [AccessModule, CatalogueModule, EvidenceModule, NotificationsModule, OutboxModule, ReleaseModule],
  controllers: [ExportFilesController],
  providers: [AskExport, ProduceExport, ExportFiles, CountTerritories, ReadExports, DownloadExport, ClearExports, ProduceExportJob, ClearExportsJob, ExportResolver],
})
export class ExportsModule {}
