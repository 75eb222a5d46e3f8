import { checkCharacter, cryptoBytes, randomCharacters, readBase32, type RandomBytes } from './base32';

/**
 * A case code is the structure's own random link to a person, « K7QF-3MXR »: seven random
 * characters (35 bits) and a check character. It always mixes letters and digits, so that
 * neither a name nor a number can ever be taken for one.
 */
export function newCaseCode(random: RandomBytes = cryptoBytes): string {
  for (;;) {
    const body = randomCharacters(7, random);
    const code = body + checkCharacter(body);
    if (mixesLettersAndDigits(code)) return `${code.slice(0, 4)}-${code.slice(4)}`;
  }
}

/** Is this exactly a case code as we write it? */
export function isCaseCode(text: string): boolean {
  return parseCaseCode(text) === text;
}

/** Reads a case code as people retype it (« k7qf 3mxr »), and returns it as we write it, or null. */
export function parseCaseCode(text: string): string | null {
  if (text.length > 20) return null;
  const code = readBase32(text);
  if (code === null || code.length !== 8 || !mixesLettersAndDigits(code)) return null;
  return checkCharacter(code.slice(0, 7)) === code.charAt(7) ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}

function mixesLettersAndDigits(code: string): boolean {
  return /\d/.test(code) && /[A-Z]/.test(code);
}
