import { text } from './messages.fr';

/** Near enough to tell a slip from an address; whether it exists is not ours to say. */
const EMAIL_SHAPE = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What is wrong with an address, or null. */
export function emailProblem(email: string): string | null {
  if (email.trim() === '') return text.emailMissing;
  return EMAIL_SHAPE.test(email.trim()) ? null : text.emailWrong;
}

/** An authenticator shows « 123 456 »: only the digits count. */
export const digitsOf = (typed: string): string => typed.replace(/\D/g, '');
