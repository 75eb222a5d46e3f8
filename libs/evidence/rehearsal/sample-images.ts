import sharp from 'sharp';

/** Words that stand in the metadata of the sample photos, and may stand in nothing that is kept. */
export const TRACES = ['Fairphone de Camille', 'GPS-CANARI', 'commentaire canari'] as const;

const EXIF = {
  IFD0: { Make: TRACES[0], Model: 'FP4', ImageDescription: TRACES[2], DateTime: '2026:03:02 10:00:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 45/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 50/1 0/1', GPSMapDatum: TRACES[1] },
};

interface Size { readonly width?: number; readonly height?: number }

const canvas = ({ width = 640, height = 400 }: Size) => sharp({ create: { width, height, channels: 3, background: '#3b6ea5' } });

/** A photo as phones make them: held sideways (EXIF orientation 6), with its place, its device and a comment. */
export const aPhoto = (size: Size = {}): Promise<Buffer> => canvas(size).jpeg({ quality: 90 }).withMetadata({ orientation: 6 }).withExif(EXIF).toBuffer();

export const aScreenshot = (size: Size = {}): Promise<Buffer> => canvas(size).png().toBuffer();

/** Pixels that compress to nothing: small as a file, 25 million and more once decoded. */
export const tooManyPixels = (): Promise<Buffer> => canvas({ width: 6_000, height: 5_000 }).png().toBuffer();
