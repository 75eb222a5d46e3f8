/** Crockford's base 32: no I, L, O or U, so that nothing is misread on paper or over the phone. */
export const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fills an array with that many random bytes; `crypto.getRandomValues` unless a test brings its own. */
export type RandomBytes = (length: number) => Uint8Array;

export const cryptoBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** `length` independent characters: 256 is a multiple of 32, so a byte's low five bits are unbiased. */
export function randomCharacters(length: number, random: RandomBytes): string {
  let characters = '';
  for (const byte of random(length)) characters += BASE32.charAt(byte & 31);
  return characters;
}

/** What a hurried hand writes: lower case, O for 0, I or L for 1, any spacing. Returns only base-32 characters, or null. */
export function readBase32(text: string): string | null {
  const read = text.toUpperCase().replace(/[\s\u2010-\u2015_.-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return [...read].every((character) => BASE32.includes(character)) ? read : null;
}

/**
 * Check character over GF(32) (x⁵+x²+1): a weighted sum with distinct powers of the generator,
 * so that every single wrong character and every swap of two is caught.
 */
export function checkCharacter(characters: string): string {
  let sum = 0;
  for (const character of characters) sum = timesGenerator(sum ^ BASE32.indexOf(character));
  return BASE32.charAt(sum);
}

function timesGenerator(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}
