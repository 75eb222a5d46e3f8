/** What a code may hold: our letters and digits, the ones people take for others included. */
const CODE_PART = /^[0-9A-Z]{0,8}$/;
/** A code has a digit among any that many characters but rarely; a name never has. */
const LONGEST_WITHOUT_DIGIT = 4;

export type SearchText = { readonly kind: 'NONE' | 'NOT_A_CODE' } | { readonly kind: 'PART'; readonly q: string };

/** What was typed, if it may be part of a case code. A name is told apart on the device: it is never sent. */
export function readSearch(typed: string): SearchText {
  const bare = typed.trim().toUpperCase().replace(/[\s-]/g, '');
  if (bare === '') return { kind: 'NONE' };
  if (!CODE_PART.test(bare) || (bare.length > LONGEST_WITHOUT_DIGIT && !/\d/.test(bare))) return { kind: 'NOT_A_CODE' };
  return { kind: 'PART', q: bare.length > 4 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : bare };
}
