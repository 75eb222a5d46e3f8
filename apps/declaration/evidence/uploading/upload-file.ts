import { Upload, type DetailedError } from 'tus-js-client';
import type { AttachmentKind } from '@vigie/contracts';

/** One file ready to go: an image whose masks are burned in, or a PDF as it is. */
export interface OutgoingFile {
  /** Drawn on this device; becomes the id of the proof, so that sending it again never makes two. */
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly content: Blob;
  readonly caseCode: string;
  readonly reportId: string | null;
  readonly stepId: string | null;
}

/** Why an upload stopped. REFUSED: for good, in the server's words. SIGNED_OUT: until someone signs in. UNREACHABLE: until the network is back. */
export type UploadStop = { readonly kind: 'REFUSED'; readonly message: string } | { readonly kind: 'SIGNED_OUT' | 'UNREACHABLE' };

export interface UploadWatch {
  /** @param share from 0 to 1 of what the server has acknowledged or is being sent */
  readonly onProgress: (share: number) => void;
  readonly onDone: () => void;
  readonly onStop: (stop: UploadStop) => void;
}

export interface RunningUpload {
  pause(): void;
  resume(): void;
}

/** Bytes between two acknowledgements: a cut on a poor network costs seconds. */
const CHUNK_BYTES = 256 * 1_024;

const REQUEST_HEADERS = { 'x-vigie-request': '1' };

/**
 * Sends a file, resumably. Safe to start again for the same `id`: what arrived is not sent twice.
 * @param begun it was started before, maybe by another page: asks how far it came first
 */
export function uploadFile(file: OutgoingFile, { onProgress, onDone, onStop }: UploadWatch, begun = false): RunningUpload {
  const upload = new Upload(file.content, {
    endpoint: '/files',
    uploadUrl: begun ? `/files/${file.id}` : null,
    chunkSize: CHUNK_BYTES,
    retryDelays: [0, 1_000, 3_000, 5_000],
    headers: REQUEST_HEADERS,
    metadata: metadataOf(file),
    // The library would note file names in the browser's store: nothing of a file stays on this device.
    storeFingerprintForResuming: false,
    onShouldRetry: (error) => !isFinal(statusOf(error)),
    onProgress: (sent, total) => onProgress(total === 0 ? 0 : sent / total),
    onSuccess: onDone,
    onError: (error) => onStop(stopOf(error as DetailedError)),
  });
  upload.start();
  return { pause: () => void upload.abort(), resume: () => upload.start() };
}

/** Gives an unfinished upload up. Never fails: what is left on the server goes by itself. */
export async function abandonUpload(id: string): Promise<void> {
  await fetch(`/files/${id}`, { method: 'DELETE', credentials: 'same-origin', headers: REQUEST_HEADERS }).catch(() => undefined);
}

function metadataOf({ id, kind, content, caseCode, reportId, stepId }: OutgoingFile): Record<string, string> {
  return { key: id, kind, mediaType: content.type, caseCode, ...(reportId && { reportId }), ...(stepId && { stepId }) };
}

const statusOf = (error: Error): number => (error as DetailedError).originalResponse?.getStatus() ?? 0;

/** A conflict of offsets is mended by asking again; everything else of the 400s stays as it is. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 409 && status !== 423 && status !== 429;

function stopOf(error: DetailedError): UploadStop {
  const status = statusOf(error);
  if (status === 401) return { kind: 'SIGNED_OUT' };
  const message = isFinal(status) || status === 409 ? wordsOf(error.originalResponse?.getBody()) : null;
  return message ? { kind: 'REFUSED', message } : { kind: 'UNREACHABLE' };
}

function wordsOf(body: string | undefined): string | null {
  try {
    const { message } = JSON.parse(body ?? '') as { message?: unknown };
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
}
