import { fileRefusalMessage, type FileRefusal } from '@vigie/contracts';

const STATUSES: Partial<Record<FileRefusal, number>> = { TOO_LARGE: 413, QUOTA_REACHED: 413, TOO_MANY: 413, TYPE_NOT_ACCEPTED: 415, CASE_UNKNOWN: 404 };

/** An upload that is not taken, with the answer the device shows. Expected: it is no fault of ours. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';

  constructor(readonly code: FileRefusal | 'NOT_FOUND' | 'CONFLICT' | 'GONE', readonly status: number, message: string) {
    super(message);
  }
}

/** @param maxBytes what one file may have, for the sentence that says so */
export function uploadRefused(refusal: FileRefusal, maxBytes: number): UploadRefused {
  return new UploadRefused(refusal, STATUSES[refusal] ?? 422, fileRefusalMessage(refusal, maxBytes));
}
