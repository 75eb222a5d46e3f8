import type { Viewer } from '@vigie/access';
import { ATTACHMENT_FILE_NAMES, fileRefusalMessage, type AttachmentKind, type AttachmentState, type FileRefusal } from '@vigie/contracts';
import type { AttachmentEntity } from '../persistence/attachment.entity';

/** A proof as one viewer sees it: the case code never goes further than its own structure. */
export interface AttachmentView {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly state: AttachmentState;
  readonly refusal: FileRefusal | null;
  readonly refusalMessage: string | null;
  readonly mediaType: string | null;
  /** Of what is kept; before, of what was announced. */
  readonly sizeBytes: number;
  readonly receivedBytes: number;
  readonly pageCount: number | null;
  readonly caseCode: string | null;
  readonly reportId: string | null;
  readonly stepId: string | null;
  readonly createdAt: Date;
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'application/pdf': '.pdf' };

export function attachmentView(row: AttachmentEntity, { scope }: Pick<Viewer, 'scope'>): AttachmentView {
  const own = scope.kind === 'STRUCTURE' && scope.structureId === row.structureId;
  const { id, kind, state, refusal, mediaType, receivedBytes, pageCount, reportId, stepId, createdAt } = row;
  return {
    id, kind, name: fileNameOf(row), state, refusal, refusalMessage: refusal && fileRefusalMessage(refusal, row.sizeBytes), mediaType,
    sizeBytes: row.keptBytes ?? row.sizeBytes, receivedBytes, pageCount, caseCode: own ? row.caseCode : null, reportId, stepId, createdAt,
  };
}

/** `capture-3.png`: what it is and its rank in the case, nothing the device called it. */
export function fileNameOf({ kind, number, mediaType }: Pick<AttachmentEntity, 'kind' | 'number' | 'mediaType'>): string {
  return `${ATTACHMENT_FILE_NAMES[kind]}-${number}${EXTENSIONS[mediaType ?? ''] ?? ''}`;
}
