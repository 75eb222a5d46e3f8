/** What a proof shows. Coded, so that letters and figures can name it without opening it. */
export const ATTACHMENT_KINDS = ['SCREENSHOT', 'ATTESTATION', 'CCC_ANSWER', 'PAN_ANSWER', 'BODY_DECISION', 'LETTER', 'PHOTO', 'OTHER'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** UPLOADING: bytes still come. RECEIVED: all there. CHECKING: being examined. READY: kept, reworked. REFUSED: not kept. */
export const ATTACHMENT_STATES = ['UPLOADING', 'RECEIVED', 'CHECKING', 'READY', 'REFUSED'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** What a device may say it sends; whether it is, the server looks. */
export const ACCEPTED_MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/heif', 'application/pdf'] as const;

/** Bytes a proof may have unless the server is configured otherwise: 20 MB. */
export const ATTACHMENT_MAX_BYTES = 20_000_000;

/** Proofs a case may have: a guard against a loop in a client, far above what people attach. */
export const ATTACHMENTS_PER_CASE = 100;

/** Pixels an image may have, as decoded: 25 million. */
export const IMAGE_MAX_PIXELS = 25_000_000;

/** Longest side of a kept image, in pixels: an A4 page stays readable at 250 dots an inch. */
export const IMAGE_MAX_SIDE = 3_000;

/** Why a file is not kept. Told at the door, or once it was looked into. */
export const FILE_REFUSALS = [
  'TOO_LARGE', 'EMPTY', 'TYPE_NOT_ACCEPTED', 'NAME_IDENTIFIES', 'QUOTA_REACHED', 'TOO_MANY', 'CASE_UNKNOWN', 'MALFORMED',
  'TYPE_MISMATCH', 'TYPE_UNKNOWN', 'HEIC_UNREADABLE', 'IMAGE_UNREADABLE', 'IMAGE_TOO_MANY_PIXELS',
  'PDF_UNREADABLE', 'PDF_ENCRYPTED', 'PDF_SCRIPT', 'PDF_LAUNCH', 'PDF_EMBEDDED_FILE', 'PDF_OPEN_ACTION', 'PDF_XFA', 'PDF_MEDIA', 'PDF_SENDS', 'PDF_TOO_COMPLEX',
  'VIRUS',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];
