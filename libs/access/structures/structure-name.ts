const LONGEST_NAME = 160;

/** Of a structure or an association. */
export function isName(typed: string): boolean {
  const name = tidy(typed);
  return name.length > 0 && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}<>]/u.test(name);
}

export function tidy(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ');
}
