import { ATTACHMENT_KIND_LABELS } from '@vigie/contracts';
import { typesetText } from '../../shell/typeset';
import type { Enclosure } from './letter-facts';

interface Attached {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly mediaType: string | null;
}

/** Longest side printed, in pixels: sharp on A4, and a letter light enough to send. */
const LONGEST_SIDE = 1_600;
const QUALITY = 0.8;

/** The proofs of a case that were kept: images as they will be printed, other files by what they are. */
export async function readEnclosures(attached: readonly Attached[]): Promise<Enclosure[]> {
  const enclosures: Enclosure[] = [];
  // One after the other: a phone holds one large image at a time.
  for (const { id, kind, mediaType } of attached.filter(({ state }) => state === 'READY')) {
    const image = mediaType?.startsWith('image/') ? await printable(id).catch(() => null) : null;
    enclosures.push({ key: id, name: nameOf(kind), image, pdf: mediaType === 'application/pdf' ? await whole(id).catch(() => null) : null });
  }
  return enclosures;
}

/** What it is, in words: the name of the file says it in code. */
const nameOf = (kind: string): string => typesetText((ATTACHMENT_KIND_LABELS as Readonly<Record<string, string>>)[kind] ?? ATTACHMENT_KIND_LABELS.OTHER).replace(/ \(.*\)$/, '');

/** A PDF as it was kept. Null when it cannot be had: it is then to be joined by hand. */
async function whole(id: string): Promise<Uint8Array | null> {
  const response = await fetch(`/files/${id}`, { credentials: 'same-origin' });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

/** An image of any format the browser reads, as a JPEG. */
async function printable(id: string): Promise<Enclosure['image']> {
  const response = await fetch(`/files/${id}`, { credentials: 'same-origin' });
  if (!response.ok) return null;
  const picture = await createImageBitmap(await response.blob());
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
  return blob && { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height };
}
