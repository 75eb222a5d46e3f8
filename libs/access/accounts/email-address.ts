/** Longest address SMTP carries (RFC 5321). */
const LONGEST = 254;

/** The one form an address is stored and looked up in. */
export function normalisedEmail(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}

/** Whether mail could be sent there: one @, a name before it, a dotted domain after it, no space, nothing invisible. */
export function isEmailAddress(email: string): boolean {
  return email.length <= LONGEST && !/\p{C}/u.test(email) && /^[^\s@<>"',;:\\()[\]]+@[^\s@.<>"',;:\\()[\]]+(\.[^\s@.<>"',;:\\()[\]]+)+$/.test(email);
}
