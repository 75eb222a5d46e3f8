import { hash, verify } from '@node-rs/argon2';

/** OWASP's second profile for Argon2id, the library's own default: 19 MiB, two passes, one lane. About 30 ms a check. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer input is refused before it is hashed. */
export const PASSWORD_MAX_LENGTH = 256;

/** Argon2id in PHC form, salted. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), PARAMETERS);
}

let decoy: Promise<string> | null = null;

/**
 * Checks a password at the same cost whether or not there is one to check against.
 * @param stored null when the account is unknown, disabled, or has no password
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const against = stored ?? (await decoy);
  const given = password.length > PASSWORD_MAX_LENGTH ? '' : password;
  const matches = await verify(against, normalised(given));
  return matches && stored !== null && given === password;
}

/** The same characters typed on another keyboard may arrive composed differently (é as one code point or two). */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
