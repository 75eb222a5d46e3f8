/** Characters of a verbatim at most: a few sentences, as in the report. */
export const VERBATIM_MAX_LENGTH = 1_200;
export const VERBATIM_MIN_LENGTH = 20;

const CUT = /\[[^\]\n]{0,40}\]/u;

/**
 * Whether an excerpt holds nothing but words of the testimony, in their order: what is between square brackets (cuts, masks) may be
 * anything, the words around are the person's.
 */
export function isExcerptOf(excerpt: string, testimony: string): boolean {
  const source = settled(testimony);
  let from = 0;
  for (const part of excerpt.split(CUT).map(settled)) {
    if (part === '') continue;
    const at = source.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** Blanks and full stops left by a cut are nobody's words. */
const settled = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0\u202f]+/gu, ' ').replace(/^[\s.,;:!?»«"…]+|[\s.,;:!?»«"…]+$/gu, '');
