import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { OutboxModule } from '@vigie/pipeline';
import { ClearFiles } from './clear-files/clear-files';
import { EraseFiles } from './clear-files/erase-files';
import { ExamineAttachment } from './examine-attachment/examine-attachment';
import { AttachmentResolver } from './graphql/attachment.resolver';
import { FilesController } from './http/files.controller';
import { ClearFilesHandler } from './jobs/clear-files.handler';
import { ExamineAttachmentHandler } from './jobs/examine-attachment.handler';
import { FileTickets } from './read-attachments/file-tickets';
import { ListAttachments } from './read-attachments/list-attachments';
import { OpenAttachment } from './read-attachments/open-attachment';
import { BeginUpload } from './receive-upload/begin-upload';
import { TakeBytes } from './receive-upload/take-bytes';
import { TusUploads } from './receive-upload/tus-uploads';
import { RemoveAttachment } from './remove-attachment/remove-attachment';
import { StructureKeys } from './sealing/structure-keys';
import { FileStore } from './storage/file-store';
import { SealedFiles } from './storage/sealed-files';

const STORAGE = [StructureKeys, FileStore, SealedFiles];
const USE_CASES = [BeginUpload, TakeBytes, TusUploads, ExamineAttachment, ListAttachments, FileTickets, OpenAttachment, RemoveAttachment, EraseFiles, ClearFiles];

/** Proofs: received, examined, kept encrypted, opened and taken away. */
@Module({
  imports: [AccessModule, OutboxModule],
  controllers: [FilesController],
  providers: [...STORAGE, ...USE_CASES, ExamineAttachmentHandler, ClearFilesHandler, AttachmentResolver],
  exports: [ListAttachments, OpenAttachment, EraseFiles, FileStore],
})
export class EvidenceModule {}
