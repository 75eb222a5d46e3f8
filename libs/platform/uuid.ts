const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PostgreSQL fails a statement over a malformed uuid; what comes from outside is checked before. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
