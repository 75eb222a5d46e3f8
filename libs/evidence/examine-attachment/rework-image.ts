import { IMAGE_MAX_PIXELS, IMAGE_MAX_SIDE } from '@vigie/contracts';
import type { Reworked } from './reworked';

/** Screenshots stay without loss, so that small letters stay sharp; photos do not need it. */
const JPEG_QUALITY = 85;

/**
 * Decodes an image and encodes it anew: turned as its EXIF says, then without any metadata (place, device, date, thumbnail,
 * comments), in sRGB, `IMAGE_MAX_SIDE` at most. A cut or broken one is refused, as is one of more than 25 million pixels.
 */
export async function reworkImage(content: Buffer): Promise<Reworked> {
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, format } = await sharp(content, { limitInputPixels: false }).metadata();
    if (width * height > IMAGE_MAX_PIXELS) return { refusal: 'IMAGE_TOO_MANY_PIXELS' };
    const image = sharp(content, { limitInputPixels: IMAGE_MAX_PIXELS, failOn: 'truncated' })
      .autoOrient()
      .resize({ width: IMAGE_MAX_SIDE, height: IMAGE_MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    if (format === 'png') return { content: await image.png({ compressionLevel: 9 }).toBuffer(), mediaType: 'image/png', pageCount: null };
    return { content: await image.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer(), mediaType: 'image/jpeg', pageCount: null };
  } catch {
    return { refusal: 'IMAGE_UNREADABLE' };
  }
}
