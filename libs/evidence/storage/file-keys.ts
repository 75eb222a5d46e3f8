import type { AttachmentEntity } from '../persistence/attachment.entity';

/** Where the kept content of a proof lies. */
export const contentKey = ({ structureId, id }: Pick<AttachmentEntity, 'structureId' | 'id'>): string => `${structureId}/${id}`;

/** Where one piece of an upload lies; `mark` is drawn for each attempt, so that two never write one object. */
export const pieceKey = (id: string, rank: number, mark: string): string => `uploads/${id}/${rank}-${mark}`;

/** What a sealed file is bound to: it opens in this place only. */
export const contentOwner = ({ structureId, id }: Pick<AttachmentEntity, 'structureId' | 'id'>): string => `attachment/${structureId}/${id}`;
export const pieceOwner = (id: string, key: string): string => `piece/${id}/${key}`;
