import type { Words } from '../document/letter-document';

/**
 * Text as the embedded typeface can write it: the narrow no-break space, which it lacks, becomes the wide one;
 * characters that draw nothing are left out. Letters with two marks are written as a letter and its marks: typefaces may
 * draw « ị » with the sign of « i », and a reader would then read every « i » of the page as « ị ».
 */
export const written = (text: string): string => text.normalize('NFC').replace(/[\u1E00-\u1EFF]/g, (letter) => letter.normalize('NFD')).replace(/\u202F/g, '\u00A0').replace(/[\u200B-\u200F\u2060\uFEFF]/g, '').replace(/[\p{Cc}]+/gu, ' ');

/** The parts of some words with what makes each strong, none of them empty. */
export function partsOf(words: Words): { readonly text: string; readonly strong: boolean }[] {
  const parts = typeof words === 'string' ? [words] : words;
  return parts.map((part) => (typeof part === 'string' ? { text: written(part), strong: false } : 'strong' in part ? { text: written(part.strong), strong: true } : { text: '', strong: false })).filter(({ text }) => text !== '');
}
