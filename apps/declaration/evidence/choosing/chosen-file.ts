import { ACCEPTED_MEDIA_TYPES, ATTACHMENT_MAX_BYTES, fileRefusalMessage, type FileRefusal } from '@vigie/contracts';
import { readPicture, type Picture } from '../redaction/picture';
import { typesetText } from '../../shell/typeset';

/** What came of choosing a file on this device. */
export type ChosenFile =
  | { readonly kind: 'PICTURE'; readonly picture: Picture; readonly nameIdentifies: boolean }
  | { readonly kind: 'PDF'; readonly content: Blob; readonly nameIdentifies: boolean }
  | { readonly kind: 'REFUSED'; readonly message: string };

/** Looks at a file before anything of it is kept or sent. An image is made smaller here, so only a PDF can be too heavy. */
export async function lookAt(file: File, maxBytes: number): Promise<ChosenFile> {
  const refused = (refusal: FileRefusal): ChosenFile => ({ kind: 'REFUSED', message: typesetText(fileRefusalMessage(refusal, maxBytes)) });
  if (file.size === 0) return refused('EMPTY');
  const type = file.type === '' && /\.hei[cf]$/i.test(file.name) ? 'image/heic' : file.type;
  if (!(ACCEPTED_MEDIA_TYPES as readonly string[]).includes(type)) return refused('TYPE_NOT_ACCEPTED');
  const nameIdentifies = await identifies(file.name);
  if (type === 'application/pdf') {
    if (file.size > maxBytes) return refused('TOO_LARGE');
    if ((await file.slice(0, 5).text()) !== '%PDF-') return refused('TYPE_MISMATCH');
    return { kind: 'PDF', content: file.slice(0, file.size, 'application/pdf'), nameIdentifies };
  }
  // Decoding this much would end the page of a small phone.
  if (file.size > Math.max(maxBytes, ATTACHMENT_MAX_BYTES) * 2) return refused('TOO_LARGE');
  try {
    return { kind: 'PICTURE', picture: await readPicture(file), nameIdentifies };
  } catch {
    return refused(type === 'image/heic' || type === 'image/heif' ? 'HEIC_UNREADABLE' : 'IMAGE_UNREADABLE');
  }
}

/** The name is never sent; it is looked at to warn. Without the detector (no network yet), nothing is said. */
async function identifies(name: string): Promise<boolean> {
  try {
    const { findIdentifiers } = await import('@vigie/domain/identifiers');
    return findIdentifiers(name.replace(/\.[a-z0-9]+$/i, '').replace(/[_.-]+/g, ' ')).length > 0;
  } catch {
    return false;
  }
}
