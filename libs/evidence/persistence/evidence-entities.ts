import { AttachmentEntity } from './attachment.entity';
import { StructureKeyEntity } from './structure-key.entity';

export const evidenceEntities = [AttachmentEntity, StructureKeyEntity];
