import { IMAGE_MAX_SIDE } from '@vigie/contracts';
import { pixelsOf, type Box } from './boxes';

/** An image as decoded by this device, upright, no larger than what is kept. Its file is let go: only pixels are left. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** What it is encoded as when it leaves: a screenshot stays without loss, so that its letters stay sharp. */
  readonly mediaType: 'image/jpeg' | 'image/png';
}

const JPEG_QUALITY = 0.9;

/** A screenshot that would be heavier than this without loss goes as a JPEG, in bytes. */
const HEAVY_PNG = 4_000_000;

/** @throws when this device cannot decode it: cut, or of a kind it does not know */
export async function readPicture(file: Blob): Promise<Picture> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(1, IMAGE_MAX_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { canvas, mediaType: file.type === 'image/png' ? 'image/png' : 'image/jpeg' };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * The image with its masks burned in: black pixels in a new file, without metadata. Nothing under a mask is in it.
 * @throws when the browser cannot encode it
 */
export async function burned({ canvas, mediaType }: Picture, boxes: readonly Box[]): Promise<Blob> {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d')!;
  context.drawImage(canvas, 0, 0);
  context.fillStyle = '#000000';
  for (const box of boxes) {
    const { x, y, width, height } = pixelsOf(box, copy);
    context.fillRect(x, y, width, height);
  }
  const file = await encoded(copy, mediaType);
  return file.type === 'image/png' && file.size > HEAVY_PNG ? encoded(copy, 'image/jpeg') : file;
}

function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('not encoded'))), type, JPEG_QUALITY));
}
