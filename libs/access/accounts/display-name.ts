const LONGEST = 120;

/** The name colleagues see, trimmed; null when there is none, or it is too long or not one line of text. */
export function checkedDisplayName(typed: string): string | null {
  const name = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  return name.length > 0 && name.length <= LONGEST && !/[\p{Cc}\p{Cf}<>]/u.test(name) ? name : null;
}
