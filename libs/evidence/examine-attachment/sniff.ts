import type { FileRefusal } from '@vigie/contracts';

export type ReadableType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'application/pdf';
export type Sniffed = { readonly type: ReadableType } | { readonly refusal: FileRefusal };

/** Names that say the same thing. */
const FAMILY: Readonly<Record<string, string>> = { 'image/heif': 'image/heic', 'image/heic-sequence': 'image/heic', 'image/heif-sequence': 'image/heic' };
const family = (type: string): string => FAMILY[type] ?? type;

const READ_HERE: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'] satisfies ReadableType[];

/** What a file is by its first bytes. One that is not what its device declared is refused: somebody, or something, lies. */
export async function sniff(content: Buffer, declared: string): Promise<Sniffed> {
  const { fileTypeFromBuffer } = await import('file-type');
  const real = (await fileTypeFromBuffer(content))?.mime;
  if (!real) return { refusal: 'TYPE_UNKNOWN' };
  if (family(real) !== family(declared)) return { refusal: 'TYPE_MISMATCH' };
  if (family(real) === 'image/heic') return { refusal: 'HEIC_UNREADABLE' };
  return READ_HERE.includes(real) ? { type: real as ReadableType } : { refusal: 'TYPE_UNKNOWN' };
}
