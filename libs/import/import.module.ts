import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { OutboxModule } from '@vigie/pipeline';
import { ImportsController } from './http/imports.controller';
import { RunImportJob } from './jobs/run-import.job';
import { ReadColumns } from './map-columns/read-columns';
import { ImportParts } from './parts/import-parts';
import { ImportMemory } from './persistence/import-memory';
import { ReadImports } from './read-imports/read-imports';
import { ReceiveFile } from './receive-file/receive-file';
import { AskImport } from './run-import/ask-import';
import { RunImport } from './run-import/run-import';
import { StructureListsController } from './http/structure-lists.controller';
import { BringStructures } from './structure-list/bring-structures';
import { UndoImport } from './undo-import/undo-import';

/** Spreadsheets of structures: received, understood, checked, imported, and taken back. */
@Module({
  imports: [AccessModule, CatalogueModule, OutboxModule],
  providers: [ImportParts, ImportMemory, ReceiveFile, ReadColumns, ReadImports, AskImport, RunImport, RunImportJob, UndoImport, BringStructures],
  controllers: [ImportsController, StructureListsController],
  exports: [RunImport],
})
export class ImportModule {}
