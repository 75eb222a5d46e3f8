export { EvidenceModule } from './evidence.module';
export { evidenceEntities } from './persistence/evidence-entities';
export { AttachmentEntity } from './persistence/attachment.entity';
export { ListAttachments, type AttachmentCriteria } from './read-attachments/list-attachments';
export type { AttachmentView } from './read-attachments/attachment-view';
export { OpenAttachment, type OpenedFile } from './read-attachments/open-attachment';
export { rewrapKeys } from './rewrap-keys/rewrap-keys';
