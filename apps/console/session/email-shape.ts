/** Loose on purpose: only a message that arrives proves an address. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export const isEmailShaped = (typed: string): boolean => EMAIL.test(typed.trim());
