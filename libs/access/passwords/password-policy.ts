import { PASSWORD_MAX_LENGTH } from './passwords';

export const PASSWORD_MIN_LENGTH = 12;

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'IS_EMAIL' | 'TOO_COMMON';

/** Roots that stand behind the most used long passwords, in French and English, and what people would derive from this product. */
const COMMON_ROOTS = [
  'motdepasse', 'password', 'passw0rd', 'azerty', 'azertyuiop', 'qwerty', 'qwertyuiop', 'bonjour', 'soleil', 'marseille', 'doudou', 'jetaime',
  'iloveyou', 'letmein', 'welcome', 'admin', 'administrateur', 'administrator', 'changeme', 'secret', 'loulou', 'chouchou', 'federation',
  'solidarite', 'vigie', 'prefecture', 'abcdef', 'abcdefghijkl', 'qsdfghjklm', 'azertyqsdfgh',
];

/**
 * NIST SP 800-63B: length, and nothing that is first on everybody's list; no rule of composition.
 * @returns what is wrong with it, or null
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN_LENGTH) return 'TOO_SHORT';
  if (password.length > PASSWORD_MAX_LENGTH) return 'TOO_LONG';
  const plain = folded(password);
  if (plain === folded(email) || plain === folded(email.split('@')[0] ?? '')) return 'IS_EMAIL';
  return isCommon(plain) ? 'TOO_COMMON' : null;
}

/** One root repeated, or roots with nothing but digits and signs around them; or hardly any different character. */
function isCommon(plain: string): boolean {
  if (new Set(plain).size < 5 || isRun(plain)) return true;
  const rest = [...COMMON_ROOTS].sort((a, b) => b.length - a.length).reduce((left, root) => left.replaceAll(root, ''), plain);
  return rest !== plain && !/[\p{L}]/u.test(rest);
}

/** '123456789012', 'abcdefghijkl': each character follows from the one before. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).map((character, index) => character.codePointAt(0)! - plain.codePointAt(index)!);
  return steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length >= steps.length - 1;
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s._-]/g, '');
}
